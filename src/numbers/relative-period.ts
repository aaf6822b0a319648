import type { Period } from '../record/statistic-schema.ts'
import type { Draft } from './draft.ts'
import { readQuantity } from './read-quantity.ts'

/** Tokens around a figure in which a relative period is looked for. */
const WINDOW = 40
const REACH_AFTER = 8
const LAST = new Set(['last', 'past', 'previous', 'preceding', 'this'])

/**
 * "In the last year", "last year", "this year": a period without a number, which the sentence alone does not date. `taken` are
 * the years that belong to another figure: "higher than last year (3.1 percent)", "down from 9 percent in the previous year".
 */
export function relativePeriod(draft: Draft, taken: ReadonlySet<number>): Period | null {
  const { line, clause, span } = draft
  const end = Math.min(clause.sentence.endToken, span.end + WINDOW)
  for (let at = Math.max(clause.sentence.firstToken + 1, span.first - WINDOW); at < end; at++) {
    const token = line.tokens[at]
    if (token === undefined || (token.text !== 'year' && token.text !== 'months')) continue
    // "in the past 12 months"
    const counted = token.text === 'months' && readQuantity(line.tokens, at - 1) !== null ? 1 : 0
    if (token.text === 'months' && counted === 0) continue
    const word = line.tokens[at - 1 - counted]?.text ?? ''
    if (!LAST.has(word) || isPart(draft, at + 1) || taken.has(at)) continue
    const first = at - counted - (line.tokens[at - 2 - counted]?.text === 'the' ? 2 : 1)
    return named(draft, first, at + 1)
  }
  return null
}

/** A period that belongs to one figure alone, and the token of its "year". */
export interface OwnPeriod {
  readonly period: Period
  readonly at: number
}

/**
 * "down from 195 a year before", "the 88 percent it reached the year before", "40 percent in the previous year", "402 two years
 * ago", "higher than last year (3.1 percent)".
 */
export function relativePeriodAfter(draft: Draft): OwnPeriod | null {
  const { line, span, clause } = draft
  // "twice the number of five years ago": of what is multiplied
  if (draft.kind === 'multiple') return null
  const bracketed = line.tokens[span.first - 1]?.text === '(' && line.tokens[span.first - 2]?.text === 'year'
  if (bracketed && LAST.has(line.tokens[span.first - 3]?.text ?? ''))
    return { period: named(draft, span.first - 3, span.first - 1), at: span.first - 2 }
  const end = Math.min(span.end + REACH_AFTER, clause.sentence.endToken)
  for (let at = span.end; at < end; at++) {
    const token = line.tokens[at]
    if ((token?.kind !== 'word' && token?.kind !== 'number') || token.text === 'than') return null
    if (token.text === 'ago') {
      return at - 2 >= span.end ? { period: named(draft, at - 2, at + 1), at: at - 1 } : null
    }
    if (token.text !== 'year') continue
    const before = line.tokens[at - 1]?.text ?? ''
    const after = line.tokens[at + 1]?.text ?? ''
    const article = before === 'the' || before === 'a'
    if (article && (after === 'before' || after === 'earlier')) return { period: named(draft, at - 1, at + 2), at }
    if (before === 'previous' || before === 'preceding')
      return { period: named(draft, line.tokens[at - 2]?.text === 'the' ? at - 2 : at - 1, at + 1), at }
  }
  return null
}

/** "last year’s audit", "this year’s budget" say what is meant, not when it was counted. */
function isPart(draft: Draft, at: number): boolean {
  return draft.line.tokens[at]?.text === "'" && draft.line.tokens[at]?.glued === true
}

function named(draft: Draft, first: number, end: number): Period {
  const { tokens, unit } = draft.line
  const written = unit.text.slice(tokens[first]?.start ?? 0, tokens[end - 1]?.end)
  return { written, kind: 'relative', start: null, end: null }
}
