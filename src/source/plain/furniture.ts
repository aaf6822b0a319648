import type { TextLine, TextPages } from './lines.ts'

/**
 * Lines that belong to the page and not to the text: page numbers, running heads and feet, contents lists. Told by place and
 * repetition, never by wording; what `isText` knows (a label stands at the top of many pages) is none of them.
 */
export function furnitureOf(pages: TextPages, isText: (line: string) => boolean): ReadonlySet<TextLine> {
  const furniture = new Set<TextLine>()
  for (const line of pageNumbers(pages)) furniture.add(line)
  for (const line of numbersOfTheirPages(pages)) furniture.add(line)
  for (const line of repeatedEdges(pages, isText)) furniture.add(line)
  if (pages.pagesBy === null) for (const line of besideNumbers(pages, isText)) furniture.add(line)
  for (const line of contentsLines(pages.lines)) furniture.add(line)
  for (const line of bulletsInRow(pages.lines)) furniture.add(line)
  return furniture
}

/**
 * A number alone at a page's first or last line; without pages, numbers alone that count upwards.
 *
 * ```text
 * > |  6
 *      ^ page number
 * > | Percentage of offences recorded in 2020
 * ```
 */
function pageNumbers(pages: TextPages): TextLine[] {
  const found = countingNumbers(pages)
  return pages.pagesBy === null && found.length < LEAST_REPEATS ? [] : found
}

function countingNumbers(pages: TextPages): TextLine[] {
  const found: TextLine[] = []
  const edges = pages.pagesBy === null ? null : new Set(edgeLines(pages, 2))
  let last = 0
  for (const line of pages.lines) {
    if (line.kind !== 'page-number') continue
    const value = Number(line.text)
    const counts = Number.isNaN(value) || (value > last && value <= last + MOST_SKIPPED)
    if (edges === null ? !Number.isNaN(value) && counts : edges.has(line) && (counts || value > 0)) {
      found.push(line)
      if (!Number.isNaN(value)) last = value
    }
  }
  return found
}

/**
 * Lines that carry the number of the page they stand on, in the same words on many pages, wherever extractors put them: foot lines
 * come before boxes that were drawn last.
 *
 * ```text
 * > | addressing the needs of
 * > | 7
 *     ^ on the page before "8", and so on
 * > | The force should make sure that its crime allocation policy is
 * ```
 */
function numbersOfTheirPages(pages: TextPages): TextLine[] {
  if (pages.pageStarts.length < LEAST_REPEATS) return []
  const series = new Map<string, Map<number, TextLine>>()
  for (const line of pages.lines) {
    if (line.text.length > LONGEST_FOOT || (line.kind !== 'page-number' && line.kind !== 'text')) continue
    for (const number of line.text.matchAll(/(?<![\d.,£])\d{1,3}(?![\d.,%])/g)) {
      const words = `${line.text.slice(0, number.index)}#${line.text.slice(number.index + number[0].length)}`
      const key = `${Number(number[0]) - line.page} ${words}`
      const same = series.get(key) ?? new Map<number, TextLine>()
      series.set(key, same)
      if (!same.has(line.page)) same.set(line.page, line)
    }
  }
  const least = Math.max(LEAST_REPEATS, pages.pageStarts.length * REPEATED_SHARE)
  return [...series.values()].filter(lines => lines.size >= least).flatMap(lines => [...lines.values()])
}

/** Lines that stand at the same edge of many pages, whatever number they carry. */
function repeatedEdges(pages: TextPages, isText: (line: string) => boolean): TextLine[] {
  if (pages.pageStarts.length < LEAST_REPEATS) return []
  const byKey = new Map<string, TextLine[]>()
  for (const line of edgeLines(pages, 3)) {
    if (line.kind !== 'text' || isText(line.text)) continue
    const key = line.text.replace(/\d+|\b[ivxl]+$/g, '#')
    const same = byKey.get(key)
    if (same === undefined) byKey.set(key, [line])
    else same.push(line)
  }
  const least = Math.max(LEAST_REPEATS, pages.pageStarts.length * REPEATED_SHARE)
  return [...byKey.values()].filter(lines => lines.length >= least).flat()
}

/** The first and last `count` filled lines of every page. */
function edgeLines(pages: TextPages, count: number): TextLine[] {
  const byPage: TextLine[][] = []
  for (const line of pages.lines) {
    if (line.kind === 'blank' || line.kind === 'outline' || line.kind === 'url') continue
    const lines = byPage[line.page]
    if (lines === undefined) byPage[line.page] = [line]
    else lines.push(line)
  }
  return byPage.flatMap(lines =>
    lines.length <= count * 2 ? lines : [...lines.slice(0, count), ...lines.slice(-count)],
  )
}

