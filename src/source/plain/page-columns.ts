import { lineOf, type TextLine, type TextPages } from './lines.ts'

/**
 * Pages that were printed in two columns and laid out as on paper: the lines of the left column, then those of the right.
 *
 * ```text
 * > | each of which has at least one officer and two     first.’ A ‘victim hub’ is being set up in
 * > | community support officers. The Welsh              Blackwood, and from April 2015 its 14 staff will
 *                                                        ^ the edge: text begins here in line after line
 * ```
 *
 * A line that runs over the edge stands between the columns above and below it. Rows of a table have an edge too, but their
 * cells are short, and they have more than one.
 */
export function inColumns(pages: TextPages, text: string): TextPages {
  if (pages.pagesBy !== 'form-feed') return pages
  const byPage: TextLine[][] = pages.pageStarts.map(() => [])
  for (const line of pages.lines) byPage[line.page]?.push(line)
  const edges = byPage.map(lines => edgeOf(lines, text))
  const usual = edges.find(edge => edge !== null) ?? null
  if (usual === null) return pages
  const lines = byPage.flatMap((own, page) => {
    const edge = edges[page] ?? edgeOfShort(own, usual - NEAR, text)
    return edge === null ? own : bandsOf(own, edge, text).flatMap(band => byColumn(band))
  })
  return { ...pages, lines, columns: true }
}

/** Too little stands in the page's right column to tell its edge, but it has that of another page, or nearly. */
function edgeOfShort(lines: readonly TextLine[], near: number, text: string): number | null {
  const split = lines.filter(line => line.kind !== 'blank').map(line => splitAt(line, near, text))
  const right = split.flatMap(each => (each.right === null ? [] : [each.right]))
  if (right.length < LEAST_OF_SHORT || right.some(hasGap) || split.some(({ crosses }) => crosses)) return null
  return near + Math.min(...right.map(line => line.indent))
}

/** A line of the page with what stands at the left and at the right of the edge. */
interface Split {
  readonly line: TextLine
  readonly left: TextLine | null
  readonly right: TextLine | null
  /** It runs over the edge. */
  readonly crosses: boolean
}

/** The place, in characters, at which a second column begins; null where the page has none. */
function edgeOf(lines: readonly TextLine[], text: string): number | null {
  const starts = new Map<number, number>()
  for (const line of lines) {
    if (line.kind === 'blank') continue
    for (const gap of line.text.matchAll(/\S {2,}(?=\S)/g)) count(starts, line.indent + gap.index + gap[0].length)
    if (line.indent >= LEAST_LEFT) count(starts, line.indent)
  }
  const [edge, times] = [...starts].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])
  if (times < LEAST_LINES || edge < LEAST_LEFT) return null
  const split = lines.filter(line => line.kind !== 'blank').map(line => splitAt(line, edge, text))
  const both = split.filter(({ left, right }) => left !== null && right !== null)
  const crossing = split.filter(({ crosses }) => crosses).length
  if (both.length < LEAST_LINES || crossing > both.length) return null
  const lengths = both.map(({ left }) => left?.text.length ?? 0).sort((one, other) => one - other)
  const full = lengths[Math.floor(lengths.length * UPPER_QUARTILE)] ?? 0
  const rows = both.filter(({ left, right }) => hasGap(left) || hasGap(right)).length
  return full >= edge * FULL && rows * 4 <= both.length ? edge : null
}

/** The cells of a row. */
function hasGap(line: TextLine | null): boolean {
  return line !== null && / {3,}/.test(line.text)
}

function count(starts: Map<number, number>, at: number): void {
  starts.set(at, (starts.get(at) ?? 0) + 1)
}

function splitAt(line: TextLine, edge: number, text: string): Split {
  const from = line.start - line.indent
  const at = from + edge
  if (line.end <= at) return { line, left: line, right: null, crosses: false }
  if (line.start >= at - 1) {
    const right = lineOf(text, Math.min(at, line.start), line.end, line.page)
    return { line, left: null, right, crosses: false }
  }
  if (text.slice(at - 2, at).trim() !== '' && !(text[at - 1] === ' ' && text[at] !== ' '))
    return { line, left: null, right: null, crosses: true }
  const left = lineOf(text, from, at, line.page)
  return { line, left, right: lineOf(text, at, line.end, line.page), crosses: false }
}

/** Lines between two that run over the edge, and each of those by itself. */
function bandsOf(lines: readonly TextLine[], edge: number, text: string): Split[][] {
  const bands: Split[][] = []
  let band: Split[] = []
  for (const line of lines) {
    const split = line.kind === 'blank' ? { line, left: line, right: line, crosses: false } : splitAt(line, edge, text)
    if (!split.crosses) {
      band.push(split)
      continue
    }
    bands.push(band, [split])
    band = []
  }
  return [...bands, band]
}

/** The left column, then the right one; as it stands where nothing stands in the right one. */
function byColumn(band: readonly Split[]): TextLine[] {
  if (!band.some(({ line, right }) => line.kind !== 'blank' && right !== null)) return band.map(({ line }) => line)
  return [...column(band, 'left'), ...column(band, 'right')]
}

/**
 * A blank line where only the other column has text: unless the two columns are not on one grid, and their lines come in turns.
 *
 * ```text
 * > | HMIC’s crime inspection in spring 2014 found
 * > |                                                before, and whether someone in the
 * > | that Gwent Police investigates serious crimes
 * ```
 */
function column(band: readonly Split[], side: 'left' | 'right'): TextLine[] {
  const other = side === 'left' ? 'right' : 'left'
  return band.flatMap((split, index) => {
    const own = split[side]
    if (own !== null) return [own]
    const before = band.slice(0, index).findLastIndex(each => each[side] !== null)
    const after = band.findIndex((each, at) => at > index && each[side] !== null)
    const inTurns =
      after - before - 1 <= MOST_IN_TURNS && (band[before]?.[other] === null || band[after]?.[other] === null)
    return inTurns ? [] : [{ ...split.line, ...BLANK, end: split.line.start }]
  })
}

const BLANK = { kind: 'blank', text: '', indent: 0, width: 0, needs: 0, bullet: null, goesOn: null } as const
/** In characters. */
const LEAST_LEFT = 25
const LEAST_LINES = 6
/** Lines of one column between two of the other, whose lines may be further apart, as a title's are. */
const MOST_IN_TURNS = 2
const LEAST_OF_SHORT = 2
/** In characters: the same edge may stand so much further left on another page. */
const NEAR = 2
/** A left column of prose has lines that fill so much of it: a table's first column is mostly empty. */
const FULL = 0.6
const UPPER_QUARTILE = 0.75
