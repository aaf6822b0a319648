import { numberWords } from '../data/compiled/number-words.ts'
import { lexicon } from './lexicon.ts'
import { halfAfter, readPartOfScale } from './read-part-of-scale.ts'
import type { Token } from './token.ts'

/** A plain number: its value, and the token index after it. */
export interface Quantity {
  readonly value: number
  readonly end: number
  readonly words: boolean
  /** "5m" may be million, metres, minutes or months: only money says which. */
  readonly shortScale: boolean
  /** What "million" or "k" multiplied by; 1 where none stands. */
  readonly scale: number
}

/**
 * The number that begins at token `at`, in digits or in words, or null.
 *
 * ```text
 * 1,250   2.5 million   12.3m   2½   twenty-one   three hundred and five   two and a half   half a million
 * ^^^^^   ^^^^^^^^^^^   ^^^^^   ^^   ^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^
 * ```
 */
export function readQuantity(tokens: readonly Token[], at: number): Quantity | null {
  const part = readPartOfScale(tokens, at)
  if (part !== null) return part
  const number = readWhole(tokens, at)
  const half = number === null ? null : halfAfter(tokens, number.end)
  if (number === null || half === null || number.scale !== 1 || !Number.isInteger(number.value)) return number
  const scale = scaleAt(tokens, half.end)
  return scale > 1
    ? { ...number, value: clean((number.value + half.value) * scale), end: half.end + 1, scale }
    : { ...number, value: number.value + half.value, end: half.end }
}

function readWhole(tokens: readonly Token[], at: number): Quantity | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (token.kind === 'number') return readDigits(tokens, at, token)
  if (token.kind === 'mixed' && !Number.isNaN(token.value)) {
    const scale = numberWords.suffixes[token.suffix]
    if (scale === undefined) return null
    return { value: clean(token.value * scale), end: at + 1, words: false, shortScale: token.suffix === 'm', scale }
  }
  return token.kind === 'word' ? readWords(tokens, at) : null
}

function readDigits(tokens: readonly Token[], at: number, token: Token): Quantity {
  let end = at + 1
  let value = token.value
  const next = tokens[end]
  if (next?.kind === 'number' && next.glued && next.value < 1 && !/\d/.test(next.text)) {
    value += next.value
    end++
  }
  const scale = scaleAt(tokens, end)
  if (scale > 1) {
    value = clean(value * scale)
    end++
  }
  return { value, end, words: false, shortScale: false, scale: scale > 1 ? scale : 1 }
}

function scaleAt(tokens: readonly Token[], at: number): number {
  const token = tokens[at]
  if (token?.kind !== 'word') return Number.NaN
  return lexicon.get(token.text)?.scale ?? Number.NaN
}

const MOST = 1e9

/** Cardinals in words. "twenty-one" and "twenty one" are both 21; "and" joins only after "hundred" and "thousand". */
function readWords(tokens: readonly Token[], at: number): Quantity | null {
  let total = 0
  let group = Number.NaN
  let index = at
  let last = at
  while (index < tokens.length) {
    const token = tokens[index] as Token
    if (token.kind !== 'word') break
    const facts = lexicon.get(token.text)
    // No count is as high as "million million" would be.
    if (facts === undefined || total > MOST || group > MOST) break
    if (facts.cardinal >= 0) {
      // "five six" are two numbers; "twenty one" and "hundred one" are one.
      const room =
        Number.isNaN(group) ||
        (group % 10 === 0 && group % 100 !== 10 && facts.cardinal < 10 && group > 0) ||
        group % 100 === 0
      if (!room || (token.text === 'dozen' && !Number.isNaN(group))) {
        if (token.text !== 'dozen') break
        group *= 12
      } else group = (Number.isNaN(group) ? 0 : group) + facts.cardinal
    } else if (facts.tens >= 0) {
      if (!Number.isNaN(group) && group % 100 !== 0) break
      group = (Number.isNaN(group) ? 0 : group) + facts.tens
    } else if (facts.scale >= 0) {
      const count = Number.isNaN(group) ? 1 : group
      if (facts.scale === 100) group = count * 100
      else {
        total += count * facts.scale
        group = 0
      }
    } else break
    index++
    last = index
    const joint = tokens[index]
    if (joint?.text === '-' && joint.glued && facts.tens >= 0 && isDigitWord(tokens[index + 1])) index++
    else if (joint?.text === 'and' && facts.scale >= 100 && isNumberWord(tokens[index + 1]) && !isOf(tokens, index + 2))
      index++
  }
  if (last === at) return null
  return {
    value: clean(total + (Number.isNaN(group) ? 0 : group)),
    end: last,
    words: true,
    shortScale: false,
    scale: 1,
  }
}

function isDigitWord(token: Token | undefined): boolean {
  const value = token?.kind === 'word' ? lexicon.get(token.text)?.cardinal : undefined
  return value !== undefined && value > 0 && value < 10
}

function isNumberWord(token: Token | undefined): boolean {
  const facts = token?.kind === 'word' ? lexicon.get(token.text) : undefined
  return facts !== undefined && (facts.cardinal >= 0 || facts.tens >= 0)
}

function isOf(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 'of'
}

/** 12.3 × 1,000,000 is 12,300,000 and not 12,300,000.000000002. */
function clean(value: number): number {
  return Number(value.toPrecision(15))
}
