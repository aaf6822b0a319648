import { lexicon } from './lexicon.ts'
import type { Line } from './line.ts'
import { readPartOfScale } from './read-part-of-scale.ts'
import { nounAfterOf } from './read-percentage.ts'
import { readQuantity } from './read-quantity.ts'
import { type Span, spanFrom } from './span.ts'
import type { Token } from './token.ts'

/**
 * A part or a multiple of a whole, as words: the value is the factor.
 *
 * ```text
 * a third of   two thirds   3 quarters   half the officers   double the number   twice as likely   three times higher
 * ^^^^^^^      ^^^^^^^^^^   ^^^^^^^^^^   ^^^^                ^^^^^^              ^^^^^             ^^^^^^^^^^^
 * ```
 */
export function readMultiple(line: Line, at: number, from: number): Span | null {
  return readPart(line, at, from) ?? readTimes(line, at) ?? readFactor(line, at)
}

function readPart(line: Line, at: number, from: number): Span | null {
  const { tokens } = line
  if (readPartOfScale(tokens, at) !== null) return null
  const token = tokens[at]
  const whole = token?.kind === 'word' ? lexicon.get(token.text)?.fraction : undefined
  if (whole !== undefined && !Number.isNaN(whole)) {
    const article = at > from && (tokens[at - 1]?.text === 'a' || tokens[at - 1]?.text === 'an')
    // "third highest", "the fifth inspection", "each quarter" state no part of a whole.
    if (token?.text !== 'half' && !article) return null
    if (!isPart(tokens, at + 1, token?.text === 'half')) return null
    return part(line, article ? at - 1 : at, at + 1, whole)
  }
  const count = readQuantity(tokens, at)
  if (count === null || count.value > 20 || !Number.isInteger(count.value)) return null
  const unit = tokens[count.end]?.text === '-' ? count.end + 1 : count.end
  const denominator = tokens[unit]?.kind === 'word' ? lexicon.get(tokens[unit]?.text ?? '')?.fraction : undefined
  if (denominator === undefined || Number.isNaN(denominator)) return null
  const plural = tokens[unit]?.text.endsWith('s') === true || tokens[unit]?.text === 'halves'
  if (count.value === 1 ? plural : !plural) return null
  if (count.value === 1 && !isPart(tokens, unit + 1, false)) return null
  return part(line, at, unit + 1, count.value * denominator)
}

/** What follows lets the word be a part: "of", the end of a clause, a verb; for "half" an article too. */
function isPart(tokens: readonly Token[], at: number, half: boolean): boolean {
  const next = tokens[at]
  if (
    next === undefined ||
    next.text === 'of' ||
    next.text === ',' ||
    next.text === '.' ||
    next.text === ')' ||
    next.text === ';'
  )
    return tokens[at - 1]?.text !== 'half' || next?.text !== 'of' || !isCalendar(tokens[at + 1])
  if (
    [
      'were',
      'was',
      'are',
      'is',
      'had',
      'have',
      'said',
      'did',
      'do',
      'felt',
      'thought',
      'in',
      'from',
      'to',
      'compared',
      'more',
      'less',
      'by',
      'since',
    ].includes(next.text)
  )
    return true
  return (
    half &&
    (next.text === 'the' || next.text === 'its' || next.text === 'all' || next.text === 'their' || next.text === 'that')
  )
}

function isCalendar(token: Token | undefined): boolean {
  return token?.kind === 'number' && /^(?:19|20)\d\d$/.test(token.text)
}

function part(line: Line, first: number, end: number, value: number): Span {
  const unit = line.tokens[end]?.text === 'of' ? nounAfterOf(line, end + 1) : null
  return spanFrom(line, first, end, 'statistic/part-of-whole', {
    kind: 'multiple',
    class: 'statistic',
    value,
    unit,
    words: true,
  })
}

/** "three times higher", "2.5 times the rate", "five times as many"; "three times a week" is a count of occasions. */
function readTimes(line: Line, at: number): Span | null {
  const { tokens } = line
  const count = readQuantity(tokens, at)
  if (count === null || tokens[count.end]?.text !== 'times') return null
  const next = tokens[count.end + 1]?.text ?? ''
  // "1.9 times per 10,000 population" is a rate
  if (next === 'per') return null
  const compares = [
    'as',
    'the',
    'more',
    'higher',
    'greater',
    'larger',
    'lower',
    'that',
    'its',
    'less',
    'bigger',
  ].includes(next)
  // "in Torbay, 6.2 times": nothing happens 6.2 times
  if (!compares && Number.isInteger(count.value)) return null
  return spanFrom(line, at, count.end + 1, 'statistic/multiple', {
    kind: 'multiple',
    class: 'statistic',
    value: count.value,
    words: count.words,
  })
}

function readFactor(line: Line, at: number): Span | null {
  const { tokens } = line
  const token = tokens[at]
  const value = token?.kind === 'word' ? lexicon.get(token.text)?.multiple : undefined
  if (token === undefined || value === undefined || Number.isNaN(value)) return null
  const next = tokens[at + 1]
  const verb = token.text.endsWith('ed') || token.text.endsWith('ing') || token.text.endsWith('fold')
  const compares =
    ['the', 'that', 'as', 'its', 'what', 'this'].includes(next?.text ?? '') || (verb && next?.text !== '-')
  const toDouble =
    token.text === 'double' &&
    ['to', 'will', 'than', 'nearly', 'almost', 'would'].includes(tokens[at - 1]?.text ?? '') &&
    next?.text !== '-'
  if (!compares && !toDouble)
    return spanFrom(line, at, at + 1, 'incidental/multiple-word', { class: 'incidental', words: true })
  return spanFrom(line, at, at + 1, 'statistic/multiple', { kind: 'multiple', class: 'statistic', value, words: true })
}
