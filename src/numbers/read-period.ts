import type { Period } from '../record/statistic-schema.ts'
import { isoDate, lastDayOf, startOfMonthsTo } from '../text/calendar.ts'
import { lexicon } from './lexicon.ts'
import type { Line } from './line.ts'
import { readNounPhrase } from './noun-phrase.ts'
import { type DatePoint, dayOf, daysOf, monthAt, readDate } from './read-date.ts'
import { readQuantity } from './read-quantity.ts'
import { type Span, spanFrom } from './span.ts'
import type { Token } from './token.ts'

type Days = { readonly start: string | null; readonly end: string | null }

const ENDING = new Set(['ending', 'ended', 'to', 'end', 'until'])

/**
 * A date, month, year or period that begins at token `at` or in the words before it (down to `from`).
 *
 * ```text
 * in the year ending 31 March 2021   as at 31 March 2020   since April 2019   from 2023 onwards
 *        ^^^^^^^^^^^^^^^^^^^^^^^^^         ^^^^^^^^^^^^^         ^^^^^^^^^^   ^^^^^^^^^^^^^^^^^
 * between 1 March and 31 August 2020   in the 12 months to March 2013   March to June 2021   in 2020/21
 * ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^          ^^^^^^^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^      ^^^^^^^
 * ```
 */
export function readPeriod(line: Line, at: number, from: number): Span | null {
  const { tokens } = line
  const months = readMonthsTo(line, at)
  if (months !== null) return months
  const date = readRangeStart(tokens, at)
  if (date === null) return null
  const between = at > from && (tokens[at - 1]?.text === 'between' || isFrom(tokens[at - 1]))
  const second = readSecond(tokens, date, between && tokens[at - 1]?.text === 'between')
  const ending = at - 2 >= from ? endingUnit(tokens, at) : null
  if (second !== null) return range(line, at, date, second, ending)
  if (date.day !== null && date.month === null) return null
  if (ending !== null && date.month !== null)
    return period(line, ending.first, date.end, 'year-ending', endingDays(ending.months, date), 'period/year-ending')
  if (ending !== null && date.kind === 'year')
    return period(line, ending.first, date.end, 'year-ending', daysOf(date), 'period/year-ending')
  if (date.kind === 'month' && date.year === null) return null
  if (date.kind === 'year' && isCount(line, at)) return null
  return single(line, at, from, date)
}

/** "12 months to March 2013", "12-month period ending 31 March 2020", "three years to March 2022". */
function readMonthsTo(line: Line, at: number): Span | null {
  const { tokens } = line
  const count = readQuantity(tokens, at)
  if (count === null || !Number.isInteger(count.value)) return null
  let index = count.end
  if (tokens[index]?.text === '-') index++
  const unit = lexicon.get(tokens[index]?.text ?? '')?.duration?.unit
  if (unit !== 'month' && unit !== 'year' && unit !== 'week') return null
  index++
  if (tokens[index]?.text === 'period' || tokens[index]?.text === 'periods') index++
  if (tokens[index]?.text === 'up') index++
  if (!ENDING.has(tokens[index]?.text ?? '')) return null
  index++
  if (tokens[index]?.text === 'the' || tokens[index]?.text === 'in') index++
  const date = readDate(tokens, index)
  if (date === null) return null
  const days =
    unit === 'week'
      ? { start: null, end: daysOf(date).end }
      : endingDays(count.value * (unit === 'year' ? 12 : 1), date)
  return period(line, at, date.end, 'year-ending', days, 'period/months-to')
}

/** A date, or the bare day or month that a second date completes: "1 to 7 March 2021", "6-17 February 2017". */
function readRangeStart(tokens: readonly Token[], at: number): DatePoint | null {
  const date = readDate(tokens, at)
  if (date !== null) return date
  const day = dayOf(tokens[at])
  const joint = tokens[at + 1]?.text
  if (day === null || (joint !== 'to' && joint !== '-' && joint !== 'and')) return null
  if (dayOf(tokens[at + 2]) === null || monthAt(tokens, at + 3) === null) return null
  return { day, month: null, year: null, kind: 'day', lastYear: null, first: at, end: at + 1 }
}

function readSecond(tokens: readonly Token[], first: DatePoint, between: boolean): DatePoint | null {
  const joint = tokens[first.end]?.text
  if (joint === undefined) return null
  const bare = first.day !== null && first.month === null
  const joins =
    joint === '-' ||
    joint === 'to' ||
    joint === 'until' ||
    joint === 'through' ||
    (joint === 'and' && (between || bare))
  if (!joins) return null
  let at = first.end + 1
  if (tokens[at]?.text === 'the' && tokens[at + 1]?.text === 'end' && tokens[at + 2]?.text === 'of') at += 3
  const second = readDate(tokens, at)
  if (second === null || (second.year === null && second.month === null)) return null
  // "31 March 2020 – 12 officers" and "in 2019 to 2,020" are no ranges.
  if (first.kind === 'year' && second.kind === 'day' && joint === '-') return null
  if (first.year !== null && second.year !== null && second.year < first.year) return null
  if (first.year === null && second.year === null && first.month === null && second.month === null) return null
  return second
}

