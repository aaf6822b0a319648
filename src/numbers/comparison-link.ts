import type { Draft } from './draft.ts'
import type { Relation } from './relation-between.ts'

/** Figures of one kind may be compared; a half-width and a difference in percentage points are no figure of their own. */
export function isComparable(left: Draft, right: Draft): boolean {
  if (left.span.interval || right.span.interval) return false
  return left.kind === right.kind && left.unit !== 'percentage point' && right.unit !== 'percentage point'
}

export function isGoal(draft: Draft): boolean {
  return draft.role === 'target' || draft.role === 'standard'
}

/** Links `draft` to `other`, once. */
export function addLink(draft: Draft, other: Draft, relation: Relation): void {
  if (draft === other || draft.comparisons.some(comparison => comparison.with === other.index)) return
  draft.comparisons.push({ with: other.index, ...relation })
}
