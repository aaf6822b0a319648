import type { Column } from './flow.ts'
import type { Frame } from './frames.ts'
import type { Table } from './grid.ts'
import type { Line } from './line.ts'
import type { Marker } from './marker.ts'
import type { Rectangle } from './rectangle.ts'

export type PassageKind = 'heading' | 'paragraph' | 'list-item' | 'table' | 'caption' | 'furniture'

/** The part of a block that stands on one page in one place. Made from lines; kind, level and depth are settled step by step. */
export interface Passage {
  /** From 1. */
  readonly page: number
  /** Its place in the document's reading order. */
  order: number
  readonly lines: readonly Line[]
  readonly column: Column
  readonly frame: Frame | null
  readonly marker: ListMark | null
  readonly table: Table | null
  /** A picture stands straight above or below. */
  readonly besideImage: boolean
  kind: PassageKind
  level: number | null
  depth: number | null
  rule: string
}

export interface ListMark extends Pick<Marker, 'text'> {
  readonly kind: Marker['kind'] | 'drawn' | 'tag'
  /** Where the mark and where the item's text begin. */
  readonly left: number
  readonly textLeft: number
}

export function textOf(passage: Passage): string {
  return passage.lines.map(line => line.text).join('\n')
}

export function firstLine(passage: Passage): Line {
  return passage.lines[0] as Line
}

export function lastLine(passage: Passage): Line {
  return passage.lines[passage.lines.length - 1] as Line
}

export function boxOfPassage(passage: Passage): Rectangle {
  if (passage.table !== null) return passage.table
  const left = Math.min(...passage.lines.map(line => line.left))
  const top = firstLine(passage).top
  const right = Math.max(...passage.lines.map(line => line.left + line.width))
  const last = lastLine(passage)
  return { left, top, width: right - left, height: last.top + last.height - top }
}

/** Where text stops: a full stop, a question mark, a colon, with or without closing quotes and brackets. */
export function endsSentence(text: string): boolean {
  return /[.?!:;]["”’')\]]*\s*$/.test(text)
}

/** The text goes on: it starts with a small letter. */
export function startsInside(text: string): boolean {
  return /^["“‘'([]?\p{Ll}/u.test(text)
}

/**
 * The first word of `next` would have fitted at the end of `line`: whoever set the text ended the line on purpose.
 *
 * ```text
 * > | … and whether the outcomes are the most appropriate for victims.          |
 * > | The force                                                       ^^^^^^^^^^^ room for "The"
 * ```
 */
export function leftRoom(line: Line, next: Line, column: Column): boolean {
  const word = /^\S+/.exec(next.text)?.[0] ?? ''
  const width = (next.edges[word.length] ?? next.left + next.width) - next.left
  return line.left + line.width + 0.25 * line.size + width * (line.size / next.size) < column.right - 0.1 * line.size
}