function range(line: Line, at: number, first: DatePoint, second: DatePoint, ending: Ending | null): Span {
  const start: DatePoint = {
    ...first,
    month: first.month ?? second.month,
    year: first.year ?? yearBefore(first, second),
    kind: first.day !== null ? 'day' : first.kind,
  }
  const days =
    ending === null
      ? { start: daysOf(start).start, end: daysOf(second).end }
      : { start: endingDays(ending.months, start).start, end: daysOf(second).end }
  const before = line.tokens[at - 1]?.text === 'between' ? at - 1 : at
  return period(line, ending?.first ?? before, second.end, 'range', days, 'period/range')
}

/** "December to March 2021" began in 2020. */
function yearBefore(first: DatePoint, second: DatePoint): number | null {
  if (second.year === null) return null
  return first.month !== null && second.month !== null && first.month > second.month ? second.year - 1 : second.year
}

function single(line: Line, at: number, from: number, date: DatePoint): Span {
  const { tokens } = line
  const before = tokens[at - 1]?.text
  const after = tokens[date.end]?.text
  const days = daysOf(date)
  if (before === 'from' && at > from && (after === 'onwards' || after === 'onward'))
    return period(line, at - 1, date.end + 1, 'since', { start: days.start, end: null }, 'period/from-onwards')
  if (at > from && before === 'since')
    return period(line, at, date.end, 'since', { start: days.start, end: null }, 'period/since')
  if (date.kind === 'season' || date.kind === 'years' || date.kind === 'decade')
    return period(line, at, date.end, 'range', days, `period/${date.kind}`)
  if (date.kind === 'day') return period(line, at, date.end, 'as-at', days, 'period/day')
  return period(line, at, date.end, date.kind, days, `period/${date.kind}`)
}

interface Ending {
  readonly first: number
  readonly months: number
}

/** "year ending", "year to", "years ended", "quarter ending", "12 months ending" before a date at `at`. */
function endingUnit(tokens: readonly Token[], at: number): Ending | null {
  const the = tokens[at - 1]?.text === 'the' ? 1 : 0
  if (!ENDING.has(tokens[at - 1 - the]?.text ?? '')) return null
  const word = tokens[at - 2 - the]?.text
  const first = at - 2 - the
  if (word === 'year' || word === 'years') {
    // "from year to 2020" is nothing; "financial year ending" keeps its adjective.
    const financial = tokens[first - 1]?.text === 'financial' ? 1 : 0
    return { first: first - financial, months: 12 }
  }
  if (word === 'quarter') return { first, months: 3 }
  if (word === 'month') return { first, months: 1 }
  return null
}

/** A century: "2,000 years to 2020" is no period of a report. */
const LONGEST_MONTHS = 1200

/** The `months` months that end with `date`: no start where the date says only its year, and the months are no whole years. */
function endingDays(months: number, date: DatePoint): Days {
  const end = daysOf(date).end
  if (end === null || date.year === null) return { start: null, end }
  if (months > LONGEST_MONTHS) return { start: null, end }
  if (date.month === null) return { start: months % 12 === 0 ? isoDate(date.year - months / 12 + 1, 1, 1) : null, end }
  const last = date.day === null ? isoDate(date.year, date.month, lastDayOf(date.year, date.month)) : end
  return { start: startOfMonthsTo(last, months), end: last }
}

function isFrom(token: Token | undefined): boolean {
  return token?.text === 'from'
}

function period(line: Line, first: number, end: number, kind: Period['kind'], days: Days, rule: string): Span {
  const { tokens } = line
  const from = tokens[first]?.start ?? 0
  const to = tokens[end - 1]?.end ?? from
  const written = line.unit.text.slice(from, to)
  return spanFrom(line, first, end, rule, { class: 'period', period: { written, kind, ...days } })
}

const COUNTING = new Set([
  'recorded',
  'received',
  'handled',
  'made',
  'took',
  'had',
  'has',
  'over',
  'nearly',
  'almost',
  'around',
  'approximately',
  'than',
  'least',
  'some',
  'employs',
  'employed',
  'holds',
  'these',
  'those',
])

/** "recorded 2020 incidents", "more than 2000 officers": four digits that count something. */
function isCount(line: Line, at: number): boolean {
  if (!COUNTING.has(line.tokens[at - 1]?.text ?? '')) return false
  const noun = readNounPhrase(line.tokens, at + 1, line.unit.text)
  return noun?.plural === true && noun.class !== null
}
