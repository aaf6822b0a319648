import type { Line } from './line.ts'
import { endsSentence, firstLine, type Passage, textOf } from './passage.ts'
import { horizontalOverlap } from './rectangle.ts'
import { lookOf, type Measures } from './style.ts'

/** The marks of the notes at each page's foot, as printed: "3", "*". */
export type FootnoteMarks = ReadonlyMap<number, ReadonlySet<string>>

/**
 * Sets notes at the foot of a page apart: each begins with a mark that stands raised in the page's text. Neither the note nor
 * its mark belongs to the sentence they interrupt, and "12,000¹" is no number of five digits and one.
 *
 * ```text
 * > | The force has 12,000¹ officers.
 *                         ^ a mark, because the page has
 * > | ¹ As at 31 March 2017.
 *     ^ a note that begins with it, in small type or with the mark raised, below the page's text
 * ```
 */
export function markFootnotes(passages: readonly Passage[], measures: Measures): FootnoteMarks {
  const marks = countedMarks(passages)
  let open: Passage | null = null
  for (const [page, own] of byPage(passages)) {
    const raised = new Set(own.flatMap(passage => passage.lines.flatMap(raisedIn)))
    const found = new Set<string>()
    let note: Passage | null = null
    for (const passage of own) {
      const mark = markOf(passage, measures)
      const begins: boolean = mark !== null && raised.has(mark) && isLowest(passage, own, measures)
      const goesOn: boolean =
        isSmall(passage, measures) && (note ?? unended(open, page)) !== null && alike(passage, note ?? open)
      if (begins && mark !== null) found.add(mark)
      if (!begins && !goesOn) continue
      passage.kind = 'furniture'
      passage.rule = 'pdf/footnote'
      note = passage
    }
    if (found.size > 0) marks.set(page, new Set([...(marks.get(page) ?? []), ...found]))
    open = note
  }
  return marks
}

/** The first lines of notes among a page's pieces: they may be worded alike on several pages, and are no running feet. */
export function noteLines(pieces: readonly Line[], bodySize: number): Set<Line> {
  const raised = new Set(pieces.flatMap(raisedIn))
  if (raised.size === 0) return new Set()
  const beginnings = pieces.filter(
    piece =>
      piece.size < SMALL * bodySize && raised.has(/^(?:\d{1,3}|[*†‡§])(?=[.)]?\s|$)/.exec(piece.text)?.[0] ?? ''),
  )
  return new Set(
    beginnings.flatMap(mark => {
      const own = pieces.filter(piece => Math.abs(piece.baseline - mark.baseline) < 0.4 * piece.size)
      return own.some(piece => piece.text.length > 4) ? own : []
    }),
  )
}

function byPage(passages: readonly Passage[]): Map<number, Passage[]> {
  const pages = new Map<number, Passage[]>()
  for (const passage of passages) {
    if (passage.kind === 'furniture' || passage.lines.length === 0) continue
    const own = pages.get(passage.page)
    if (own === undefined) pages.set(passage.page, [passage])
    else own.push(passage)
  }
  return pages
}

/**
 * Raised numbers that count 1, 2, 3 … through the document, or anew on each page, are marks wherever their notes stand: at the
 * report's end, or on a page of the web that was not printed.
 */
function countedMarks(passages: readonly Passage[]): Map<number, Set<string>> {
  const marks = new Map<number, Set<string>>()
  let last = { page: 0, number: 0 }
  for (const [page, own] of byPage(passages)) {
    for (const mark of own.flatMap(passage => passage.lines.flatMap(raisedIn))) {
      const number = Number(mark)
      const counts = number === last.number + 1 || (number === 1 && page > last.page)
      if (Number.isNaN(number) || !counts) return new Map()
      last = { page, number }
      marks.set(page, (marks.get(page) ?? new Set()).add(mark))
    }
  }
  return marks
}

/** The marks inside a line; one at its start begins a note. */
function raisedIn(line: Line): string[] {
  return line.raised.filter(mark => mark.start > 0).map(mark => line.text.slice(mark.start, mark.end))
}

function markOf(passage: Passage, measures: Measures): string | null {
  if (passage.table !== null) return null
  const line = firstLine(passage)
  const first = line.raised[0]
  if (first?.start === 0) return line.text.slice(0, first.end)
  if (!isSmall(passage, measures)) return null
  return /^(?<mark>\d{1,3}|[*†‡§])(?:[.)]?\s)/.exec(line.text)?.groups?.mark ?? null
}

/** No text of the body's size stands below it. */
function isLowest(note: Passage, own: readonly Passage[], measures: Measures): boolean {
  const line = firstLine(note)
  return !own.some(
    other =>
      !isSmall(other, measures) &&
      firstLine(other).baseline > line.baseline &&
      horizontalOverlap(firstLine(other), line) > 0,
  )
}

/** Times the body's size. */
const SMALL = 0.95

function isSmall(passage: Passage, measures: Measures): boolean {
  return firstLine(passage).size < SMALL * measures.bodySize
}

/** The note that the page before ended with, if it goes on. */
function unended(note: Passage | null, page: number): Passage | null {
  return note !== null && note.page === page - 1 && !endsSentence(textOf(note)) ? note : null
}

function alike(passage: Passage, note: Passage | null): boolean {
  return note !== null && lookOf(firstLine(passage)) === lookOf(firstLine(note))
}
