import { isDay, isoDate, lastDayOf } from '../text/calendar.ts'
import { lexicon } from './lexicon.ts'
import type { Token } from './token.ts'

/** A day, month, year, financial year or season as printed. Missing parts are null. */
export interface DatePoint {
  readonly day: number | null
  readonly month: number | null
  readonly year: number | null
  readonly kind: 'day' | 'month' | 'year' | 'financial-year' | 'season' | 'years' | 'decade'
  /** Last year of "2018–2021" and "2023-25"; null otherwise. */
  readonly lastYear: number | null
  readonly first: number
  readonly end: number
}

/**
 * The date at token `at`, or null.
 *
 * ```text
 * 31 March 2021   31st March   March 2021   November 3, 2024   2020/21   2018–2021   Spring 2022   05/11/2020   1990s
 * ```
 */
export function readDate(tokens: readonly Token[], at: number): DatePoint | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (token.kind === 'word') return readFromMonth(tokens, at, token)
  const day = dayOf(token)
  if (day !== null) {
    const month = monthAt(tokens, tokens[at + 1]?.text === 'of' ? at + 2 : at + 1)
    if (month !== null) {
      const end = (tokens[at + 1]?.text === 'of' ? at + 2 : at + 1) + 1
      return withYear(tokens, at, end, day, month)
    }
    const numeric = readNumericDate(tokens, at)
    if (numeric !== null) return numeric
  }
  if (token.kind === 'odd') return readDottedDate(token, at)
  return readYears(tokens, at, token)
}

/** A year, written as four digits. */
export function yearOf(token: Token | undefined): number | null {
  if (token?.kind !== 'number' || token.text.length !== 4 || !/^(?:19|20)\d\d$/.test(token.text)) return null
  return token.value
}

/** A day of the month: "3", "3rd", "31st". */
export function dayOf(token: Token | undefined): number | null {
  if (token === undefined || Number.isNaN(token.value) || token.value < 1 || token.value > 31) return null
  if (token.kind === 'number') return /^\d{1,2}$/.test(token.text) ? token.value : null
  return token.kind === 'mixed' && /^\d{1,2}(?:st|nd|rd|th)$/.test(token.text) ? token.value : null
}

/** The month that the word at `at` names; "may" and "march" only with a capital. */
export function monthAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at]
  if (token?.kind !== 'word') return null
  const month = lexicon.get(token.text)?.month
  if (month === undefined || Number.isNaN(month)) return null
  return (token.text === 'may' || token.text === 'march' || token.text === 'mar') && !token.capital ? null : month
}

function readFromMonth(tokens: readonly Token[], at: number, token: Token): DatePoint | null {
  const month = monthAt(tokens, at)
  const next = tokens[at + 1]
  if (month !== null) {
    const comma = next?.text === ',' ? 1 : 0
    const year = yearOf(tokens[at + 1 + comma])
    if (year !== null) return { day: null, month, year, kind: 'month', lastYear: null, first: at, end: at + 2 + comma }
    const day = dayOf(next)
    const second = tokens[at + 2]?.text === ',' ? yearOf(tokens[at + 3]) : yearOf(tokens[at + 2])
    if (day !== null && second !== null)
      return {
        day,
        month,
        year: second,
        kind: 'day',
        lastYear: null,
        first: at,
        end: at + (tokens[at + 2]?.text === ',' ? 4 : 3),
      }
    return { day: null, month, year: null, kind: 'month', lastYear: null, first: at, end: at + 1 }
  }
  const season = lexicon.get(token.text)?.season
  if (season === undefined || Number.isNaN(season)) return null
  const year = yearOf(next)
  return year === null
    ? null
    : { day: null, month: season, year, kind: 'season', lastYear: null, first: at, end: at + 2 }
}

function withYear(tokens: readonly Token[], first: number, end: number, day: number, month: number): DatePoint | null {
  const comma = tokens[end]?.text === ',' ? 1 : 0
  const year = yearOf(tokens[end + comma])
  if (year !== null && !isDay(year, month, day)) return null
  return { day, month, year, kind: 'day', lastYear: null, first, end: year === null ? end : end + 1 + comma }
}

/** "05/11/2020" and "05-11-2020", day first as everywhere in these reports. */
function readNumericDate(tokens: readonly Token[], at: number): DatePoint | null {
  const [day, mark, month, second, year] = tokens.slice(at, at + 5)
  if (mark === undefined || month === undefined || second === undefined || year === undefined || day === undefined)
    return null
  if ((mark.text !== '/' && mark.text !== '-') || second.text !== mark.text) return null
  if (!mark.glued || !month.glued || !second.glued || !year.glued) return null
  const value = yearOf(year)
  if (value === null || !isDay(value, month.value, day.value)) return null
  return { day: day.value, month: month.value, year: value, kind: 'day', lastYear: null, first: at, end: at + 5 }
}

function readDottedDate(token: Token, at: number): DatePoint | null {
  const parts = /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>(?:19|20)\d\d)$/.exec(token.text)?.groups
  if (parts === undefined) return null
  const [day, month, year] = [Number(parts.day), Number(parts.month), Number(parts.year)]
  if (!isDay(year, month, day)) return null
  return { day, month, year, kind: 'day', lastYear: null, first: at, end: at + 1 }
}

/** "2020", "2020/21", "2018-2021", "2023-25", "1990s". */
function readYears(tokens: readonly Token[], at: number, token: Token): DatePoint | null {
  const blank = { day: null, month: null, first: at }
  if (token.kind === 'mixed' && /^(?:19|20)\d0s$/.test(token.text))
    return { ...blank, year: token.value, kind: 'decade', lastYear: token.value + 9, end: at + 1 }
  const year = yearOf(token)
  if (year === null) return null
  const mark = tokens[at + 1]
  const second = tokens[at + 2]
  if (
    mark !== undefined &&
    second !== undefined &&
    mark.glued &&
    second.glued &&
    (mark.text === '/' || mark.text === '-')
  ) {
    const last = /^\d\d$/.test(second.text) ? Math.floor(year / 100) * 100 + second.value : yearOf(second)
    if (last !== null && last > year) {
      const kind = last === year + 1 && (second.text.length === 2 || mark.text === '/') ? 'financial-year' : 'years'
      return { ...blank, year, kind, lastYear: last, end: at + 3 }
    }
  }
  return { ...blank, year, kind: 'year', lastYear: null, end: at + 1 }
}

/** First and last day that the point covers, null where a part is missing or the words are too loose. */
export function daysOf(point: DatePoint): { start: string | null; end: string | null } {
  const { day, month, year } = point
  if (year === null || point.kind === 'season') return { start: null, end: null }
  if (point.kind === 'financial-year') return { start: isoDate(year, 4, 1), end: isoDate(year + 1, 3, 31) }
  if (point.kind === 'years' || point.kind === 'decade')
    return { start: isoDate(year, 1, 1), end: isoDate(point.lastYear ?? year, 12, 31) }
  if (month === null) return { start: isoDate(year, 1, 1), end: isoDate(year, 12, 31) }
  if (day === null) return { start: isoDate(year, month, 1), end: isoDate(year, month, lastDayOf(year, month)) }
  return isDay(year, month, day)
    ? { start: isoDate(year, month, day), end: isoDate(year, month, day) }
    : { start: null, end: null }
}
