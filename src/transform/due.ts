import { due as data } from '../data/compiled/due.ts'
import { findPattern } from '../profile/compile-pattern.ts'
import { wordNumber } from '../profile/word-number.ts'
import type { Recommendation } from '../record/schema.ts'
import { daysAfter, isoDay, lastDayOf, monthNumber } from '../text/calendar.ts'
import { fold } from '../text/fold.ts'

/**
 * By when a recommendation is to be met, as printed, with its date where the text fixes one. A length of time counts from the
 * report's publication; without that the date stays open.
 *
 * ```text
 * > | By 31 March 2022, the constabulary should:
 *     ^^^^^^^^^^^^^^^^ 2022-03-31
 * > | Within three months, the force should:
 *     ^^^^^^^^^^^^^^^^^^^ three months after publication, if that is known
 * ```
 */
export function dueOf(text: string, published: string | null): Recommendation['due'] {
  const folded = fold(text)
  for (const pattern of data.patterns) {
    const match = findPattern(pattern, folded)
    if (match === null) continue
    const written = text.slice(match.index, match.index + match[0].length).replace(/[\s,:]+$/, '')
    const { date, monthyear, count, unit } = match.groups ?? {}
    if (date !== undefined) return { written, date: dayWritten(date) }
    if (monthyear !== undefined) return { written, date: lastDayWritten(monthyear) }
    if (count !== undefined && unit !== undefined) return { written, date: after(published, wordNumber(count), unit) }
    return { written, date: published }
  }
  return null
}

/** "31st march 2022" → 2022-03-31; a day that the month does not have → null. */
function dayWritten(written: string): string | null {
  const match = /^(?<day>\d{1,2})(?:st|nd|rd|th)? (?<month>[a-z]{3})[a-z]*,? (?<year>\d{4})$/.exec(written)
  const month = monthNumber(match?.groups?.month ?? '')
  return month === null ? null : isoDay(Number(match?.groups?.year), month, Number(match?.groups?.day))
}

/** "march 2022" → 2022-03-31. */
function lastDayWritten(written: string): string | null {
  const match = /^(?<month>[a-z]{3})[a-z]* (?<year>\d{4})$/.exec(written)
  const month = monthNumber(match?.groups?.month ?? '')
  const year = Number(match?.groups?.year)
  return month === null ? null : isoDay(year, month, lastDayOf(year, month))
}

/** Working days are not counted out: holidays are not known. */
function after(published: string | null, count: number | null, unit: string): string | null {
  if (published === null || count === null || unit.startsWith('working')) return null
  const [year = 0, month = 1, day = 1] = published.split('-').map(Number)
  if (unit.startsWith('day')) return daysAfter(published, count)
  if (unit.startsWith('week')) return daysAfter(published, count * 7)
  const months = month - 1 + count * (unit.startsWith('year') ? 12 : 1)
  const lastYear = year + Math.floor(months / 12)
  const lastMonth = (months % 12) + 1
  return isoDay(lastYear, lastMonth, Math.min(day, lastDayOf(lastYear, lastMonth)))
}
