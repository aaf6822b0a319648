import { FlatText } from '../text/flat-text.ts'
import type { Range } from '../text/range.ts'
import { mayHoldNumber } from './lexicon.ts'

/** A block of a plain text, on one line, with the way back. */
export interface TextBlock {
  readonly flat: FlatText
  readonly kind: 'paragraph' | 'item'
}

const BLANK_LINES = /\n[^\S\n]*\n\s*/g
const BULLET = /^\s*[•▪●◦‣*–-]\s/
/** A line that begins with a bullet begins an item even where no blank line stands before it. */
const ITEM_LINE = /\n(?=[^\S\n]*[•▪●◦‣]\s)/g

/**
 * The passages of `text` in which a number may stand: blocks between blank lines, with the list items that a block ending in a
 * colon leads in. Every other block is a passage of its own.
 */
export function splitBlocks(text: string): TextBlock[][] {
  return passagesOf(text)
    .filter(pieces => pieces.some(({ start, end }) => mayHoldNumber(text.slice(start, end))))
    .map(pieces => pieces.map(({ start, end, kind }) => ({ flat: FlatText.of(text, [{ start, end }]), kind })))
}

interface Piece extends Range {
  readonly kind: TextBlock['kind']
}

function passagesOf(text: string): Piece[][] {
  const passages: Piece[][] = []
  let led = false
  for (const { start, end } of pieces(text)) {
    const bullet = BULLET.test(text.slice(start, Math.min(end, start + 40)))
    const last = passages[passages.length - 1]
    if (bullet && led && last !== undefined) last.push({ start, end, kind: 'item' })
    else {
      passages.push([{ start, end, kind: bullet ? 'item' : 'paragraph' }])
      led = text
        .slice(Math.max(start, end - 40), end)
        .trimEnd()
        .endsWith(':')
    }
  }
  return passages
}

function* pieces(text: string): Generator<Range> {
  for (const block of between(text, 0, text.length, BLANK_LINES))
    yield* between(text, block.start, block.end, ITEM_LINE)
}

function* between(text: string, from: number, to: number, separator: RegExp): Generator<Range> {
  const part = text.slice(from, to)
  let start = 0
  for (const match of part.matchAll(separator)) {
    if (match.index > start) yield { start: from + start, end: from + match.index }
    start = match.index + match[0].length
  }
  if (start < part.length) yield { start: from + start, end: to }
}
