import type { Period } from '../record/statistic-schema.ts'
import { type Clause, type Draft, draftsOf, type Passage } from './draft.ts'
import { beginsWithComparator, goesOn } from './goes-on.ts'
import { goesOnInPeriod, lendAlongRow, lentBy, pointsBack } from './lend-period.ts'
import type { Line } from './line.ts'
import { relationCues } from './relation-between.ts'
import { relativePeriod, relativePeriodAfter } from './relative-period.ts'
import type { Span } from './span.ts'

/** Words that may stand between a figure and the period that belongs to it alone: "90.3 percent in 2020". */
const ATTACHING = new Set(
  'in for the during at as on ( by since over of throughout and same month months period'.split(' '),
)
const REACH_AFTER = 5
/** A clause that begins with one of these tells of something else: "although it was formed in 2019". */
const TURNING = new Set(
  'although but which after before until since when following ; formed introduced by than'.split(' '),
)
const WINDOW = 80

/**
 * The period that each statistic speaks of: the one directly after it, else the last one before it in its sentence, else the
 * one after; else the sentence before lends its own, where this one goes on from it ("This is lower than …") or the lead-in
 * does. A figure of the local population has none but its own, and neither have a time limit and what is due by a date.
 *
 * ```text
 * from 90.3 percent in 2020 to 75.3 percent   In 2020, some 21 percent … This is higher than the rate, which was 13 percent
 *                      ^^^^ 90.3 only             ^^^^ 21, and through "This" 13
 * ```
 */
export function setPeriods(passage: Passage): void {
  const last = new Map<Clause, Period | null>()
  for (const clause of passage.clauses) last.set(clause, settle(passage, clause, last))
  lendAlongRow(passage)
}

/** The periods of a sentence, and the figure that each belongs to alone. */
interface Periods {
  readonly spans: readonly Span[]
  readonly owners: Map<Span, Draft>
}

function settle(passage: Passage, clause: Clause, last: ReadonlyMap<Clause, Period | null>): Period | null {
  const drafts = draftsOf(passage, clause)
  const spans = clause.spans
    .map(index => passage.spans[index] as Span)
    .filter(span => span.class === 'period' && !isComparedWith(clause.line, span))
  const lent = clause.previous === null ? null : (last.get(clause.previous) ?? null)
  const goes = clause.led || goesOn(clause) || beginsWithComparator(clause) || pointsBack(clause)
  const inherited = goes ? lent : null
  const periods: Periods = { spans, owners: new Map() }
  const own = drafts.map(draft => (isLimit(draft) ? null : directlyAfter(draft, spans)))
  const relative = drafts.map(draft => relativePeriodAfter(draft))
  const taken = new Set(relative.flatMap(found => (found === null ? [] : [found.at])))
  for (const [position, draft] of drafts.entries()) {
    const period = own[position]
    if (period) periods.owners.set(period, draft)
  }
  let carriedTo: Draft | null = null
  for (const [position, draft] of drafts.entries()) {
    const period = own[position]
    const named = relative[position]
    const carried = (): Period | null => {
      if (isGoal(draft)) return null
      const withForce = carriedTo !== null && draft.subject.entity !== 'force'
      if (inherited !== null || (!withForce && !goesOnInPeriod(draft, passage, lent))) return inherited
      carriedTo = draft
      return lent
    }
    const elsewhere = (): Period | null =>
      periodFor(draft, drafts[position + 1] ?? null, periods) ??
      (spans.length === 0 ? (relativePeriod(draft, taken) ?? carried()) : null)
    if (period) draft.period = isDue(draft, period) ? null : period.period
    else if (named) draft.period = named.period
    else draft.period = hasNone(draft) ? null : elsewhere()
  }
  // A lead-in or a sentence without figures lends its last period.
  if (drafts.length === 0) return spans[spans.length - 1]?.period ?? inherited
  return drafts.every(isOfPopulation) ? lent : lentBy(drafts, spans, taken)
}

/** What is no figure of any period, unless one is named directly. */
function hasNone(draft: Draft): boolean {
  return isOfPopulation(draft) || isStanding(draft) || isLimit(draft)
}

function isOfPopulation(draft: Draft): boolean {
  return draft.subject.entity === 'local-population'
}

/** "within 10 seconds" is the same in every year. */
function isLimit(draft: Draft): boolean {
  return draft.kind === 'duration' && isGoal(draft)
}

function isGoal(draft: Draft): boolean {
  return draft.role === 'target' || draft.role === 'standard'
}

/** "It must close a gap of £450m by 2026/27": the date is when it is due. */
function isDue(draft: Draft, period: Span): boolean {
  return isGoal(draft) && draft.line.tokens[period.first - 1]?.text === 'by'
}

