import type { Recommendation } from '../record/schema.ts'

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
  for (const read of [readDate, readMonth, readSpan, readNow]) {
    const due = read(text, published)
    if (due !== null) return due
  }
  return null
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const MONTH = MONTHS.join('|')
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

function readDate(text: string): Recommendation['due'] {
  const match = new RegExp(
    `\\b(?:by|before|no later than) (?:the end of )?(?<day>\\d{1,2})(?:st|nd|rd|th)? (?<month>${MONTH}) (?<year>20\\d{2})\\b`,
    'i',
  ).exec(text)
  if (match?.groups === undefined) return null
  const { day, month, year } = match.groups
  return {
    written: match[0],
    date: isoDate(Number(year), MONTHS.indexOf((month ?? '').toLowerCase()) + 1, Number(day)),
  }
}

/** "By the end of March 2022", "by March 2022": the month's last day. */
function readMonth(text: string): Recommendation['due'] {
  const match = new RegExp(
    `\\b(?:by|before|no later than) (?:the end of )?(?<month>${MONTH}) (?<year>20\\d{2})\\b`,
    'i',
  ).exec(text)
  if (match?.groups === undefined) return null
  const month = MONTHS.indexOf((match.groups.month ?? '').toLowerCase()) + 1
  const year = Number(match.groups.year)
  return { written: match[0], date: isoDate(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate()) }
}

function readSpan(text: string, published: string | null): Recommendation['due'] {
  const match = new RegExp(
    `\\bwithin (?:the next )?(?<count>\\d{1,2}|${NUMBERS.join('|')}) (?<unit>day|week|month|year)s?(?: of (?:the date of )?this (?:report|letter)(?:'s publication)?)?`,
    'i',
  ).exec(text)
  if (match?.groups === undefined) return null
  const { count = '', unit = '' } = match.groups
  const number = /^\d/.test(count) ? Number(count) : NUMBERS.indexOf(count.toLowerCase()) + 1
  return { written: match[0], date: published === null ? null : after(published, number, unit.toLowerCase()) }
}

function readNow(text: string, published: string | null): Recommendation['due'] {
  const match = /\b(?:immediately|with immediate effect)\b/i.exec(text)
  return match === null ? null : { written: match[0], date: published }
}

function after(published: string, count: number, unit: string): string | null {
  const [year = 0, month = 1, day = 1] = published.split('-').map(Number)
  if (unit === 'day' || unit === 'week') {
    return new Date(Date.UTC(year, month - 1, day + count * (unit === 'week' ? 7 : 1))).toISOString().slice(0, 10)
  }
  const months = month - 1 + count * (unit === 'year' ? 12 : 1)
  const last = new Date(Date.UTC(year, months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, months, Math.min(day, last))).toISOString().slice(0, 10)
}

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null
}
