import type { Period, Statistic } from '../record/statistic-schema.ts'
import type { Line } from './line.ts'
import type { NounPhrase } from './noun-phrase.ts'

export type NumberClass = 'statistic' | 'period' | 'duration' | 'name' | 'structural' | 'incidental'

/** Why a number was left without a reading: two are left, or it is no number that can be held. */
export interface Doubt {
  readonly code: 'number/ambiguous' | 'number/unreadable'
  readonly reason: string
}

/**
 * One number expression as scanned, before its attributes. `class` is null where the words around it decide: see
 * `classify.ts`.
 */
export interface Span {
  readonly line: number
  /** Token indices, end exclusive. */
  readonly first: number
  readonly end: number
  readonly class: NumberClass | null
  readonly kind: Statistic['kind']
  readonly value: number
  readonly high: number | null
  readonly denominator: number | null
  readonly unit: string | null
  /** The noun that a count or a fraction counts, where one stands. */
  readonly noun: NounPhrase | null
  readonly period: Period | null
  readonly rule: string
  readonly doubt: Doubt | null
  /** Written in words, not in digits. */
  readonly words: boolean
  /** The figure states how exact the one before it is. */
  readonly interval: boolean
}

/** A span of `line` from token `first` to `end` (exclusive). Written out, so that every span has one shape. */
export function spanFrom(line: Line, first: number, end: number, rule: string, fields: Partial<Span>): Span {
  return {
    line: line.index,
    first,
    end,
    rule,
    class: fields.class ?? null,
    kind: fields.kind ?? 'count',
    value: fields.value ?? Number.NaN,
    high: fields.high ?? null,
    denominator: fields.denominator ?? null,
    unit: fields.unit ?? null,
    noun: fields.noun ?? null,
    period: fields.period ?? null,
    doubt: fields.doubt ?? null,
    words: fields.words ?? false,
    interval: fields.interval ?? false,
  }
}
