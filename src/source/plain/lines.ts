import type { Range } from '../../text/range.ts'
import { widthOf } from './metrics.ts'

/** What a line is by its characters alone. */
export type LineKind = 'text' | 'blank' | 'url' | 'outline' | 'page-number' | 'table'

export interface TextLine {
  readonly kind: LineKind
  /** The line's text without the white space at its ends, and where it stands. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** Characters of white space before the text. */
  readonly indent: number
  /** Index of the page, from 0. */
  readonly page: number
  /** Width at 12 points, in the typeface that the text is measured in. */
  readonly width: number
  /** What the first word and a space before it would have needed on the line before, in the same points. */
  readonly needs: number
  /** The bullet at the line's start, if any ("•", "–", "o"), else null. */
  readonly bullet: string | null
  /** The next line goes on with this one, or does not; null where the text's line ends tell nothing. */
  readonly goesOn: boolean | null
}

export interface TextPages {
  readonly lines: readonly TextLine[]
  /** Where each page's text begins. */
  readonly pageStarts: readonly number[]
  /** How the pages were told: by form feeds, by one leading space, or not at all. */
  readonly pagesBy: 'form-feed' | 'leading-space' | null
  /** Some page was printed in columns, and its lines are those of one after the other. */
  readonly columns: boolean
  /** The ends of the lines tell which go on. */
  readonly lineEnds: boolean
}

/**
 * Cuts a text into lines and pages. Pages are told by form feeds; without them by the one space that some extractors put
 * before a page's first line, where few enough lines have one to be page starts.
 *
 * ```text
 * > | the force’s priorities. \n
 * > |  Responding to the public \n
 *     ^ a page starts here
 * ```
 */
export function readLines(text: string): TextPages {
  const raw = splitLines(text)
  const formFeeds = text.includes('\f')
  const bySpace = !formFeeds && leadingSpacesArePages(text, raw)
  const lines: TextLine[] = []
  const pageStarts: number[] = [0]
  for (const range of raw) {
    const whole = text.slice(range.start, range.end)
    const feeds = formFeeds ? countFeeds(whole) : 0
    for (let feed = 0; feed < feeds; feed++) pageStarts.push(range.start)
    const line = lineOf(text, range.start + feeds, range.end, pageStarts.length - 1)
    const begins = bySpace && line.kind !== 'outline' && whole.startsWith(' ')
    if (begins && beginsPage(line.indent, line.text, lines[lines.length - 1])) pageStarts.push(range.start)
    lines.push({ ...line, page: pageStarts.length - 1 })
  }
  return {
    lines,
    pageStarts,
    pagesBy: formFeeds ? 'form-feed' : bySpace ? 'leading-space' : null,
    columns: false,
    lineEnds: false,
  }
}

/** The line, or the part of one, that stands between two offsets. */
export function lineOf(text: string, from: number, to: number, page: number): TextLine {
  const whole = text.slice(from, to)
  const trimmed = whole.trim()
  const start = trimmed === '' ? from : from + whole.indexOf(trimmed)
  const kind = kindOf(trimmed, whole)
  return {
    kind,
    text: trimmed,
    start,
    end: start + trimmed.length,
    indent: start - from,
    page,
    width: kind === 'text' ? widthOf(trimmed) : 0,
    needs: kind === 'text' ? widthOf(` ${/^\S+/.exec(trimmed)?.[0] ?? trimmed}`) : 0,
    bullet: kind === 'text' ? bulletOf(trimmed) : null,
    goesOn: null,
  }
}

/**
 * The one space stands before a text; or alone, where the page begins with an empty paragraph: then it follows on a text without
 * the blank line that stands between paragraphs.
 *
 * ```text
 * > | • supervisors should see all calls about children; and
 * > | ␠
 *     ^ a page starts here
 * ```
 */
function beginsPage(indent: number, trimmed: string, before: TextLine | undefined): boolean {
  if (before === undefined) return false
  return trimmed === '' ? before.kind !== 'blank' : indent === 1
}

function splitLines(text: string): Range[] {
  const lines: Range[] = []
  let start = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code !== 10 && code !== 13) continue
    lines.push({ start, end: index })
    if (code === 13 && text.charCodeAt(index + 1) === 10) index++
    start = index + 1
  }
  if (start < text.length) lines.push({ start, end: text.length })
  return lines
}

/** One leading space marks a page where it is rare, and where other indents are rarer still. */
function leadingSpacesArePages(text: string, lines: readonly Range[]): boolean {
  let filled = 0
  let single = 0
  let deeper = 0
  for (const { start, end } of lines) {
    const indent = text.slice(start, end).search(/\S/)
    if (indent < 0) continue
    filled++
    if (indent === 1 && text[start] === ' ') single++
    else if (indent > 1) deeper++
  }
  return single > 0 && single * MIN_LINES_A_PAGE <= filled && deeper <= single
}
const MIN_LINES_A_PAGE = 4

function countFeeds(line: string): number {
  let feeds = 0
  while (line[feeds] === '\f') feeds++
  return feeds
}

function kindOf(trimmed: string, whole: string): LineKind {
  if (trimmed === '') return 'blank'
  if (/^ ?\t/.test(whole)) return 'outline'
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(trimmed)) return 'url'
  if (/^(?:\d{1,3}|[ivxl]{1,6})$/.test(trimmed)) return 'page-number'
  return 'text'
}

/** "•", other dots and squares, and a dash or an "o" that stands apart. */
function bulletOf(trimmed: string): string | null {
  const match = /^(?<bullet>[•◦▪■●○∙·\uf0b7\uf0a7‣⁃]|[-–—*o](?=\s))/u.exec(trimmed)
  return match?.groups?.bullet ?? null
}
