import { isoDay, monthNumber } from '../text/calendar.ts'

/**
 * The date of publication that a cover or an end page prints, as an ISO date; a month alone is its first day. Null where none is.
 *
 * ```text
 * > | Published on: 28 September 2021            March 2018                May 2022 | © HMICFRS 2022
 *                   ^^^^^^^^^^^^^^^^^            ^^^^^^^^^^ a line of its own ^^^^^^^^
 * ```
 */
export function publishedIn(lines: readonly string[]): string | null {
  return firstDate(lines, PATTERNS)
}

/** The same, of lines among which a date alone may be another: only what says "published". */
export function saidPublishedIn(lines: readonly string[]): string | null {
  return firstDate(lines, PATTERNS.slice(0, 1))
}

function firstDate(lines: readonly string[], patterns: readonly RegExp[]): string | null {
  for (const pattern of patterns) {
    for (const line of lines) {
      const groups = pattern.exec(line.trim())?.groups
      const month = monthNumber(groups?.month ?? '')
      const date = month === null ? null : isoDay(Number(groups?.year), month, Number(groups?.day ?? '1'))
      if (date !== null) return date
    }
  }
  return null
}

const MONTH =
  '(?<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)'
const DAY = '(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s)?'
const YEAR = '(?<year>20\\d{2})'

const PATTERNS: readonly RegExp[] = [
  new RegExp(`^(?:(?:date|first)\\s)?published(?:\\son)?:?\\s${DAY}${MONTH}\\s${YEAR}\\b`, 'i'),
  new RegExp(`^${DAY}${MONTH}\\s${YEAR}\\s{0,3}[|–—-]?\\s{0,3}©`, 'i'),
  new RegExp(`^${DAY}${MONTH}\\s${YEAR}$`, 'i'),
]
