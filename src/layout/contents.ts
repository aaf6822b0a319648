import { firstLine, type Passage, textOf } from './passage.ts'
import { horizontalOverlap, type Rectangle, verticalOverlap } from './rectangle.ts'

/** A jump inside the file: its page and its rectangle in that page's frame. */
export interface InnerLink {
  readonly page: number
  readonly box: Rectangle
}

/**
 * Makes furniture of contents lists: entries with leaders and page numbers that grow, entries tagged as contents, or a list
 * whose every entry is a jump inside the file; and of the heading that stands above one and above nothing else.
 *
 * ```text
 * > | Contents
 * > | Overall summary ......................... 3
 * > | Performance in context .................. 9
 * ```
 */
export function markContents(passages: readonly Passage[], innerLinks: readonly InnerLink[]): void {
  const entries = passages.map(passage => passage.kind !== 'table' && isEntry(passage, innerLinks))
  for (let index = 0; index < passages.length; index++) {
    if (entries[index] !== true) continue
    let end = index
    let lines = 0
    while (end < passages.length && (entries[end] === true || isWrapped(passages, entries, end))) {
      if (entries[end] === true) lines += (passages[end] as Passage).lines.length
      end++
    }
    if (lines >= LEAST_ENTRIES) {
      for (const passage of passages.slice(index, end)) become(passage)
      const above = passages[index - 1]
      if (above !== undefined && isTitleOf(above, passages[index] as Passage)) become(above)
    }
    index = end
  }
}

const LEAST_ENTRIES = 3

const LEADERS = /(?:\.{4,}|(?:\. ){4,}|…{2,}|\t)\s*(?:\d{1,3}|[ivxlc]{1,6})$/

function isEntry(passage: Passage, innerLinks: readonly InnerLink[]): boolean {
  if (firstLine(passage).place?.role === 'contents') return true
  const numbered = passage.lines.filter(line => LEADERS.test(line.text)).length
  if (
    numbered > 0 &&
    numbered >= passage.lines.length / 3 &&
    LEADERS.test(passage.lines[passage.lines.length - 1]?.text ?? '')
  )
    return true
  return passage.lines.every(line => innerLinks.some(link => link.page === passage.page && covers(link.box, line)))
}

function covers(link: Rectangle, line: Rectangle): boolean {
  return (
    verticalOverlap(link, line) > 0.5 * Math.min(line.height, link.height) &&
    horizontalOverlap(link, line) > 0.75 * line.width
  )
}

/** The first line of an entry that wraps: short, without a number, right above an entry. */
function isWrapped(passages: readonly Passage[], entries: readonly boolean[], index: number): boolean {
  const passage = passages[index] as Passage
  return (
    entries[index + 1] === true &&
    passage.lines.length === 1 &&
    passage.kind !== 'table' &&
    passage.page === passages[index + 1]?.page &&
    textOf(passage).length < 120
  )
}

function isTitleOf(above: Passage, first: Passage): boolean {
  return (
    above.page === first.page &&
    above.lines.length === 1 &&
    textOf(above).length < 40 &&
    firstLine(above).size >= firstLine(first).size
  )
}

function become(passage: Passage): void {
  passage.kind = 'furniture'
  passage.rule = 'pdf/contents'
}
