import type { SourceDocument } from '../../src/source/document.ts'

/** How many characters that are no white space lie in none, or in more than one, of blocks, furniture, links and outline. */
export function unplacedCharacters(report: SourceDocument): number {
  const owners = new Uint8Array(report.text.length)
  const ranges = [
    ...report.blocks.flatMap(block => block.parts),
    ...report.furniture,
    ...report.linkText,
    ...report.outlineText,
  ]
  for (const range of ranges)
    for (let offset = range.start; offset < range.end; offset++) owners[offset] = (owners[offset] ?? 0) + 1
  let unplaced = 0
  for (let offset = 0; offset < owners.length; offset++) {
    if (/\S/.test(report.text[offset] ?? '') && owners[offset] !== 1) unplaced++
  }
  return unplaced
}
