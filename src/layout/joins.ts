import { endsSentence, firstLine, lastLine, leftRoom, type Passage, startsInside, textOf } from './passage.ts'
import { type Measures, sizeStep } from './style.ts'

/** A block: its passages in order, more than one where a page, a column or a box cuts it. */
export interface Draft {
  readonly passages: readonly Passage[]
}

/**
 * Joins what a page's end, a column's end or a box cuts through. Only the last passage of the same stream (the flow, or the
 * frame) can go on, and only in the same look.
 *
 * ```text
 * > | … 41 police volunteers on horseback, and there is a volunteer
 * > | ┌ a box ┐
 * > | police and emergency services cadet scheme.
 *     ^ small letter, and no sentence ended before: one paragraph
 * ```
 */
export function joinPassages(
  passages: readonly Passage[],
  measures: Measures,
  frameOf: (passage: Passage) => number | null,
): Draft[] {
  const drafts: Passage[][] = []
  const ends = new Map<number | null, Passage[][]>()
  for (const passage of passages) {
    const stream = frameOf(passage)
    const open = ends.get(stream) ?? []
    const small = passage.kind === 'paragraph' && firstLine(passage).size < FOOTNOTE * measures.bodySize
    const target =
      passage.kind === 'furniture' ? undefined : open.find(draft => joins(draft[draft.length - 1] as Passage, passage))
    if (target !== undefined) {
      target.push(passage)
      continue
    }
    const draft = [passage]
    drafts.push(draft)
    if (passage.kind === 'furniture' || passage.kind === 'caption') continue
    // A footnote at a page's end does not close the paragraph above it.
    ends.set(stream, small ? [draft, ...open.slice(0, 1)] : [draft])
  }
  return drafts.map(draft => ({ passages: draft }))
}

const FOOTNOTE = 0.92

function joins(before: Passage, after: Passage): boolean {
  if (after.marker !== null && after.marker.kind !== 'tag') return false
  if (before.table !== null || after.table !== null) return false
  if (before.kind === 'heading' || after.kind === 'heading') return headingGoesOn(before, after)
  const last = lastLine(before)
  const next = firstLine(after)
  if (sizeStep(last.size) !== sizeStep(next.size) || last.color !== next.color) return false
  if (last.bold !== next.bold && !(startsInside(next.text) && !endsSentence(last.text))) return false
  if (
    before.page === after.page &&
    before.column === after.column &&
    next.baseline > last.baseline &&
    isStraightBelow(before, after)
  )
    return false
  if (before.kind === 'list-item' && !continuesItem(before, after)) return false
  if (before.kind === 'paragraph' && after.kind === 'list-item') return false
  const text = textOf(before)
  const full = !leftRoom(last, next, before.column)
  if (startsInside(next.text)) return !endsSentence(text) || full
  if (!endsSentence(text)) return full || /[,–—-]$/.test(text)
  if (/[:;]["”’)]*$/.test(text) || before.page === after.page) return false
  // A sentence that ends in the very corner of the page: a full last line is a paragraph's end in one case of twelve.
  return full && !isIndented(after)
}

/** Nothing but white stands between the two: they were parted on purpose. */
function isStraightBelow(before: Passage, after: Passage): boolean {
  return firstLine(after).baseline - lastLine(before).baseline < 3.5 * firstLine(after).size
}

function continuesItem(before: Passage, after: Passage): boolean {
  if (after.kind === 'list-item') return after.marker?.kind === 'tag' && before.page !== after.page
  const mark = before.marker
  return (
    mark === null ||
    Math.abs(firstLine(after).left - before.column.left - (mark.textLeft - before.column.left)) <
      1.2 * firstLine(after).size
  )
}

function isIndented(passage: Passage): boolean {
  const [first, second] = passage.lines
  return first !== undefined && second !== undefined && first.left - second.left > 0.8 * first.size
}

/** A heading cut by a page's end: rare, and only where its line was full and the next goes on small. */
function headingGoesOn(before: Passage, after: Passage): boolean {
  if (before.kind !== after.kind || before.page === after.page) return false
  const last = lastLine(before)
  const next = firstLine(after)
  return sizeStep(last.size) === sizeStep(next.size) && startsInside(next.text) && !leftRoom(last, next, before.column)
}
