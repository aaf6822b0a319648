/**
 * The date of publication that a cover or an end page prints, as an ISO date; a month alone is its first day. Null where none is.
 *
 * ```text
 * > | Published on: 28 September 2021            March 2018                May 2022 | © HMICFRS 2022
 *                   ^^^^^^^^^^^^^^^^^            ^^^^^^^^^^ a line of its own ^^^^^^^^
 * ```
 */
export function publishedIn(lines: readonly string[]): string | null {
  for (const pattern of PATTERNS) {
    for (const line of lines) {
      const groups = pattern.exec(line.trim())?.groups
      const month = MONTHS.indexOf(groups?.month?.slice(0, 3).toLowerCase() ?? '') + 1
      if (groups === undefined || month === 0) continue
      const day = Number(groups.day ?? '1')
      if (day < 1 || day > 31) continue
      return `${groups.year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    }
  }
  return null
}

const MONTHS: readonly string[] = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const MONTH =
  '(?<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)'
const DAY = '(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s)?'
const YEAR = '(?<year>20\\d{2})'

const PATTERNS: readonly RegExp[] = [
  new RegExp(`^(?:date\\s)?published(?:\\son)?:?\\s${DAY}${MONTH}\\s${YEAR}\\b`, 'i'),
  new RegExp(`^${DAY}${MONTH}\\s${YEAR}\\s{0,3}[|–—-]?\\s{0,3}©`, 'i'),
  new RegExp(`^${DAY}${MONTH}\\s${YEAR}$`, 'i'),
]
