import { lexicon } from './lexicon.ts'
import type { Line } from './line.ts'
import { readNounPhrase } from './noun-phrase.ts'
import { yearOf } from './read-date.ts'
import { percentEnd } from './read-percentage.ts'
import { readQuantity } from './read-quantity.ts'
import { type Span, spanFrom } from './span.ts'
import type { Token } from './token.ts'

const DETERMINERS = new Set(['the', 'these', 'those', 'its', 'their', 'our', 'all', 'other', 'remaining'])

/**
 * So many out of so many.
 *
 * ```text
 * 67 out of 70   6 of 20   65 of the 88   nine in ten   none of the nine   34 cases out of 50   one officer in five
 * ^^^^^^^^^^^^   ^^^^^^^   ^^^^^^^^^^^^   ^^^^^^^^^^^   ^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^^
 * ```
 */
export function readFraction(line: Line, at: number): Span | null {
  const { tokens } = line
  const numerator = readNumerator(tokens, at)
  if (numerator === null) return null
  const direct = readDenominator(tokens, numerator.end)
  if (direct !== null) return fraction(line, at, numerator.value, direct, numerator.words)
  // "34 cases out of 50": the noun inside
  if (tokens[at]?.text === 'none' || tokens[at]?.text === 'all') return null
  const noun = readNounPhrase(tokens, numerator.end, line.unit.text)
  if (noun === null || noun.end - noun.first > 4) return null
  const oneIn = numerator.value === 1 && tokens[noun.end]?.text === 'in'
  const after = outOf(tokens, noun.end) || oneIn ? readDenominator(tokens, noun.end) : null
  return after === null ? null : fraction(line, at, numerator.value, after, numerator.words, noun.unit)
}

interface Denominator {
  readonly value: number
  readonly end: number
  readonly determined: boolean
  readonly words: boolean
}

function readNumerator(tokens: readonly Token[], at: number): { value: number; end: number; words: boolean } | null {
  const word = tokens[at]?.text
  if (word === 'none') return { value: 0, end: at + 1, words: true }
  if (yearOf(tokens[at]) !== null && tokens[at + 1]?.text !== 'out') return null
  const number = readQuantity(tokens, at)
  return number !== null && Number.isInteger(number.value) && !number.shortScale ? number : null
}

/** "out of 70", "of the 88", "of 20", "in ten"; the index after it. */
function readDenominator(tokens: readonly Token[], at: number): Denominator | null {
  let index = at
  const inside = tokens[index]?.text === 'in'
  if (outOf(tokens, index)) index += 2
  else if (tokens[index]?.text === 'of' || inside || tokens[index]?.text === 'from') index++
  else return null
  // "nine in a hundred"
  if (inside && tokens[index]?.text === 'a' && tokens[index + 1]?.text.endsWith('hundred')) index++
  const from = tokens[index - 1]?.text === 'from'
  let determined = false
  while (DETERMINERS.has(tokens[index]?.text ?? '') && index < at + 5) {
    determined = true
    index++
  }
  if (from && !determined) return null
  const number = readQuantity(tokens, index)
  if (number === null || !Number.isInteger(number.value) || number.shortScale) return null
  if (percentEnd(tokens, number.end) > number.end) return null
  if (yearOf(tokens[index]) !== null && (inside || from || !outOf(tokens, at))) return null
  // "15 in 12 weeks" is a count and a length of time.
  const unit = tokens[tokens[number.end]?.text === '-' ? number.end + 1 : number.end]
  if (unit?.kind === 'word' && lexicon.get(unit.text)?.duration) return null
  if (inside && (determined || !isRound(number.value))) return null
  return { value: number.value, end: number.end, determined, words: number.words }
}

/** "in" makes a fraction of "one in five" and "9 in 10", not of "12 in 46 districts". */
function isRound(value: number): boolean {
  return value <= 20 || value % 10 === 0
}

function outOf(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 'out' && tokens[at + 1]?.text === 'of'
}

function fraction(
  line: Line,
  at: number,
  value: number,
  of: Denominator,
  words: boolean,
  inner: string | null = null,
): Span | null {
  if (value > of.value) return null
  const noun = inner === null ? readNounPhrase(line.tokens, of.end, line.unit.text) : null
  return spanFrom(line, at, of.end, 'statistic/fraction-of', {
    kind: 'fraction',
    value,
    denominator: of.value,
    unit: inner ?? noun?.unit ?? null,
    noun,
    words,
  })
}
