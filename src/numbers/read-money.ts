import type { Line } from './line.ts'
import { readAmount } from './read-amount.ts'
import { type Span, spanFrom } from './span.ts'

const CURRENCIES = new Set(['£', '€', '$'])

/**
 * Money, in pounds (of another currency, in its own unit). Per head it is money all the same.
 *
 * ```text
 * £12.3m   £5.6 million   £1.2bn   £300,000   £5m to £6m   £5–6m   50p   200 pounds
 * ^^^^^^   ^^^^^^^^^^^^   ^^^^^^   ^^^^^^^^   ^^^^^^^^^^   ^^^^^   ^^^   ^^^^^^^^^^
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
    return money(line, first, second?.end ?? amount.end, low, high)
  }
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
