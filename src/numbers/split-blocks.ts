import { FlatText } from '../text/flat-text.ts'

/** A block of a plain text, on one line, with the way back. */
export interface TextBlock {
  readonly flat: FlatText
  readonly kind: 'paragraph' | 'item'
}

const BLANK_LINES = /\n[^\S\n]*(?:\n[^\S\n]*)+/g
const BULLET = /^\s*[•▪●◦‣*–-]\s/
/** A line that begins with a bullet begins an item even where no blank line stands before it. */
const ITEM_LINE = /\n(?=[^\S\n]*[•▪●◦‣]\s)/g

/**
 * The passages of `text`: blocks between blank lines, with the list items that a block ending in a colon leads in. Every
 * other block is a passage of its own.
 */
export function splitBlocks(text: string): TextBlock[][] {
  const passages: TextBlock[][] = []
  let led = false
  for (const { start, end } of pieces(text)) {
    const flat = FlatText.of(text, [{ start, end }])
    if (flat.text === '') continue
    const bullet = BULLET.test(text.slice(start, Math.min(end, start + 40)))
    const last = passages[passages.length - 1]
    if (bullet && led && last !== undefined) last.push({ flat, kind: 'item' })
    else {
      passages.push([{ flat, kind: bullet ? 'item' : 'paragraph' }])
      led = flat.text.endsWith(':')
    }
  }
  return passages
}

function* pieces(text: string): Generator<{ start: number; end: number }> {
  for (const block of between(text, 0, text.length, BLANK_LINES))
    yield* between(text, block.start, block.end, ITEM_LINE)
}

function* between(
  text: string,
  from: number,
  to: number,
  separator: RegExp,
): Generator<{ start: number; end: number }> {
  const part = text.slice(from, to)
  let start = 0
  for (const match of part.matchAll(separator)) {
    if (match.index > start) yield { start: from + start, end: from + match.index }
    start = match.index + match[0].length
  }
  if (start < part.length) yield { start: from + start, end: to }
}
