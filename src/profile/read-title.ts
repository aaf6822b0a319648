import { titles } from '../data/compiled/titles.ts'
import { fold } from '../text/fold.ts'
import type { Range } from '../text/range.ts'
import { findPattern } from './compile-pattern.ts'
import { bodyNamed } from './find-forces.ts'

/** What a title says, as printed; ranges index into the title. */
export interface ReadTitle {
  /** The pattern that read it: "title/inspection". */
  readonly id: string
  readonly cycle: string | null
  readonly force: string | null
  readonly forceRange: Range | null
  readonly pillar: 'effectiveness' | 'efficiency' | 'legitimacy' | null
}

/**
 * Reads one title, whole: of a cover, of a web page, of a PDF's metadata.
 *
 * ```text
 * > | PEEL 2023–2025: An inspection of Merseyside Police - HMICFRS
 *          ^^^^^^^^^                   ^^^^^^^^^^^^^^^^^
 * ```
 *
 * Null for what is no such title ("PEEL assessment framework 2021/22").
 */
export function readTitle(title: string): ReadTitle | null {
  const start = title.length - title.trimStart().length
  const printed = title.trim()
  const folded = fold(printed)
  for (const pattern of titles.patterns) {
    const match = findPattern(pattern, folded)
    if (match === null) continue
    const { force, known, cycle } = match.indices?.groups ?? {}
    const range = force ?? known
    if (force !== undefined && !isName(printed.slice(...force))) continue
    if (known !== undefined && bodyNamed(printed.slice(...known)) === null) continue
    const pillar = match.groups?.pillar
    return {
      id: pattern.id,
      cycle: cycle === undefined ? null : printed.slice(...cycle),
      force: range === undefined ? null : printed.slice(...range).replace(/\s+/g, ' '),
      forceRange: range === undefined ? null : { start: range[0] + start, end: range[1] + start },
      pillar: pillar === 'effectiveness' || pillar === 'efficiency' || pillar === 'legitimacy' ? pillar : null,
    }
  }
  return null
}

/** A title that stands in a text, with its place there. */
export interface FoundTitle extends ReadTitle {
  readonly range: Range
}

/** "An inspection of vetting in three forces" has the form of a title, but its object is no name. */
export function isName(printed: string): boolean {
  const words = printed.split(/\s+/)
  return /\p{Lu}/u.test(printed) && words.every(word => /^(?:\p{Lu}|and$|&$|of$|the$|on$|y$)/u.test(word))
}

/** A title that stands in a text, with its place there. */
export interface FoundTitle extends ReadTitle {
  readonly range: Range
}

/** A cover's words stand in the first lines; further down a line that looks like a title belongs to something else. */
const HEAD_LENGTH = 4000
const HEAD_LINES = 60
const LINE_LENGTH = 400
/** "PEEL 2021/22" / "Police effectiveness, efficiency" / "and legitimacy" / "An inspection of Devon and Cornwall" / "Police". */
const TITLE_LINES = 5

/** The titles that the first lines of a text print, in order, none overlapping; the lines of one cover are one title. */
export function findTitles(text: string): readonly FoundTitle[] {
  if (text !== lastText) {
    lastTitles = titlesIn(headLines(text), text)
    lastText = text
  }
  return lastTitles
}

/** The choice of the force, of the cycle and of the title ask for the same text. */
let lastText = ''
let lastTitles: readonly FoundTitle[] = []

function titlesIn(lines: readonly Range[], text: string): FoundTitle[] {
  const found: FoundTitle[] = []
  for (let first = 0; first < lines.length; ) {
    const best = bestTitle(text, lines.slice(first, first + TITLE_LINES))
    if (best !== null) found.push(best.title)
    first += best?.lines ?? 1
  }
  return found
}

/** A running head stands on at least so many pages; a title in a list of reports stands once or twice. */
const RUNNING_LEAST = 3

/**
 * The titles that lines anywhere in a text repeat, each once, where it first stands: running heads.
 *
 * ```text
 * > | PEEL 2021/22: An inspection of Kent Police 12
 * ```
 */
export function findRunningTitles(text: string): FoundTitle[] {
  const found = new Map<string, { title: FoundTitle; count: number }>()
  for (const match of text.matchAll(/^[^\S\n]{0,80}(?<line>(?:PEEL|An? inspection|Police)\b[^\r\n]{0,160})$/gm)) {
    const line = match.groups?.line ?? ''
    const start = match.index + match[0].length - line.length
    const read = readTitle(line)
    if (read === null) continue
    const key = `${read.cycle} ${read.force}`
    const forceRange = read.forceRange && { start: read.forceRange.start + start, end: read.forceRange.end + start }
    const entry = found.get(key) ?? {
      title: { ...read, forceRange, range: { start, end: start + line.trimEnd().length } },
      count: 0,
    }
    entry.count++
    found.set(key, entry)
  }
  return [...found.values()].filter(({ count }) => count >= RUNNING_LEAST).map(({ title }) => title)
}

/** The title that begins at the first of `lines`: the one with the best name, and of these the shortest. */
function bestTitle(text: string, lines: readonly Range[]): { title: FoundTitle; lines: number } | null {
  const first = lines[0]
  // A line of running text may begin in small letters, a title does not.
  if (first === undefined || !/^[\p{Lu}\p{N}]/u.test(text.slice(first.start))) return null
  let best: { title: FoundTitle; lines: number; rank: number } | null = null
  for (const [index, last] of lines.entries()) {
    const read = readTitle(text.slice(first.start, last.end))
    if (read === null) continue
    const rank = rankName(read.force)
    if (best !== null && best.rank >= rank) continue
    const forceRange = read.forceRange && {
      start: read.forceRange.start + first.start,
      end: read.forceRange.end + first.start,
    }
    const title = { ...read, forceRange, range: { start: first.start, end: last.end } }
    best = { title, lines: index + 1, rank }
  }
  return best
}

/**
 * How whole a name is. A title may go on over line ends, and what follows it may look like more of it.
 *
 * ```text
 * > | An inspection of Devon and Cornwall
 *                      ^^^^^^^^^^^^^^^^^^ 2, a territory
 * > | Police
 *     ^^^^^^ 4, with it a full name
 * > | Contents
 *     ^^^^^^^^ 1, no name that ends like one
 * ```
 */
function rankName(force: string | null): number {
  if (force === null) return 0
  const form = bodyNamed(force)?.form
  if (form === 'territory') return 2
  if (form !== undefined) return 4
  return /\b(?:Police|Constabulary|POLICE|CONSTABULARY)(?: (?:Service|SERVICE))?$/.test(force) ? 3 : 1
}

function headLines(text: string): Range[] {
  const lines: Range[] = []
  for (const match of text.slice(0, HEAD_LENGTH + LINE_LENGTH).matchAll(/\S[^\r\n]{0,400}/g)) {
    if (match.index > HEAD_LENGTH) break
    const line = match[0].trimEnd()
    lines.push({ start: match.index, end: match.index + line.length })
    if (lines.length === HEAD_LINES) break
  }
  return lines
}
