import type { Comparison } from '../record/statistic-schema.ts'
import type { Draft } from './draft.ts'
import { cuesWithin, type Line } from './line.ts'
import type { Match } from './phrase-trie.ts'

/** How one figure stands to another, as far as a word says it. */
export interface Relation {
  readonly relation: Comparison['relation']
  readonly degree: Comparison['degree']
}

export const UNSAID: Relation = { relation: null, degree: null }

/** Tokens between a word of comparison and its figure. */
const REACH = 60

/**
 * How `left` stands to `right`: the last word of comparison between them, else one before the first of them, else what was said
 * of the comparator before this one.
 *
 * ```text
 * 4.2 percent, which is below both the local population (8.5 percent) and the average (7.3 percent)
 *                       ^^^^^ both
 * more cases by appointment than other forces – 23 percent in Norfolk compared with 13 percent
 * ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * ```
 */
export function relationBetween(left: Draft, right: Draft): Relation {
  const same = left.line === right.line
  const from = same && left.clause === right.clause ? left.span.end : right.clause.sentence.firstToken
  const cue = lastRelation(right.line, from, right.span.first)
  if (cue !== null && isOwnChange(right, cue)) return UNSAID
  if (cue !== null && cue.id !== 'none') return said(right.line, cue)
  if (left.clause !== right.clause) return UNSAID
  const start = Math.max(left.clause.sentence.firstToken, left.span.first - 40)
  const early = lastRelation(left.line, start, left.span.first)
  const dash = right.line.tokens[left.span.first - 1]?.text === '-'
  if (early !== null && early.id !== 'none' && left.comparisons.length === 0 && dash) return said(left.line, early)
  const previous = left.comparisons[left.comparisons.length - 1]
  return cue === null && previous !== undefined ? previous : UNSAID
}

/**
 * The word says what the second figure is the amount of, and nothing of the two.
 *
 * ```text
 * Crime fell by 12 percent, compared with a fall of 3 percent in England and Wales
 *                                           ^^^^^^^
 * ```
 */
function isOwnChange(right: Draft, cue: Match): boolean {
  const from = Math.max(0, cue.start - 4)
  const words = right.line.tokens.slice(from, right.span.first).map(token => token.text)
  return /\b(?:with|against|to|than) an? (?:[^ ]+ ){0,4}of$/.test(words.join(' '))
}

/** "The average was 12 percent, higher than the force's 10 percent": the words speak of the first. */
export function invertedRelation(comparator: Draft, force: Draft): Relation {
  const { relation, degree } = relationBetween(comparator, force)
  return { relation: relation === 'higher' ? 'lower' : relation === 'lower' ? 'higher' : relation, degree }
}

/** The last word of comparison between two tokens; one that says a relation counts more than a bare "compared with". */
export function lastRelation(line: Line, from: number, to: number): Match | null {
  const cues = relationCues(line, Math.max(from, to - REACH), to)
  return cues.findLast(cue => cue.id !== 'none') ?? cues[cues.length - 1] ?? null
}

/** The words of comparison between two tokens; in "of which more than 40" the words say how exact the figure is. */
export function relationCues(line: Line, from: number, to: number): Match[] {
  const cues = cuesWithin(line, from, to)
  const bound = cues.find(cue => cue.family === 'bound' && cue.end === to)
  return cues.filter(
    cue => cue.family === 'relation' && cue.end <= to && (bound === undefined || cue.end <= bound.start),
  )
}

function said(line: Line, cue: Match): Relation {
  return { relation: cue.id as Comparison['relation'], degree: degreeBefore(line, cue.start) }
}

function degreeBefore(line: Line, at: number): Comparison['degree'] {
  for (const cue of cuesWithin(line, Math.max(0, at - 2), at + 1))
    if (cue.family === 'degree') return cue.id as Comparison['degree']
  return null
}
