import { CAPTION_OPENING } from './words.ts'
import type { Draft, DraftFigure } from './writer.ts'

/**
 * The bold line over a chart, the line that says what the picture's alternative text says, and "Figure 3: …" next to a picture
 * or a table are captions, and belong to the figure.
 *
 * ```text
 * <p><strong>Domestic abuse arrest rate over time</strong></p>
 *            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * <figure><img alt="Chart: Domestic abuse arrest rate over time"></figure>
 * ```
 */
export function markCaptions(blocks: readonly Draft[], figures: readonly DraftFigure[]): void {
  for (const figure of figures) {
    const index = figure.after === null ? -1 : blocks.indexOf(figure.after)
    const before = blocks[index]
    const after = blocks[index + 1]
    if (after?.kind === 'caption') figure.caption = after
    else if (before !== undefined && isCaption(before, figure, true)) figure.caption = asCaption(before)
    else if (after !== undefined && isCaption(after, figure, false)) figure.caption = asCaption(after)
  }
  for (const [index, block] of blocks.entries()) {
    const isNumbered =
      block.kind === 'paragraph' && block.text.length < LONGEST && CAPTION_OPENING.test(block.text.toLowerCase())
    if (isNumbered && (blocks[index + 1]?.kind === 'table' || blocks[index - 1]?.kind === 'table')) asCaption(block)
  }
}

/** Characters of a caption. */
const LONGEST = 400

function isCaption(block: Draft, figure: DraftFigure, isBefore: boolean): boolean {
  if (block.kind === 'caption') return true
  if (block.box !== figure.box || block.text.length > LONGEST) return false
  if (figure.alt !== null && isSaidBy(figure.alt, block.text)) return block.kind === 'paragraph' || block.level !== 1
  if (block.kind !== 'paragraph') return false
  if (CAPTION_OPENING.test(block.text.toLowerCase())) return true
  return isBefore && block.strong && !/[.:]$/.test(block.text.trim())
}

/** The alternative text ends with the caption, after a word for what it shows ("Chart: "). Short ones ("Our judgments") are no proof. */
function isSaidBy(alt: string, text: string): boolean {
  const plain = (written: string): string =>
    written
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  const caption = plain(text)
  return caption.split(' ').length >= 4 && plain(alt).endsWith(caption)
}

function asCaption(block: Draft): Draft {
  block.kind = 'caption'
  block.level = null
  block.rule = 'html/caption'
  return block
}
