import type { Comparison, Period, Statistic } from '../record/statistic-schema.ts'
import type { Range } from '../text/range.ts'
import type { Doubt, NumberClass } from './span.ts'

/** Names by which a report calls forces, and when it was published: what a sentence alone does not say. */
export interface NumberContext {
  /** The report's own force: "Avon and Somerset Police", "Avon and Somerset", "the constabulary". */
  readonly forceNames: readonly string[]
  readonly otherForceNames: readonly string[]
  /** ISO date, or null where not known. */
  readonly published: string | null
}

/** As the report's `Comparison`, with the other number by its index among the numbers found. */
export interface FoundComparison extends Omit<Comparison, 'with'> {
  readonly with: number
}

/** A statistic with all that its passage tells of it; what the report around it tells (id, area, evidence) is added later. */
export interface FoundStatistic
  extends Omit<Statistic, 'id' | 'area' | 'within' | 'evidence' | 'comparisons' | 'interval'> {
  readonly comparisons: readonly FoundComparison[]
  /** Index of the number that states its confidence interval. */
  readonly interval: number | null
}

/** One number expression. */
export interface FoundNumber {
  /** Index of the unit in which it stands. */
  readonly unit: number
  /** UTF-16 offsets in the unit's text, end exclusive: the text between them is `written`. */
  readonly start: number
  readonly end: number
  readonly written: string
  readonly class: NumberClass
  /** What found it: "statistic/fraction-of". Stable. */
  readonly rule: string
  /** The sentence in which it stands, in the unit's text. */
  readonly sentence: Range
  /** A period's own days; for a statistic, the period it speaks of. */
  readonly period: Period | null
  readonly statistic: FoundStatistic | null
  /** Why no reading was given, or null. */
  readonly doubt: Doubt | null
}
