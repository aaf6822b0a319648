import type { Position } from 'unist'
import { FlatText } from '../text/flat-text.ts'
import { LineIndex } from '../text/line-index.ts'
import { type Range, spanOf } from '../text/range.ts'
import type { TextNode } from './nodes.ts'

/** Makes nodes over one canonical text. */
export class TreeBuilder {
  readonly text: string
  readonly #lines: LineIndex

  constructor(text: string) {
    this.text = text
    this.#lines = new LineIndex(text)
  }

  position(parts: readonly Range[]): Position {
    const span = parts.length === 0 ? { start: 0, end: 0 } : spanOf(parts)
    return { start: this.#lines.pointAt(span.start), end: this.#lines.pointAt(span.end) }
  }

  /** The fields that every node with words of its own has. */
  leaf(
    parts: readonly Range[],
    rule: string,
  ): { position: Position; parts: readonly Range[]; rule: string; value: string; children: TextNode[] } {
    return {
      position: this.position(parts),
      parts,
      rule,
      value: FlatText.of(this.text, parts).text,
      children: parts.map(part => ({
        type: 'text',
        value: this.text.slice(part.start, part.end),
        position: this.position([part]),
      })),
    }
  }

  /** The fields of a node that holds others: its parts are theirs, joined where nothing but white space lies between. */
  branch<Child extends { parts: readonly Range[] }>(
    children: Child[],
    rule: string,
  ): { position: Position; parts: readonly Range[]; rule: string; children: Child[] } {
    const parts = this.join(children.flatMap(child => child.parts))
    return { position: this.position(parts), parts, rule, children }
  }

  /** Ranges in text order, joined where nothing but white space lies between two of them. */
  join(ranges: readonly Range[]): Range[] {
    const sorted = [...ranges].sort((left, right) => left.start - right.start)
    const joined: Range[] = []
    for (const range of sorted) {
      const last = joined[joined.length - 1]
      if (last !== undefined && (range.start <= last.end || this.text.slice(last.end, range.start).trim() === '')) {
        joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) }
      } else joined.push(range)
    }
    return joined
  }
}
