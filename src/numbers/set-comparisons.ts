import { addLink, isComparable, isGoal } from './comparison-link.ts'
import { type Clause, type Draft, draftsOf, type Passage } from './draft.ts'
import { beginsWithComparator, beginsWithGoal, goesOn } from './goes-on.ts'
import type { Line } from './line.ts'
import { linkChange } from './link-change.ts'
import { invertedRelation, relationBetween } from './relation-between.ts'

/** Figures before and after one that it may be compared with. */
const MOST_BEFORE = 8
const MOST_AFTER = 3

/**
 * Links each figure to the one that it is compared with: the force's to a comparator's, a measured one to its target, a later
 * one to an earlier. The relation is what a word says ("lower than"); "compared with" says none.
 *
 * ```text
 * 20 percent of the force’s crimes … This is lower than the rate across all forces, which was 29 percent
 * ^^^^^^^^^^                                                                                   ^^^^^^^^^^
 * 78.4 percent of urban incidents and 70.1 percent of rural incidents, against a target of 90 percent
 * ^^^^^^^^^^^^                        ^^^^^^^^^^^^ each                                    ^^^^^^^^^^
 * ```
 */
export function setComparisons(passage: Passage): void {
  for (const clause of passage.clauses) {
    const drafts = draftsOf(passage, clause)
    const earlier = earlierDrafts(passage, clause)
    for (const [position, draft] of drafts.entries()) {
      const before = [...earlier, ...drafts.slice(Math.max(0, position - MOST_BEFORE), position)]
      const after = drafts.slice(position + 1, position + 1 + MOST_AFTER)
      if (draft.span.interval) continue
      if (draft.kind === 'multiple' && draft.subject.entity === 'force') {
        const last = clause.previous === null ? [] : draftsOf(passage, clause.previous).slice(-6)
        linkMultiple(draft, [...last, ...before])
      } else if (isGoal(draft)) linkGoal(draft, before, after)
      else if (draft.subject.entity !== 'force') linkComparator(draft, before, after)
      else linkChange(draft, before, clause.previous === null ? [] : draftsOf(passage, clause.previous))
    }
    linkToGoalBefore(passage, clause, drafts)
  }
}

/** Figures of the sentence before, where this one goes on from it. */
function earlierDrafts(passage: Passage, clause: Clause): Draft[] {
  if (clause.previous === null || clause.led) return []
  const goes = goesOn(clause) || beginsWithComparator(clause) || beginsWithGoal(clause)
  return goes ? draftsOf(passage, clause.previous).slice(-6) : []
}

function linkComparator(comparator: Draft, before: readonly Draft[], after: readonly Draft[]): void {
  const forces = before.filter(
    draft =>
      draft.subject.entity === 'force' &&
      isComparable(draft, comparator) &&
      !isGoal(draft) &&
      // "2.6 percent, up from 1.7 percent in 2019; the population's is 5.3": the 1.7 is compared with, and no more
      !before.some(
        other => other !== draft && other.comparisons.some(link => link.with === draft.index && link.relation),
      ),
  )
  const force = forces[forces.length - 1]
  if (force !== undefined) {
    const pairs = seriesWith(force, forces)
    const comparators = before.filter(draft => draft.subject.entity !== 'force' && isComparable(draft, comparator))
    const series = comparators.filter(draft => isJoined(draft, comparator))
    const paired = pairs.length > 1 && (series.length > 0 || after.some(draft => isPairOf(comparator, draft)))
    const partners = paired ? pairs.slice(series.length, series.length + 1) : pairs
    for (const partner of partners) addLink(partner, comparator, relationBetween(force, comparator))
    return
  }
  const later = after.find(draft => draft.subject.entity === 'force' && isComparable(draft, comparator))
  if (later !== undefined) addLink(later, comparator, invertedRelation(comparator, later))
}

/** The figures of one series that ends with `last`: "67.7 percent in urban areas and 70.6 percent in rural areas". */
function seriesWith(last: Draft, forces: readonly Draft[]): Draft[] {
  const series = [last]
  for (let index = forces.length - 2; index >= 0; index--) {
    const draft = forces[index] as Draft
    const next = series[0] as Draft
    if (draft.clause !== next.clause || !isJoined(draft, next) || draft.comparisons.length > 0) break
    series.unshift(draft)
  }
  return series
}

/** Tokens between two figures of a series. */
const MOST_BETWEEN = 8

