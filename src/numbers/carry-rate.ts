import { type Clause, type Draft, draftsOf, type Passage } from './draft.ts'
import { beginsWithComparator, goesOn } from './goes-on.ts'

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
  const goes = clause.previous !== null && (goesOn(clause) || clause.led || beginsWithComparator(clause))
  const earlier = goes && clause.previous !== null ? draftsOf(passage, clause.previous) : []
  setBase(passage, clause, drafts)
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

/** "The number of burglaries per 1,000 households is 7.7": the base stands before the figure. */
function setBase(passage: Passage, clause: Clause, drafts: readonly Draft[]): void {
  for (const index of clause.spans) {
    const base = passage.spans[index]
    if (base?.rule !== 'incidental/rate-base') continue
    const draft = drafts.find(candidate => candidate.span.first > base.end)
    if (draft?.kind !== 'count' || draft.span.words || draft.denominator !== null) continue
    if (!['is', 'was', 'at', 'of', 'stands', 'stood'].includes(draft.line.tokens[draft.span.first - 1]?.text ?? ''))
      continue
    draft.kind = 'rate'
    draft.denominator = base.value
    draft.denominatorStated = true
  }
}

/** The comparator's figure, one with decimals, or one that the words of a comparison lead to. */
function isRateLike(draft: Draft, rate: Draft): boolean {
  const { span } = draft
  if (draft.kind !== 'count' || span.words || (span.noun !== null && span.noun.unit !== rate.unit)) return false
  if (draft.subject.entity !== rate.subject.entity || !Number.isInteger(span.value)) return true
  return ['from', 'to', 'with', 'than'].includes(draft.line.tokens[span.first - 1]?.text ?? '')
}
