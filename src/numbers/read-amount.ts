import { type Quantity, readQuantity } from './read-quantity.ts'
import type { Token } from './token.ts'

/** A number or a range of two: "15", "10–15", "10 to 15", "between 10 and 15", "two or three". */
export interface Amount {
  readonly value: number
  readonly high: number | null
  /** Token indices; `first` is one before the number where "between" stands. */
  readonly first: number
  readonly end: number
  readonly words: boolean
  readonly shortScale: boolean
}

/** Verbs and nouns before "from": what follows is a change from one figure to another, not a range. */
const RANGING = new Set([
  'range',
  'ranges',
  'ranging',
  'ranged',
  'vary',
  'varies',
  'varied',
  'varying',
  'anywhere',
  'aged',
  'ages',
])

/**
 * The amount at token `at`, or null. `unitEnd` gives the index after a unit that may stand between the two numbers
 * ("10 percent to 15 percent"), or its argument where none stands. "from 10 to 15" is a change, which is two amounts.
 */
export function readAmount(
  tokens: readonly Token[],
  at: number,
  from: number,
  unitEnd: (index: number) => number = index => index,
): Amount | null {
  const low = readQuantity(tokens, at)
  if (low === null) return null
  const between = at > from && tokens[at - 1]?.text === 'between'
  const high = readHigh(tokens, unitEnd(low.end), low, between, at)
  if (high === null)
    return { value: low.value, high: null, first: at, end: low.end, words: low.words, shortScale: low.shortScale }
  return {
    value: low.scale === 1 ? low.value * high.scale : low.value,
    high: high.value,
    first: between ? at - 1 : at,
    end: high.end,
    words: low.words,
    shortScale: high.shortScale,
  }
}

function readHigh(
  tokens: readonly Token[],
  joint: number,
  low: Quantity,
  between: boolean,
  at: number,
): Quantity | null {
  const word = tokens[joint]?.text
  if (word === undefined) return null
  const next = tokens[joint + 1]
  const currency = next?.text === '£' ? 1 : 0
  const high = readQuantity(tokens, joint + 1 + currency)
  if (high === null) return null
  const lowValue = low.scale === 1 ? low.value * high.scale : low.value
  if (high.value <= lowValue) return null
  if (between) return word === 'and' ? high : null
  if (word === '-') return tokens[joint]?.glued && next?.glued ? high : null
  if (word === 'to') return isChange(tokens, at) ? null : high
  // "two or three" is one rough figure; "15 or 20" may be two of them.
  if (word === 'or') return low.words && high.words && high.value - low.value <= 2 ? high : null
  return null
}

function isChange(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text === '£' ? at - 2 : at - 1
  if (tokens[before]?.text !== 'from') return false
  for (let index = before - 1; index >= before - 7; index--) if (RANGING.has(tokens[index]?.text ?? '')) return false
  return true
}
