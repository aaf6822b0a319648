import { type Clause, type Draft, draftsOf, type Passage } from './draft.ts'
import { goesOn } from './set-periods.ts'

/**
 * A figure that is compared with a rate is a rate, where its own "per" is not printed.
 *
 * ```text
 * 127.7 per 1,000 population, compared with the England and Wales rate of 17.9
 *                                                                         ^^^^ per 1,000 too
 * ```
 */
export function carryRate(passage: Passage, clause: Clause): void {
  const drafts = draftsOf(passage, clause)
  const goes = clause.previous !== null && (goesOn(clause) || clause.led)
  const earlier = goes && clause.previous !== null ? draftsOf(passage, clause.previous) : []
  let rate: Draft | null = earlier.findLast(draft => draft.kind === 'rate') ?? null
  for (const draft of drafts) {
    if (draft.kind === 'rate') rate = draft
    else if (rate !== null && isRateLike(draft, rate)) {
      draft.kind = 'rate'
      draft.denominator = rate.denominator
      draft.denominatorStated = false
      draft.unit = rate.unit
    }
  }
}

/** The comparator's figure, one with decimals, or one that the words of a comparison lead to. */
function isRateLike(draft: Draft, rate: Draft): boolean {
  const { span } = draft
  if (draft.kind !== 'count' || span.words || (span.noun !== null && span.noun.unit !== rate.unit)) return false
  if (draft.subject.entity !== rate.subject.entity || !Number.isInteger(span.value)) return true
  return ['from', 'to', 'with', 'than'].includes(draft.line.tokens[span.first - 1]?.text ?? '')
}