/**
 * Without pages: a line that is printed many times, and more than once beside a page number; with the numbers beside it. A page
 * that begins a chapter may print no number.
 */
function besideNumbers(pages: TextPages, isText: (line: string) => boolean): TextLine[] {
  const numbers = new Set(countingNumbers(pages))
  const filled = pages.lines.filter(line => line.kind !== 'blank')
  const times = new Map<string, { readonly lines: TextLine[]; readonly numbers: TextLine[] }>()
  for (const [index, line] of filled.entries()) {
    if (line.kind !== 'text' || isText(line.text)) continue
    const own = times.get(line.text) ?? { lines: [], numbers: [] }
    times.set(line.text, own)
    own.lines.push(line)
    const beside = [filled[index - 1], filled[index + 1]].find(each => each !== undefined && numbers.has(each))
    if (beside !== undefined) own.numbers.push(beside)
  }
  return [...times.values()]
    .filter(each => each.lines.length >= LEAST_REPEATS && each.numbers.length >= LEAST_BESIDE)
    .flatMap(each => [...each.lines, ...each.numbers])
}

/**
 * Bullets and list numbers that stand one after another, all before the entries that they belong to: they say nothing.
 *
 * ```text
 * > | •
 * > |
 * > | •
 * > |
 * > | The constabulary should ensure that …
 * ```
 */
function bulletsInRow(lines: readonly TextLine[]): TextLine[] {
  const found: TextLine[] = []
  let row: TextLine[] = []
  for (const line of lines) {
    if (line.kind === 'blank') continue
    if (line.text === line.bullet || /^\d{1,2}[.)]$/.test(line.text)) row.push(line)
    else {
      if (row.length > 1) found.push(...row)
      row = []
    }
  }
  return row.length > 1 ? [...found, ...row] : found
}

/**
 * A contents list: lines with dot leaders, and lines that end with a page number, or begin with numbers that count up, under the
 * word "Contents".
 *
 * ```text
 * > | Contents
 * > | Responding to the public ............ 12
 * ```
 */
function contentsLines(lines: readonly TextLine[]): TextLine[] {
  const found: TextLine[] = lines.flatMap((line, index) => (isContents(line) ? countedLines(lines, index) : []))
  let heading: TextLine | null = null
  let pending: TextLine[] = []
  for (const line of lines) {
    if (line.kind === 'blank') continue
    if (isContents(line)) {
      heading = line
      pending = []
      continue
    }
    if (/(?:\.{4}|(?:\s\.){4}|…{2})/.test(line.text)) {
      found.push(line)
      if (heading !== null) found.push(heading, ...pending)
      pending = []
      continue
    }
    if (heading === null) continue
    if (/\S\s+\d{1,3}$/.test(line.text) && line.text.length < LONGEST_CONTENTS_LINE) {
      found.push(heading, ...pending, line)
      pending = []
    } else if (pending.length < 1 && line.kind === 'text') pending.push(line)
    else {
      heading = null
      pending = []
    }
  }
  return [...new Set(found)]
}

function isContents(line: TextLine): boolean {
  return line.kind === 'text' && /^(?:table of )?contents$/i.test(line.text)
}

/**
 * The lines below "Contents", while their numbers count up from 1; one that goes on over a line has it too.
 *
 * ```text
 * > | Contents
 * > | 1. Overall summary
 * > | 2. Preventing and deterring crime and antisocial behaviour, and
 * > | reducing vulnerability
 * > | 3. Responding to the public
 * ```
 */
function countedLines(lines: readonly TextLine[], contents: number): TextLine[] {
  const found: TextLine[] = []
  let pending: TextLine[] = []
  let count = 0
  for (const line of lines.slice(contents + 1)) {
    if (line.kind === 'blank') continue
    const number = /^(?<number>\d{1,2})[.)]? (?=\S)/.exec(line.text)?.groups?.number
    if (number !== undefined && Number(number) === count + 1) {
      found.push(...pending, line)
      pending = []
      count++
    } else if (count > 0 && pending.length === 0 && line.text.length < LONGEST_CONTENTS_LINE) pending.push(line)
    else break
  }
  const heading = lines[contents]
  return count < LEAST_REPEATS || heading === undefined ? [] : [heading, ...found]
}

const LEAST_REPEATS = 3
const LEAST_BESIDE = 2
const REPEATED_SHARE = 0.3
/** Page numbers may be missing on pages that begin with a heading. */
const MOST_SKIPPED = 6
/** In characters. */
const LONGEST_FOOT = 80
const LONGEST_CONTENTS_LINE = 160
