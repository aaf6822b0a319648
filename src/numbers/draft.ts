import type { Period, Statistic } from '../record/statistic-schema.ts'
import type { FoundComparison } from './found-number.ts'
import type { Line, Sentence } from './line.ts'
import type { Span } from './span.ts'

/** A sentence of the passage with the numbers in it. */
export interface Clause {
  readonly line: Line
  readonly sentence: Sentence
  /** Indices of the spans that stand in it, in order. */
  readonly spans: readonly number[]
  /** The sentence it may go on from: the one before it in the unit, or the lead-in's last for a list item. */
  readonly previous: Clause | null
  /** The previous one is a lead-in that ends in a colon. */
  readonly led: boolean
}

/** A statistic while its attributes are found, one step after another; see `attributes.ts` for the order. */
export interface Draft {
  readonly index: number
  readonly span: Span
  readonly line: Line
  readonly clause: Clause
  bound: Statistic['bound']
  subject: Statistic['subject']
  role: Statistic['role']
  period: Period | null
  kind: Statistic['kind']
  unit: string | null
  denominator: number | null
  denominatorStated: boolean
  comparisons: FoundComparison[]
  interval: number | null
  measure: string | null
}

/** A passage read so far: every span, and a draft for each that is a statistic (null for the others). */
export interface Passage {
  readonly lines: readonly Line[]
  readonly spans: readonly Span[]
  readonly clauses: readonly Clause[]
  readonly drafts: readonly (Draft | null)[]
}

/** The statistics of a clause, in order. */
export function draftsOf(passage: Passage, clause: Clause): Draft[] {
  const drafts: Draft[] = []
  for (const index of clause.spans) {
    const draft = passage.drafts[index]
    if (draft !== null && draft !== undefined) drafts.push(draft)
  }
  return drafts
}