/** "and" alone joins the two, with no verb, no colon and no word of comparison between them. */
function isJoined(left: Draft, right: Draft): boolean {
  if (left.line !== right.line || right.span.first - left.span.end > MOST_BETWEEN) return false
  const between = left.line.tokens.slice(left.span.end, right.span.first).map(token => token.text)
  return (between.includes('and') || between.includes(',')) && !between.some(word => PARTS.has(word))
}

const PARTS = new Set(
  'than compared with against above below but which while whereas although is was are were has had from up down ; : ( - .'.split(
    ' ',
  ),
)

function isPairOf(comparator: Draft, draft: Draft): boolean {
  return (
    draft.subject.entity === comparator.subject.entity && isComparable(comparator, draft) && isJoined(comparator, draft)
  )
}

/** "65 percent of its target of 371", "76.6 percent …, below the standard of 90 percent". */
function linkGoal(goal: Draft, before: readonly Draft[], after: readonly Draft[]): void {
  const measured = before.filter(
    draft => isComparable(draft, goal) && !isGoal(draft) && draft.subject.entity === 'force',
  )
  const last = measured[measured.length - 1]
  if (last === undefined) {
    const later = after.find(
      draft => isComparable(draft, goal) && draft.subject.entity === 'force' && draft.role === 'measured',
    )
    if (later !== undefined && goal.kind !== 'count') addLink(later, goal, invertedRelation(goal, later))
    return
  }
  const share = before.findLast(
    draft =>
      draft.kind === 'percentage' &&
      draft.line === goal.line &&
      draft.span.end <= goal.span.first &&
      goal.span.first - draft.span.end <= 5 &&
      draft.line.tokens[draft.span.end]?.text === 'of',
  )
  if (share !== undefined && goal.kind === 'count') {
    const relation = share.span.value < 100 ? 'lower' : share.span.value > 100 ? 'higher' : 'in-line'
    addLink(last, goal, { relation, degree: null })
    for (const draft of [last, share]) {
      if (draft.denominator !== null) continue
      draft.denominator = goal.span.value
      draft.denominatorStated = false
    }
    return
  }
  if (last.line !== goal.line) return
  for (const draft of seriesWith(last, measured)) addLink(draft, goal, relationBetween(last, goal))
}

/** Words of four letters and more, cut to their stem, that two sentences must share to be about one thing. */
const MOST_SHARED = 2
const STEM = 4

/** "The national standard is that 90 percent of 999 calls are answered … The force answered 91.7 percent of its 999 calls". */
function linkToGoalBefore(passage: Passage, clause: Clause, drafts: readonly Draft[]): void {
  const { previous } = clause
  if (previous === null || clause.led) return
  const goals = draftsOf(passage, previous)
  const goal = goals.find(draft => isGoal(draft) && draft.kind === 'percentage')
  const first = drafts.find(
    draft => draft.kind === 'percentage' && draft.subject.entity === 'force' && !draft.span.interval,
  )
  if (goal === undefined || first === undefined || first.role !== 'measured') return
  if (goals.some(draft => draft.kind === 'percentage' && !isGoal(draft))) return
  const words = stemsOf(previous.line, previous)
  const shared = [...stemsOf(clause.line, clause)].filter(stem => words.has(stem)).length
  if (shared >= MOST_SHARED) addLink(first, goal, invertedRelation(goal, first))
}

function stemsOf(line: Line, { sentence }: Clause): Set<string> {
  const stems = new Set<string>()
  for (const token of line.tokens.slice(sentence.firstToken, Math.min(sentence.endToken, sentence.firstToken + 60)))
    if (token.kind === 'word' && token.text.length >= STEM && token.text !== 'percent')
      stems.add(token.text.slice(0, STEM + 1))
  return stems
}

/** "It will double the number of officers": of those counted before. */
function linkMultiple(draft: Draft, before: readonly Draft[]): void {
  const { line, span } = draft
  const words = line.tokens.slice(span.end, span.end + 8).map(token => token.text)
  const at = words.indexOf('of')
  if (words[0] !== 'the' || at === -1) return
  const noun = words.slice(at + 1).join(' ')
  const other = before.findLast(
    candidate => candidate.kind === 'count' && candidate.unit !== null && noun.startsWith(candidate.unit.toLowerCase()),
  )
  if (other !== undefined) addLink(draft, other, { relation: span.value > 1 ? 'higher' : 'lower', degree: null })
}
