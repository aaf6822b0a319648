/** Days of the calendar as ISO dates, without a clock or a time zone. */

export function isoDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

export function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** There is such a day: 29 February only in leap years. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year, month)
}

/** A day as an ISO date; null where there is no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  return isDay(year, month, day) ? isoDate(year, month, day) : null
}

/** `days` days after `iso`. */
export function daysAfter(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** The number of the month whose English name begins so ("Sept", "march"), 1 to 12, or null. */
export function monthNumber(name: string): number | null {
  const index = MONTHS.indexOf(name.slice(0, 3).toLowerCase())
  return index < 0 ? null : index + 1
}

const MONTHS: readonly string[] = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** The day after the one that lies `months` months before `iso`: the first day of a period of so many months. */
export function startOfMonthsTo(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  const before = year * 12 + (month - 1) - months
  const startYear = Math.floor(before / 12)
  const startMonth = (before % 12) + 1
  // 31 March back twelve months is 31 March; the end of a month stays the end of a month (30 June → 31 May's morrow).
  const endOfMonth = day === lastDayOf(year, month)
  const startDay = endOfMonth ? lastDayOf(startYear, startMonth) : Math.min(day, lastDayOf(startYear, startMonth))
  const next = new Date(Date.UTC(startYear, startMonth - 1, startDay + 1))
  return isoDate(next.getUTCFullYear(), next.getUTCMonth() + 1, next.getUTCDate())
}
