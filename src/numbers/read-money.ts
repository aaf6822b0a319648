import type { Line } from './line.ts'
import { readAmount } from './read-amount.ts'
import { type Span, spanFrom } from './span.ts'

const CURRENCIES = new Set(['£', '€', '$'])

/**
 * Money, in pounds (of another currency, in its own unit). Per head it is money all the same.
 *
 * ```text
 * £12.3m   £5.6 million   £1.2bn   £300,000   £5m to £6m   £5–6m   50p   200 pounds   for every £1 spent
 * ^^^^^^   ^^^^^^^^^^^^   ^^^^^^   ^^^^^^^^   ^^^^^^^^^^   ^^^^^   ^^^   ^^^^^^^^^^             ^no
 * ```
 */
export function readMoney(line: Line, at: number, from: number): Span | null {
  const { tokens } = line
  const currency = tokens[at]
  if (currency !== undefined && CURRENCIES.has(currency.text)) {
    const amount = readAmount(tokens, at + 1, at)
    if (amount === null) return null
    const between = at > from && tokens[at - 1]?.text === 'between'
    const second = between ? readSecond(line, amount.end) : null
    const first = between && second !== null ? at - 1 : at
    const high = second?.value ?? amount.high
    const low =
      second !== null && amount.value < 1000 && second.value >= 100_000 && /^[\d.]+$/.test(tokens[at + 1]?.text ?? '')
        ? null
        : amount.value
    if (low === null) return null
    if (isBase(line, at, low))
      return spanFrom(line, at, amount.end, 'incidental/rate-base', { class: 'incidental', value: low })
    return money(line, first, second?.end ?? amount.end, low, high)
  }
  const pence = readPence(line, at)
  if (pence !== null) return pence
  const amount = readAmount(tokens, at, from)
  const unit = amount === null ? undefined : tokens[amount.end]?.text
  if (amount === null || (unit !== 'pounds' && unit !== 'pence')) return null
  const scale = unit === 'pence' ? 0.01 : 1
  return money(
    line,
    amount.first,
    amount.end + 1,
    amount.value * scale,
    amount.high === null ? null : amount.high * scale,
  )
}

/** "for every £1 spent": nothing costs £1. */
function isBase(line: Line, at: number, value: number): boolean {
  return value === 1 && line.tokens[at - 1]?.text === 'every'
}

/** "55p"; the capital of "4P" is a name. */
function readPence(line: Line, at: number): Span | null {
  const token = line.tokens[at]
  if (token?.kind !== 'mixed' || token.suffix !== 'p' || Number.isNaN(token.value)) return null
  if (line.unit.text[token.end - 1] !== 'p') return null
  return money(line, at, at + 1, token.value / 100, null)
}

/** "and £15m" after "between £12m". */
function readSecond(line: Line, at: number): { value: number; end: number } | null {
  const { tokens } = line
  if (tokens[at]?.text !== 'and') return null
  const index = CURRENCIES.has(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1
  const amount = readAmount(tokens, index, index)
  return amount === null ? null : { value: amount.value, end: amount.end }
}

function money(line: Line, first: number, end: number, value: number, high: number | null): Span {
  return spanFrom(line, first, end, 'statistic/money', {
    kind: 'money',
    class: 'statistic',
    value,
    high,
    unit: 'pound',
  })
}
