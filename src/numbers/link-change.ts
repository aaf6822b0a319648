import type { Comparison } from '../record/statistic-schema.ts'
import { addLink, isComparable, isGoal } from './comparison-link.ts'
import type { Draft } from './draft.ts'
import type { Line } from './line.ts'
import type { Match } from './phrase-trie.ts'
import { lastRelation, relationBetween, UNSAID } from './relation-between.ts'

const RISES = /^(?:increas|ris|rose|grow|grew|improv|up$|doubl|clim)/
const FALLS = /^(?:decreas|fall|fell|drop|declin|reduc|deteriorat|down$|lower|worsen|halv)/

/** A word of comparison stands at most so many tokens before its figure: "up from an average of 12 percent". */
const REACH = 4

/**
 * Links a figure to an earlier one of the same force. `before` are the figures that it may go on about, `earlier` those of the
 * sentence before.
 *
 * ```text
 * from 90.3 percent in 2020 to 75.3 percent   75.3 percent, down from 90.3   27.8 percent …, three times the share in 2020 (9.6)
 *      ^^^^ and                ^^^^           ^^^^ and                ^^^^   ^^^^ and                                       ^^^
 * ```
 */
export function linkChange(draft: Draft, before: readonly Draft[], earlier: readonly Draft[]): void {
  linkAudits(draft, earlier)
  const other = before.findLast(
    candidate => isComparable(candidate, draft) && candidate.subject.entity === 'force' && !isGoal(candidate),
  )
  if (other === undefined) return
  const { line, clause } = draft
  if (other.clause !== clause) {
    const cue = lastRelation(line, clause.sentence.firstToken, draft.span.first)
    // "This is broadly unchanged compared with our previous review, where we found 86.9 percent"
    const about = line.tokens[clause.sentence.firstToken]?.text === 'this'
    const said = cue !== null && (about || cue.id !== 'none' || cue.end >= draft.span.first - REACH)
    if (said && isOfAnotherTime(draft, other)) addLink(other, draft, relationBetween(other, draft))
    return
  }
  if (linkFromTo(draft, other)) return
  const multiple = before.find(
    candidate =>
      candidate.kind === 'multiple' && candidate.span.first > other.span.end && candidate.span.end < draft.span.first,
  )
  if (multiple !== undefined && isMultipleOf(multiple, draft)) {
    const relation = multiple.span.value > 1 ? 'higher' : 'lower'
    addLink(other, draft, { relation, degree: null })
    return
  }
  const cue = lastRelation(line, other.span.end, draft.span.first)
  if (cue === null) return
  const close = line.tokens[draft.span.first - 1]?.text === 'from' || cue.end >= draft.span.first - REACH
  if (close && (isDirect(line, cue, draft) || isOfAnotherTime(draft, other)))
    addLink(other, draft, relationBetween(other, draft))
}

function isOfAnotherTime(draft: Draft, other: Draft): boolean {
  return draft.period?.written !== other.period?.written
}

/** "compared with 402", "down from 90": the figure stands directly behind the words. */
function isDirect(line: Line, cue: Match, draft: Draft): boolean {
  const words = line.tokens.slice(cue.start, cue.end).map(token => token.text)
  return cue.end === draft.span.first && words.length > 1 && !words.includes('than')
}

/** "three times the proportion in 2020/21 (9.6 percent)" */
function isMultipleOf(multiple: Draft, draft: Draft): boolean {
  const { tokens } = draft.line
  return tokens[multiple.span.end]?.text === 'the' && tokens[draft.span.first - 1]?.text === '('
}

function linkFromTo(draft: Draft, other: Draft): boolean {
  const { line, clause } = draft
  const word = (index: number): string => line.tokens[index]?.text ?? ''
  const first = word(other.span.first - 1) === 'between' ? other.span.first - 2 : other.span.first - 1
  const between = line.tokens.slice(other.span.end, draft.span.first).map(token => token.text)
  if (word(first) !== 'from' || !between.includes('to')) return false
  addLink(draft, other, { ...UNSAID, relation: changeBefore(line, clause.sentence.firstToken, first) })
  return true
}

/** The same check made twice: "In our 2018 audit, 37 out of 60 … In our recent audit, this standard was met in 67 out of 70". */
function linkAudits(draft: Draft, earlier: readonly Draft[]): void {
  if (draft.kind !== 'fraction' || draft.role !== 'sample') return
  const { line, clause, span } = draft
  const first = clause.sentence.firstToken
  const words = line.tokens.slice(first, Math.min(span.first, first + 12)).map(token => token.text)
  if (!['recent', 'latest', 'current', 'this'].some(word => words.includes(word))) return
  const other = earlier.findLast(candidate => candidate.kind === 'fraction' && candidate.role === 'sample')
  if (other === undefined || other.period === null || !isOfAnotherTime(draft, other)) return
  addLink(draft, other, UNSAID)
  addLink(other, draft, UNSAID)
}

function changeBefore(line: Line, from: number, to: number): Comparison['relation'] {
  for (let index = to - 1; index >= Math.max(from, to - 12); index--) {
    const word = line.tokens[index]?.text ?? ''
    if (RISES.test(word)) return 'higher'
    if (FALLS.test(word)) return 'lower'
  }
  return null
}
