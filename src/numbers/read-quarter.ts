import { isoDate, lastDayOf } from '../text/calendar.ts'
import { lexicon } from './lexicon.ts'
import type { Line } from './line.ts'
import { type DatePoint, readDate } from './read-date.ts'
import { type Span, spanFrom } from './span.ts'

const MONTHS = { quarter: 3, half: 6 } as const

/**
 * A quarter or half of a year; of a financial year it is counted from April.
 *
 * ```text
 * in the first quarter of 2023   in Q3 2021/22   the second half of 2019/20   in quarter 4 of 2018/19
 *        ^^^^^^^^^^^^^^^^^^^^^      ^^^^^^^^^^       ^^^^^^^^^^^^^^^^^^^^^^         ^^^^^^^^^^^^^^^^^^^^
 * ```
 */
export function readQuarter(line: Line, at: number, from: number): Span | null {
  const { tokens } = line
  const short = /^q(?<place>[1-4])$/.exec(tokens[at]?.text ?? '')?.groups?.place
  if (short !== undefined) return quarter(line, at, at + 1, 3, Number(short))
  const word = tokens[at]?.text
  if (word !== 'quarter' && word !== 'half') return null
  const before = tokens[at - 1]
  const place = at > from && before?.kind === 'word' ? (lexicon.get(before.text)?.ordinal ?? Number.NaN) : Number.NaN
  if (place >= 1) return quarter(line, at - 1, at + 1, MONTHS[word], place)
  const after = tokens[at + 1]?.value ?? Number.NaN
  return word === 'quarter' && after >= 1 ? quarter(line, at, at + 2, 3, after) : null
}

function quarter(line: Line, first: number, end: number, months: number, place: number): Span | null {
  const { tokens } = line
  let index = end
  while (['of', 'the', 'financial', 'year'].includes(tokens[index]?.text ?? '') && index < end + 4) index++
  const date = readDate(tokens, index)
  if (date === null || place * months > 12) return null
  const days = daysOfPart(date, months, place)
  if (days === null) return null
  const written = line.unit.text.slice(tokens[first]?.start, tokens[date.end - 1]?.end)
  return spanFrom(line, first, date.end, 'period/quarter', {
    class: 'period',
    period: { written, kind: 'range', ...days },
  })
}

function daysOfPart(date: DatePoint, months: number, place: number): { start: string; end: string } | null {
  if (date.year === null || (date.kind !== 'year' && date.kind !== 'financial-year')) return null
  const january = date.year * 12 + (date.kind === 'financial-year' ? 3 : 0)
  const [first, last] = [january + (place - 1) * months, january + place * months - 1]
  const [year, month] = [Math.floor(last / 12), (last % 12) + 1]
  return {
    start: isoDate(Math.floor(first / 12), (first % 12) + 1, 1),
    end: isoDate(year, month, lastDayOf(year, month)),
  }
}
