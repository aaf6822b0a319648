import type { Line } from './line.ts'
import { readNounPhrase } from './noun-phrase.ts'
import { type Amount, readAmount } from './read-amount.ts'
import { yearOf } from './read-date.ts'
import { readQuantity } from './read-quantity.ts'
import { type Span, spanFrom } from './span.ts'
import type { Token } from './token.ts'

/**
 * A percentage.
 *
 * ```text
 * 20 percent   4.2 per cent   24%   between 10 and 15 percent   10% to 15%   3 percentage points   6 and 8 percent
 * ^^^^^^^^^^   ^^^^^^^^^^^^   ^^^   ^^^^^^^^^^^^^^^^^^^^^^^^^   ^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^^   ^   ^^^^^^^^^
 * ```
 */
export function readPercentage(line: Line, at: number, from: number): Span | null {
  const { tokens } = line
  const glued = readGlued(line, at)
  if (glued !== null) return glued
  const amount = readAmount(tokens, at, from, index => percentEnd(tokens, index))
  if (amount === null) return null
  const end = percentEnd(tokens, amount.end)
  if (end > amount.end && isConfidence(line, end))
    return spanFrom(line, at, end, 'incidental/confidence-level', { class: 'incidental' })
  if (end > amount.end) return percentage(line, amount, end)
  return readElided(line, at)
}

/** "20percent", where a space was lost. */
function readGlued(line: Line, at: number): Span | null {
  const token = line.tokens[at]
  if (token?.kind !== 'mixed' || !['percent', 'pc', 'per'].includes(token.suffix)) return null
  if (token.suffix === 'per' && line.tokens[at + 1]?.text !== 'cent') return null
  return spanFrom(line, at, token.suffix === 'per' ? at + 2 : at + 1, 'statistic/percentage', {
    kind: 'percentage',
    class: 'statistic',
    value: token.value,
  })
}

/** "6 and 8 percent respectively": the first shares the second's unit. */
function readElided(line: Line, at: number): Span | null {
  const { tokens } = line
  const first = readQuantity(tokens, at)
  if (first === null || first.end !== at + 1 || yearOf(tokens[at]) !== null) return null
  const joint = tokens[first.end]?.text
  if (joint !== 'and' && joint !== 'or' && joint !== 'to') return null
  const second = readQuantity(tokens, first.end + 1)
  if (second === null || percentEnd(tokens, second.end) === second.end) return null
  return spanFrom(line, at, first.end, 'statistic/percentage-elided', {
    kind: 'percentage',
    class: 'statistic',
    value: first.value,
    words: first.words,
  })
}

function percentage(line: Line, amount: Amount, end: number): Span {
  const { tokens } = line
  const points = tokens[end - 1]?.text.startsWith('point') === true
  const noun = !points && tokens[end]?.text === 'of' ? nounAfterOf(line, end + 1) : null
  return spanFrom(line, amount.first, end, points ? 'statistic/percentage-points' : 'statistic/percentage', {
    kind: 'percentage',
    class: 'statistic',
    value: amount.value,
    high: amount.high,
    unit: points ? 'percentage point' : noun,
    words: amount.words,
  })
}

/** The noun of "20 percent of the force's officers", in the singular. */
export function nounAfterOf(line: Line, at: number): string | null {
  const { tokens } = line
  let index = at
  while (['the', 'its', 'their', 'all', 'these', 'those', 'our', 'such'].includes(tokens[index]?.text ?? '')) index++
  // Past a possessive: "Northamptonshire Police's officers"
  for (let ahead = index; ahead < index + 6; ahead++) {
    if (tokens[ahead]?.text === "'" && tokens[ahead]?.glued) {
      index = tokens[ahead + 1]?.text === 's' && tokens[ahead + 1]?.glued ? ahead + 2 : ahead + 1
      break
    }
    if (tokens[ahead]?.kind === 'mark') break
  }
  const noun = readNounPhrase(tokens, index, line.unit.text)
  return noun?.plural ? noun.unit : null
}

/** The index after "percent", "per cent", "%", "percentage points" at `at`; `at` where none stands. */
export function percentEnd(tokens: readonly Token[], at: number): number {
  const token = tokens[at]
  if (token === undefined) return at
  if (token.text === '-' && token.glued && tokens[at + 1]?.text === 'percent') return at + 2
  if (token.text === '%' || token.text === 'percent' || token.text === 'pc') {
    const points = tokens[at + 1]?.text
    return points === 'points' || points === 'point' ? at + 2 : at + 1
  }
  if (token.text === 'per' && tokens[at + 1]?.text === 'cent') return at + 2
  if (token.text === 'percentage' && tokens[at + 1]?.text.startsWith('point')) return at + 2
  return at
}

/** "at the 95 percent level", "a 95 percent confidence interval": how sure a figure is, and no figure itself. */
function isConfidence(line: Line, at: number): boolean {
  const word = line.tokens[at]?.text
  if (word === 'confidence') return true
  return word === 'level' && line.tokens.slice(Math.max(0, at - 12), at).some(token => token.text === 'confidence')
}
