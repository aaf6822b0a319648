import { readTitle } from './profile/read-title.ts'
import type { SourceDocument } from './source/document.ts'
import { FlatText } from './text/flat-text.ts'

/**
 * Takes the report's own title, where its first blocks print it, for furniture: a cover's, as a PDF's cover is.
 *
 * ```text
 * > | PEEL 2021/22: An inspection of Example Police     the heading of the page, or the first lines of a text
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * > | Overall summary
 * ```
 *
 * Only a whole title of a report that `readTitle` knows, alone or in several blocks that follow one another. The title of a
 * part ("… – Effectiveness") stays: the part needs its heading.
 */
export function withoutPrintedTitle(document: SourceDocument, title: string | null): SourceDocument {
  const read = title === null ? null : readTitle(title)
  if (title === null || read === null || read.force === null || read.pillar !== null) return document
  const wanted = lettersOf(title)
  const head = document.blocks
    .slice(0, FIRST_BLOCKS)
    .map(block => lettersOf(FlatText.of(document.text, block.parts).text))
  const taken = new Set<number>()
  for (let first = 0; first < head.length; first++) {
    let said = ''
    for (let last = first; last < head.length && said.length < wanted.length; last++) {
      said += head[last]
      if (said === wanted) for (let index = first; index <= last; index++) taken.add(index)
    }
  }
  if (taken.size === 0) return document
  const printed = document.blocks.filter((_, index) => taken.has(index)).flatMap(block => block.parts)
  return {
    ...document,
    blocks: document.blocks.filter((_, index) => !taken.has(index)),
    furniture: [...document.furniture, ...printed].sort((left, right) => left.start - right.start),
  }
}

/** A cover has a few lines; the title comes among them. */
const FIRST_BLOCKS = 12

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
