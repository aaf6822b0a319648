import type { Period } from '../record/statistic-schema.ts'
import { type Clause, type Draft, draftsOf, type Passage } from './draft.ts'
import { relativePeriodAfter } from './relative-period.ts'
import type { Span } from './span.ts'

const POINTING = new Set(['this', 'that', 'same'])

/** "during this period", "in the same year", "on the basis of this sample", "31 of these": the sentence before says which. */
export function pointsBack(clause: Clause): boolean {
  const { line, sentence } = clause
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const word = line.tokens[at]?.text ?? ''
    const before = line.tokens[at - 1]?.text ?? ''
    if (['period', 'year', 'sample', 'time'].includes(word) && POINTING.has(before)) return true
    if ((word === 'these' || word === 'those') && before === 'of') return true
  }
  return false
}

/**
 * The period that a sentence lends to the next: the one it begins with, else that of its first figure; a change has two, and
 * lends none.
 *
 * ```text
 * In the year ending 30 September 2023, 27.8 percent …, three times the proportion in 2020/21 (9.6 percent). The average wait …
 *        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                                               ^^^^^^^ no
 * ```
 */
export function lentBy(drafts: readonly Draft[], spans: readonly Span[], taken: ReadonlySet<number>): Period | null {
  const lending = drafts.filter(
    draft => draft.period !== null && draft.subject.entity !== 'local-population' && !isTaken(draft, taken),
  )
  const first = lending[0]
  if (first === undefined) return null
  const opening = spans[0]
  if (opening !== undefined && drafts[0] !== undefined && opening.first < drafts[0].span.first && !isFrom(drafts[0]))
    return opening.period ?? first.period
  return isFrom(first) ? null : first.period
}

/** A relative period of its own ("up from 12 percent the year before") is lent to nobody. */
function isTaken(draft: Draft, taken: ReadonlySet<number>): boolean {
  if (draft.period?.kind !== 'relative') return false
  const own = relativePeriodAfter(draft)
  return own !== null && taken.has(own.at)
}

function isFrom(draft: Draft): boolean {
  return draft.line.tokens[draft.span.first - 1]?.text === 'from'
}

const PAST = new Set(['was', 'were', 'had', 'took'])
/** The verb of a figure stands at most so many tokens before or after it. */
const VERB_BEFORE = 8
const VERB_AFTER = 8
const PRESENT = new Set([
  'is',
  'are',
  'has',
  'have',
  'currently',
  'now',
  'today',
  'inspection',
  'we',
  'told',
  'since',
  'will',
  'would',
])

/**
 * A sentence in the past tense that gives one more figure of the kind that the sentence before gave for a period.
 *
 * ```text
 * As at 31 March 2023, 2.6 percent of officers said that … Some 37.9 percent of officers were women.
 *       ^^^^^^^^^^^^^ both
 * ```
 */
export function goesOnInPeriod(draft: Draft, passage: Passage, lent: Period | null): boolean {
  const { clause, line } = draft
  if (lent === null || lent.kind === 'relative' || lent.kind === 'since' || clause.previous === null) return false
  if (draft.role !== 'measured' || clause.previous.line !== line || draft.span.rule === 'statistic/multiple')
    return false
  if (draft.kind !== 'percentage' && draft.kind !== 'rate' && draft.kind !== 'duration') return false
  const shares = draftsOf(passage, clause.previous).some(
    other => other.role === 'measured' && other.kind === 'percentage',
  )
  if (!shares && !draftsOf(passage, clause.previous).some(other => other.kind === draft.kind)) return false
  const { firstToken, endToken } = clause.sentence
  const around = line.tokens.slice(
    Math.max(firstToken, draft.span.first - VERB_BEFORE),
    Math.min(endToken, draft.span.end + VERB_AFTER),
  )
  return around.some(token => PAST.has(token.text)) && !around.some(token => PRESENT.has(token.text))
}

/**
 * A table's row that a period begins lends it to its figures.
 *
 * ```text
 * | 31 December 2021 | 118,402 | 84.9 percent |
 *   ^^^^^^^^^^^^^^^^ of both
 * ```
 */
export function lendAlongRow(passage: Passage): void {
  const [first] = passage.lines
  if (first === undefined || passage.lines.length < 2 || passage.lines.some(line => line.unit.kind !== 'cell')) return
  const inFirst = passage.spans.filter(span => span.line === 0)
  const [period] = inFirst
  if (inFirst.length !== 1 || period?.class !== 'period') return
  for (const draft of passage.drafts) if (draft !== null && draft.period === null) draft.period = period.period
}
