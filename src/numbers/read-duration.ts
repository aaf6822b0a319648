import { lexicon } from './lexicon.ts'
import type { Line } from './line.ts'
import { type Amount, readAmount } from './read-amount.ts'
import { type Span, spanFrom } from './span.ts'
import type { Token } from './token.ts'

/**
 * A length of time with its unit; two units together are one length, in the smaller. Whether it is a measured result, a target
 * or neither is decided later.
 *
 * ```text
 * 24 hours   two-day   6 to 8 weeks   2 hours and 11 minutes   half an hour   two and a half years   15-year-old
 * ^^^^^^^^   ^^^^^^^   ^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^
 * ```
 */
export function readDuration(line: Line, at: number, from: number): Span | null {
  const { tokens } = line
  const half = readHalf(line, at)
  if (half !== null) return half
  const short = readShort(line, at)
  if (short !== null) return short
  const amount = readAmount(tokens, at, from, index => unitEnd(tokens, index))
  if (amount === null) return null
  const unit = unitAt(tokens, amount.end)
  if (unit === null) return null
  let { end } = unit
  if (isRate(tokens, end)) return null
  if (tokens[end]?.text === '-' && tokens[end + 1]?.text === 'old') end += 2
  const second = readSecondUnit(tokens, end, unit.minutes)
  if (second !== null) {
    const value = amount.value * Math.round(unit.minutes / second.minutes) + second.value
    return duration(line, amount, second.end, value, second.unit)
  }
  return duration(line, amount, end, amount.value, unit.unit)
}

interface SmallerUnit {
  readonly value: number
  readonly unit: string
  readonly minutes: number
  readonly end: number
}

/** "11 minutes" after "2 hours" and an optional "and" or comma; "months" after "years" is read too, "days" after "months" not. */
function readSecondUnit(tokens: readonly Token[], at: number, longer: number): SmallerUnit | null {
  const joint = tokens[at]?.text
  const index = joint === 'and' || joint === ',' ? at + 1 : at
  const amount = readAmount(tokens, index, index)
  if (amount === null) return null
  const unit = unitAt(tokens, amount.end)
  if (unit === null || unit.minutes >= longer || amount.high !== null) return null
  const times = longer / unit.minutes
  if (times > 60.5 || Math.abs(times - Math.round(times)) > 1e-6) return null
  return { value: amount.value, unit: unit.unit, minutes: unit.minutes, end: unit.end }
}

/** "30mins", "2hrs": digits and unit in one token. */
function readShort(line: Line, at: number): Span | null {
  const token = line.tokens[at]
  if (token?.kind !== 'mixed' || token.suffix.length < 3) return null
  const unit = lexicon.get(token.suffix)?.duration
  if (unit === null || unit === undefined || Number.isNaN(token.value)) return null
  return spanFrom(line, at, at + 1, 'duration/length', { kind: 'duration', value: token.value, unit: unit.unit })
}

/** "half an hour", "half a day". */
function readHalf(line: Line, at: number): Span | null {
  const { tokens } = line
  if (tokens[at]?.text !== 'half') return null
  const article = tokens[at + 1]?.text
  const unit = article === 'a' || article === 'an' ? unitAt(tokens, at + 2) : null
  if (unit === null) return null
  const value = unit.unit === 'hour' ? 30 : 0.5
  return spanFrom(line, at, unit.end, 'duration/length', {
    kind: 'duration',
    value,
    unit: unit.unit === 'hour' ? 'minute' : unit.unit,
    words: true,
  })
}

/** The unit of time at `at`, after a hyphen or none: "24 hours", "two-day", "15 working days". */
function unitAt(tokens: readonly Token[], at: number): { unit: string; minutes: number; end: number } | null {
  const index = tokens[at]?.text === '-' && tokens[at]?.glued === true ? at + 1 : at
  const adjective = ['working', 'calendar', 'consecutive', 'full', 'whole'].includes(tokens[index]?.text ?? '') ? 1 : 0
  const token = tokens[index + adjective]
  const facts = token?.kind === 'word' ? lexicon.get(token.text)?.duration : null
  if (facts === null || facts === undefined) return null
  // "a second officer" is no length of time, and neither is "the 15 second calls".
  return {
    unit: adjective === 1 ? `${tokens[index]?.text} ${facts.unit}` : facts.unit,
    minutes: facts.minutes,
    end: index + adjective + 1,
  }
}

function unitEnd(tokens: readonly Token[], at: number): number {
  return unitAt(tokens, at)?.end ?? at
}

function duration(line: Line, amount: Amount, end: number, value: number, unit: string): Span {
  const { first, high, words } = amount
  return spanFrom(line, first, end, 'duration/length', { kind: 'duration', value, high, unit, words })
}

/** "5.6 days per officer", "8 days lost per officer" are rates. */
function isRate(tokens: readonly Token[], at: number): boolean {
  const per = tokens[at]?.text === 'per' ? at : tokens[at + 1]?.text === 'per' ? at + 1 : -1
  if (per === -1) return false
  const base = tokens[per + 1]
  return base?.kind === 'word' && !lexicon.get(base.text)?.duration && base.text !== 'annum'
}
