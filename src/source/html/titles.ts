import { GRADE_LINE } from './words.ts'
import type { Draft } from './writer.ts'

/**
 * Bold lines that the page uses as headings become headings (of no known rank).
 *
 * ```text
 * <p><b>Officers are well trained</b></p>     a title: alone, above text, no full stop
 * <p>…</p>
 * <p><b>The force is good at X.</b></p>       a sentence that is stressed
 * ```
 *
 * Not where most of the page is bold, and never a grade that stands alone. A line that ends in a colon is a title only above a
 * list and in a page that has other such titles. Real headings that are only a grade become paragraphs.
 */
export function markTitles(blocks: readonly Draft[]): void {
  const paragraphs = blocks.filter(block => block.kind === 'paragraph')
  const mostlyStrong =
    paragraphs.filter(block => block.strong && block.text.length > LONG).length * 2 > paragraphs.length
  const titles = new Set(mostlyStrong ? [] : blocks.filter((block, index) => isTitle(block, blocks[index + 1])))
  const plain = [...titles].filter(block => !block.text.trimEnd().endsWith(':')).length
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading' && GRADE_LINE.test(block.text.trim())) makeParagraph(block)
    if (!titles.has(block)) continue
    if (block.text.trimEnd().endsWith(':') && (plain < ENOUGH_TITLES || blocks[index + 1]?.kind !== 'list-item'))
      continue
    block.kind = 'heading'
    block.level = null
    block.rule = 'html/bold-line'
  }
}

function makeParagraph(block: Draft): void {
  block.kind = 'paragraph'
  block.level = null
  block.rule = 'html/grade-line'
}

function isTitle(block: Draft, next: Draft | undefined): boolean {
  if (block.kind !== 'paragraph' || !block.strong || next === undefined || next.kind === 'caption') return false
  const text = block.text.replace(/\s+/g, ' ').trim()
  if (text.length > LONGEST || GRADE_LINE.test(text)) return false
  return /^["'“‘(]?[\p{L}\p{N}]/u.test(text) && !/[.;,]["'”’)]?$/u.test(text)
}

/** Characters: titles of findings run to two lines, and none to five. */
const LONGEST = 300
/** A bold paragraph of more characters is no title of a page that is set in bold throughout. */
const LONG = 120
const ENOUGH_TITLES = 2
