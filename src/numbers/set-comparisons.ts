import type { Comparison } from '../record/statistic-schema.ts'
import { type Clause, type Draft, draftsOf, type Passage } from './draft.ts'
import { cuesWithin, type Line } from './line.ts'
import { goesOn } from './set-periods.ts'

type Relation = Comparison['relation']
type Degree = Comparison['degree']

interface Link {
  readonly relation: Relation
  readonly degree: Degree
}

/**
 * Links each figure to the one that it is compared with: the force's to a comparator's, a measured one to its target, a later
 * one to an earlier. The relation is what a word says ("lower than"); "compared with" says none.
 */
export function setComparisons(passage: Passage): void {
  for (const clause of passage.clauses) {
    const drafts = draftsOf(passage, clause)
    const earlier = earlierDrafts(passage, clause)
    for (const [position, draft] of drafts.entries()) {
      const before = [...earlier, ...drafts.slice(Math.max(0, position - 8), position)]
      if (draft.span.interval) continue
      if (draft.kind === 'multiple' && draft.subject.entity === 'force') {
        const last = clause.previous === null ? [] : draftsOf(passage, clause.previous).slice(-6)
        linkMultiple(draft, [...last, ...before])
        continue
      }
      if (draft.subject.entity !== 'force') linkComparator(draft, before, drafts.slice(position + 1, position + 4))
      else if (draft.role === 'target' || draft.role === 'standard') linkGoal(draft, before)
      else linkChange(passage, draft, before, clause)
    }
  }
}

/** Figures of the sentence before, where this one goes on from it. */
function earlierDrafts(passage: Passage, clause: Clause): Draft[] {
  if (clause.previous === null || clause.led) return []
  return goesOn(clause) || beginsWithComparator(clause) ? draftsOf(passage, clause.previous).slice(-6) : []
}

function beginsWithComparator(clause: Clause): boolean {
  const { line, sentence } = clause
  return cuesWithin(line, sentence.firstToken, sentence.firstToken + 4).some(
    cue => cue.family === 'entity' && cue.id !== 'force',
  )
}

function comparable(left: Draft, right: Draft): boolean {
  return (
    left.kind === right.kind &&
    !left.span.interval &&
    !right.span.interval &&
    left.unit !== 'percentage point' &&
    right.unit !== 'percentage point'
  )
}

function linkComparator(comparator: Draft, before: readonly Draft[], after: readonly Draft[]): void {
  const force = before.findLast(
    draft =>
      draft.subject.entity === 'force' &&
      comparable(draft, comparator) &&
      draft.role !== 'target' &&
      draft.role !== 'standard',
  )
  if (force !== undefined) {
    add(force, comparator, relationBetween(force, comparator))
    return
  }
  const later = after.find(draft => draft.subject.entity === 'force' && comparable(draft, comparator))
  if (later !== undefined) add(later, comparator, inverted(comparator, later))
}

/** "65 percent of its target of 371", "76.6 percent …, below the standard of 90 percent". */
function linkGoal(goal: Draft, before: readonly Draft[]): void {
  const measured = before.findLast(
    draft => comparable(draft, goal) && draft.role !== 'target' && draft.role !== 'standard',
  )
  if (measured === undefined) return
  const share = before.findLast(
    draft =>
      draft.kind === 'percentage' &&
      draft.line === goal.line &&
      draft.span.end <= goal.span.first &&
      goal.span.first - draft.span.end <= 5 &&
      draft.line.tokens[draft.span.end]?.text === 'of',
  )
  if (share !== undefined && goal.kind === 'count') {
    add(measured, goal, {
      relation: share.span.value < 100 ? 'lower' : share.span.value > 100 ? 'higher' : 'in-line',
      degree: null,
    })
    for (const draft of [measured, share]) {
      if (draft.denominator !== null) continue
      draft.denominator = goal.span.value
      draft.denominatorStated = false
    }
    return
  }
  if (measured.line === goal.line) add(measured, goal, relationBetween(measured, goal))
}

const RISES = /^(?:increas|ris|rose|grow|grew|improv|up$|doubl|clim)/
const FALLS = /^(?:decreas|fall|fell|drop|declin|reduc|deteriorat|down$|lower|worsen|halv)/

/** "from 90.3 percent in 2020 to 75.3 percent", "75.3 percent, down from 90.3 percent", "double the number". */
function linkChange(passage: Passage, draft: Draft, before: readonly Draft[], clause: Clause): void {
  linkAudits(draft, clause.previous === null ? [] : draftsOf(passage, clause.previous))
  const other = before.findLast(
    candidate =>
      comparable(candidate, draft) &&
      candidate.subject.entity === 'force' &&
      candidate.role !== 'target' &&
      candidate.role !== 'standard',
  )
  if (other === undefined) return
  if (other.clause !== clause) {
    const cue = lastRelation(draft.line, clause.sentence.firstToken, draft.span.first)
    if (cue !== null && cue.id !== 'none' && draft.period?.kind === 'relative')
      add(other, draft, relationBetween(other, draft))
    return
  }
  const { line } = draft
  const word = (index: number): string => line.tokens[index]?.text ?? ''
  const first = word(other.span.first - 1) === 'between' ? other.span.first - 2 : other.span.first - 1
  const fromTo = word(first) === 'from' && hasWord(line, other.span.end, draft.span.first, 'to')
  if (fromTo) {
    add(draft, other, { relation: changeBefore(line, clause.sentence.firstToken, first), degree: null })
    return
  }
  const cue = lastRelation(line, other.span.end, draft.span.first)
  const ago = word(draft.span.first - 1) === 'from' || (cue !== null && cue.end >= draft.span.first - 4)
  if (cue !== null && ago && draft.period?.written !== other.period?.written)
    add(other, draft, relationBetween(other, draft))
}

