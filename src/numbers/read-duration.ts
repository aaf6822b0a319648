import { lexicon } from './lexicon.ts'
import type { Line } from './line.ts'
import { type Amount, readAmount } from './read-amount.ts'
import { type Span, spanFrom } from './span.ts'
import type { Token } from './token.ts'

/**
 * A length of time with its unit; hours and minutes together are one, in minutes. Whether it is a measured result, a target
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
  const extra = readAndAHalf(tokens, amount)
  const unit = unitAt(tokens, extra.end)
  if (unit === null) return null
  let { end } = unit
  if (isRate(tokens, end)) return null
  if (tokens[end]?.text === '-' && tokens[end + 1]?.text === 'old') end += 2
  const second = readSecondUnit(tokens, end, unit.minutes)
  if (second !== null)
    return duration(line, amount, second.end, minutes(extra.value * unit.minutes + second.minutes), 'minute')
  return duration(line, { ...amount, value: extra.value }, end, extra.value, unit.unit)
}

/** "11 minutes" after "2 hours" and an optional "and" or comma. */
function readSecondUnit(tokens: readonly Token[], at: number, longer: number): { end: number; minutes: number } | null {
  if (longer !== 60 && longer !== 1) return null
  const joint = tokens[at]?.text
  const index = joint === 'and' || joint === ',' ? at + 1 : at
  const amount = readAmount(tokens, index, index)
  if (amount === null) return null
  const unit = unitAt(tokens, amount.end)
  if (unit === null || unit.minutes >= longer || unit.minutes * 61 < longer) return null
  return { end: unit.end, minutes: amount.value * unit.minutes }
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

/** "two and a half years": 2.5. */
function readAndAHalf(tokens: readonly Token[], amount: Amount): { value: number; end: number } {
  const { value, end } = amount
  const written = ['and', 'a', 'half'].every((word, index) => tokens[end + index]?.text === word)
  return written ? { value: value + 0.5, end: end + 3 } : { value, end }
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

function minutes(value: number): number {
  return Math.round(value * 1000) / 1000
}

/** "5.6 days per officer", "8 days lost per officer" are rates. */
function isRate(tokens: readonly Token[], at: number): boolean {
  const per = tokens[at]?.text === 'per' ? at : tokens[at + 1]?.text === 'per' ? at + 1 : -1
  if (per === -1) return false
  const base = tokens[per + 1]
  return base?.kind === 'word' && !lexicon.get(base.text)?.duration && base.text !== 'annum'
}
