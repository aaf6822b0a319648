import { type Frame, SET_IN } from './frames.ts'
import type { PageThings } from './order.ts'
import { endsSentence, firstLine, type Passage, textOf } from './passage.ts'
import { bottomOf, containsMiddle, horizontalOverlap, type Rectangle, rightOf } from './rectangle.ts'

/**
 * Drops what only looks like a frame: a rectangle of the same place on many pages is the page's own design, and a frame around
 * a single line, or around large type alone, is a heading's band, unless it is the end or the start of one that a page cuts.
 */
export function realFrames(
  pages: readonly PageThings[],
  height: (index: number) => number,
  bodySize: number,
): PageThings[] {
  const seen = new Map<string, number>()
  for (const page of pages)
    for (const frame of page.frames) seen.set(placeOf(frame), (seen.get(placeOf(frame)) ?? 0) + 1)
  const kept = pages.map((page, index) =>
    page.frames.filter(
      frame =>
        !isBand(frame, page, bodySize) &&
        !(frame.height > 0.6 * height(index) && (seen.get(placeOf(frame)) ?? 0) >= Math.max(3, 0.3 * pages.length)),
    ),
  )
  return pages.map((page, index) => ({
    ...page,
    frames: (kept[index] ?? []).filter(frame => {
      if (frame.strong) return true
      const before =
        kept[index - 1]?.some(other => other.strong && sameFrame(other, frame) && isLow(other, pages[index - 1])) ===
        true
      const after =
        kept[index + 1]?.some(other => other.strong && sameFrame(frame, other) && isHigh(other, pages[index + 1])) ===
        true
      const inColumn = (page: PageThings) =>
        kept[index]?.some(other => {
          const [first, second] = other.left < frame.left ? [other, frame] : [frame, other]
          return (
            other.strong &&
            second.left > rightOf(first) - 2 &&
            sameFrame(first, second) &&
            isLow(first, page) &&
            isHigh(second, page)
          )
        }) === true
      return (before && isHigh(frame, page)) || (after && isLow(frame, page)) || inColumn(page)
    }),
  }))
}

/** Times the body's size: the title in a box is hardly larger than its text. */
const BAND = 1.35

function isBand(frame: Frame, page: PageThings, bodySize: number): boolean {
  return page.pieces.every(piece => !containsMiddle(frame, piece) || piece.size > BAND * bodySize)
}

function placeOf(frame: Rectangle): string {
  return [frame.left, frame.top, frame.width, frame.height].map(value => Math.round(value / 4)).join(' ')
}

/** The first paragraph after the cut may be set in, as a bullet is. Between columns only looks and widths can agree. */
function sameFrame(one: Frame, other: Frame): boolean {
  if (one.look !== other.look) return false
  const beside = one.left > rightOf(other) || other.left > rightOf(one)
  // A bar at the left says nothing of the right, and where nothing is drawn the longest line decides.
  if (one.rule === 'pdf/left-bar' || one.rule === 'pdf/container-tag')
    return beside || Math.abs(one.left - other.left) < 4
  if (beside) return Math.abs(one.width - other.width) < SET_IN
  return Math.abs(one.left - other.left) < SET_IN && Math.abs(rightOf(one) - rightOf(other)) < 4
}

/** Points of white that may remain below a frame that a page cuts: a line or two that did not fit, and their spacing. */
const REST = 64

function isLow(frame: Frame, page: PageThings | undefined): boolean {
  const lowest = Math.max(
    0,
    ...(page?.pieces.filter(piece => isInColumn(frame, piece)).map(piece => bottomOf(piece)) ?? []),
  )
  return bottomOf(frame) > lowest - 2
}

function isHigh(frame: Frame, page: PageThings | undefined): boolean {
  const highest = Math.min(
    Number.POSITIVE_INFINITY,
    ...(page?.pieces.filter(piece => isInColumn(frame, piece)).map(piece => piece.top) ?? []),
  )
  return frame.top < highest + 2
}

/** Outside the frame, and above or below it. */
function isInColumn(frame: Frame, piece: Rectangle): boolean {
  return !containsMiddle(frame, piece) && horizontalOverlap(frame, piece) > 0
}

/**
 * Numbers the boxes from 1 in reading order: a frame that ends a page and one of the same look that begins the next are one
 * box. Two boxes that happen to end and to begin so count as one too: a label above the first then speaks for both.
 * `bodyBottom` is where the pages' text may end.
 */
export function numberBoxes(
  passages: readonly Passage[],
  pages: readonly PageThings[],
  bodyBottom: number,
): Map<Frame, number> {
  const numbers = new Map<Frame, number>()
  let count = 0
  let before: Passage | null = null
  for (const passage of passages) {
    const frame = passage.frame
    if (frame !== null && !numbers.has(frame)) {
      const number =
        before !== null && before.frame !== null && continues(before, passage, pages, bodyBottom)
          ? numbers.get(before.frame)
          : undefined
      numbers.set(frame, number ?? ++count)
    }
    if (passage.kind !== 'furniture') before = passage
  }
  return numbers
}

function continues(before: Passage, after: Passage, pages: readonly PageThings[], bodyBottom: number): boolean {
  const above = before.frame
  const below = after.frame
  if (above === null || below === null || !sameFrame(above, below)) return false
  const nextColumn = after.page === before.page && below.left > rightOf(above)
  if (after.page !== before.page + 1 && !nextColumn) return false
  if (!isLow(above, pages[before.page - 1]) || !isHigh(below, pages[after.page - 1])) return false
  const open = !endsSentence(textOf(before)) || before.kind === 'heading' || /:\s*$/.test(textOf(before))
  if (open) return before.kind !== 'heading' || firstLine(after).size <= firstLine(before).size
  return bottomOf(above) > bodyBottom - REST
}