/** The same check made twice: "In our 2018 audit, 37 out of 60 … In our recent audit, this standard was met in 67 out of 70". */
function linkAudits(draft: Draft, earlier: readonly Draft[]): void {
  if (draft.kind !== 'fraction' || draft.role !== 'sample') return
  const { line, clause, span } = draft
  const first = clause.sentence.firstToken
  const words = line.tokens.slice(first, Math.min(span.first, first + 12)).map(token => token.text)
  if (!['recent', 'latest', 'current', 'this'].some(word => words.includes(word))) return
  const other = earlier.findLast(candidate => candidate.kind === 'fraction' && candidate.role === 'sample')
  if (other === undefined || other.period === null || other.period.written === draft.period?.written) return
  add(draft, other, { relation: null, degree: null })
  add(other, draft, { relation: null, degree: null })
}

function linkMultiple(draft: Draft, before: readonly Draft[]): void {
  const { line, span } = draft
  const words = line.tokens.slice(span.end, span.end + 8).map(token => token.text)
  const at = words.indexOf('of')
  if (words[0] !== 'the' || at === -1) return
  const noun = words.slice(at + 1).join(' ')
  const other = before.findLast(
    candidate => candidate.kind === 'count' && candidate.unit !== null && noun.startsWith(candidate.unit.toLowerCase()),
  )
  if (other !== undefined) add(draft, other, { relation: span.value > 1 ? 'higher' : 'lower', degree: null })
}

function relationBetween(left: Draft, right: Draft): Link {
  const same = left.line === right.line
  const from = same && left.clause === right.clause ? left.span.end : right.clause.sentence.firstToken
  const cue = lastRelation(right.line, from, right.span.first)
  if (cue !== null && cue.id !== 'none')
    return { relation: cue.id as Relation, degree: degreeBefore(right.line, cue.start) }
  // "more cases … than other forces – 23 percent … compared with 13 percent", "below both … (8.5 percent) and … (7.3 percent)"
  const start = left.clause === right.clause ? Math.max(left.clause.sentence.firstToken, left.span.first - 40) : -1
  if (start === -1) return { relation: null, degree: null }
  const early = lastRelation(left.line, start, left.span.first)
  const named =
    early !== null &&
    early.id !== 'none' &&
    left.comparisons.length === 0 &&
    right.line.tokens[left.span.first - 1]?.text === '-'
      ? early
      : null
  if (named !== null) return { relation: named.id as Relation, degree: degreeBefore(left.line, named.start) }
  const previous = left.comparisons[left.comparisons.length - 1]
  if (cue === null && previous !== undefined) return { relation: previous.relation, degree: previous.degree }
  return { relation: null, degree: null }
}

/** "The average was 12 percent, higher than the force's 10 percent": the words speak of the first. */
function inverted(comparator: Draft, force: Draft): Link {
  const link = relationBetween(comparator, force)
  const relation = link.relation === 'higher' ? 'lower' : link.relation === 'lower' ? 'higher' : link.relation
  return { relation, degree: link.degree }
}

function lastRelation(line: Line, from: number, to: number): { id: string; start: number; end: number } | null {
  let weak: { id: string; start: number; end: number } | null = null
  const cues = cuesWithin(line, Math.max(from, to - 60), to)
  for (let index = cues.length - 1; index >= 0; index--) {
    const cue = cues[index]
    if (cue === undefined || cue.family !== 'relation' || cue.end > to) continue
    if (cue.id !== 'none') return cue
    weak ??= cue
  }
  return weak
}

function degreeBefore(line: Line, at: number): Degree {
  for (const cue of cuesWithin(line, Math.max(0, at - 2), at + 1)) if (cue.family === 'degree') return cue.id as Degree
  return null
}

function changeBefore(line: Line, from: number, to: number): Relation {
  for (let index = to - 1; index >= Math.max(from, to - 12); index--) {
    const word = line.tokens[index]?.text ?? ''
    if (RISES.test(word)) return 'higher'
    if (FALLS.test(word)) return 'lower'
  }
  return null
}

function hasWord(line: Line, from: number, to: number, word: string): boolean {
  for (let index = from; index < to; index++) if (line.tokens[index]?.text === word) return true
  return false
}

function add(draft: Draft, other: Draft, link: Link): void {
  if (draft === other || draft.comparisons.some(comparison => comparison.with === other.index)) return
  draft.comparisons.push({ with: other.index, ...link })
}