/**
 * "210 fewer than in 2010", "three times as many as in 2011", "compared with the findings of our 2019 inspection": the period
 * of a figure that is not given.
 */
function isComparedWith(line: Line, period: Span): boolean {
  if (line.tokens[period.first - 1]?.text === 'our') {
    const words = line.tokens.slice(Math.max(0, period.first - 7), period.first).map(token => token.text)
    if (words.includes('compared') || words.includes('than')) return true
  }
  const joint = line.tokens[period.first - 1]?.text ?? ''
  const word = line.tokens[period.first - 2]?.text
  // "as at 31 March" is a date like any other
  if (word === 'as') return joint === 'in' || joint === 'during'
  return word === 'than' && ['in', 'on', 'at', 'for', 'during'].includes(joint)
}

/** Index of the first period that begins at token `at` or later. */
function firstFrom(periods: readonly Span[], at: number): number {
  let low = 0
  let high = periods.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((periods[middle] as Span).first < at) low = middle + 1
    else high = middle
  }
  return low
}

function directlyAfter(draft: Draft, periods: readonly Span[]): Span | null {
  const { span, line } = draft
  const period = periods[firstFrom(periods, span.end)]
  const noun = span.noun !== null && span.noun.first - span.end <= 1 ? Math.max(span.end, span.noun.end) : span.end
  if (period === undefined || period.first <= span.end || period.first - noun > REACH_AFTER) return null
  for (let index = noun; index < period.first; index++) if (!ATTACHING.has(line.tokens[index]?.text ?? '')) return null
  return period
}

function periodFor(draft: Draft, next: Draft | null, { spans, owners }: Periods): Period | null {
  const following = firstFrom(spans, draft.span.end)
  const before = spans[following - 1]
  const after = spans[following]
  if (after !== undefined && isOfTheOther(draft, after)) return null
  if (before !== undefined) {
    const owner = owners.get(before)
    if (owner === undefined || shares(owner, draft)) return isDue(draft, before) ? null : before.period
  }
  if (after === undefined || after.first - draft.span.end > WINDOW) return null
  const owner = owners.get(after)
  // Another figure's own period, and one that a later clause speaks of, are not this one's.
  if (owner === undefined) {
    const turned = isTurned(draft.line, draft.span.end, after.first) || isChange(draft, next, after.first)
    return turned || isDue(draft, after) ? null : after.period
  }
  const joined = owner === next && (isList(draft, owner) || owner.subject.entity !== draft.subject.entity)
  return joined ? after.period : null
}

/** "three times the proportion in 2020/21", "twice the level of 2016": the period of what is multiplied. */
function isOfTheOther(draft: Draft, period: Span): boolean {
  if (draft.span.rule !== 'statistic/multiple') return false
  const next = draft.line.tokens[draft.span.end]?.text ?? ''
  return ['the', 'that', 'as', 'its', 'what'].includes(next) && period.first - draft.span.end <= REACH_OTHER
}

/** Tokens between a multiple and the period of what it multiplies. */
const REACH_OTHER = 10

/** The comparator shares the figure's period, a change over time does not: "from 90 percent in 2020 to 75 percent". */
function shares(owner: Draft, draft: Draft): boolean {
  if (owner.subject.entity !== draft.subject.entity) return true
  const { line, span } = draft
  if (span.first - owner.span.end > WINDOW) return true
  if (relationCues(line, owner.span.end, span.first).length > 0) return false
  for (let index = owner.span.end; index < span.first; index++) if (line.tokens[index]?.text === 'to') return false
  return true
}

/** "12 officers and 15 staff in 2019": both. */
function isList(draft: Draft, owner: Draft): boolean {
  const { line, span } = draft
  if (owner.span.first - span.end > 6) return false
  if (relationCues(line, span.end, owner.span.first).length > 0) return false
  const between = line.tokens.slice(span.end, owner.span.first).map(token => token.text)
  return between.includes('and') || between.includes(',')
}

/** Compared with an earlier figure of its own, whose period it is: "21 weeks, compared with ten weeks in 2013". */
function isChange(draft: Draft, next: Draft | null, until: number): boolean {
  if (next === null || next.span.first > until || next.subject.entity !== draft.subject.entity) return false
  return relationCues(draft.line, draft.span.end, next.span.first).length > 0
}

function isTurned(line: Line, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (TURNING.has(line.tokens[index]?.text ?? '')) return true
  return false
}

/** A number of things that are there anyway: "across all 34 local policing areas". */
function isStanding(draft: Draft): boolean {
  return draft.line.tokens[draft.span.first - 1]?.text === 'all'
}
