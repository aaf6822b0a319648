import type { Statistic } from '../record/statistic-schema.ts'
import { type Draft, draftsOf, type Passage } from './draft.ts'
import { cuesWithin, type Line } from './line.ts'
import type { Match } from './phrase-trie.ts'

type Subject = Statistic['subject']
type Entity = Subject['entity']

/** A subject after the figure stands at most so many tokens behind it: "13 percent in England and Wales". */
const REACH_AFTER = 3
const WINDOW = 80
const INTO = new Set(['in', 'for', 'across', 'among', 'of', 'nationally', 'at', 'by', '('])
const COMPARES = new Set(['than', 'with', 'to', 'above', 'below', 'against', 'from'])

/**
 * Whose figure each statistic is. The nearest name before it counts, or one that follows it directly; what a figure is only
 * compared or ranked with is not its subject.
 *
 * ```text
 * 23.0 percent in Northamptonshire compared with the England and Wales average of 13.0 percent
 *                 ^^^^^^^^^^^^^^^^ 23.0              ^^^^^^^^^^^^^^^^^ 13.0
 * the highest in England and Wales – 127.7 per 1,000 population
 *                ^^^^^^^^^^^^^^^^^ only ranked with
 * ```
 */
export function setSubjects(passage: Passage): void {
  for (const clause of passage.clauses) {
    const drafts = draftsOf(passage, clause)
    let previous: Draft | null = null
    for (const draft of drafts) {
      draft.subject = after(draft) ?? before(draft, previous) ?? draft.subject
      previous = draft
    }
  }
}

function after(draft: Draft): Subject | null {
  const { line, span, clause } = draft
  const end = Math.min(clause.sentence.endToken, span.end + REACH_AFTER)
  // "Three other forces have set up panels"
  const counted = draft.kind === 'count' ? cuesWithin(line, span.end, span.end + 1).find(isEntity) : undefined
  if (counted?.id === 'other-forces') return subjectOf(line, counted)
  for (const cue of cuesWithin(line, span.end, end)) {
    if (!isEntity(cue) || !fits(draft, cue)) continue
    const joint = line.tokens[cue.start - 1]?.text ?? ''
    const first = line.tokens[cue.start]?.text ?? ''
    if ((INTO.has(joint) && cue.start > span.end) || INTO.has(first)) {
      // "20 percent of the force's crimes" is about crimes; "12 percent of the local population" is about it.
      return subjectOf(line, cue)
    }
  }
  return null
}

function before(draft: Draft, previous: Draft | null): Subject | null {
  const { line, span, clause } = draft
  const from = previous?.span.end ?? clause.sentence.firstToken
  // "The national standard is to answer 90 percent of calls within 10 seconds"
  const limit = draft.kind === 'duration' && line.tokens[span.first - 1]?.text === 'within'
  if (limit && previous?.subject.entity === 'national') return previous.subject
  const cues = cuesWithin(line, Math.max(from, span.first - WINDOW), span.first)
  for (let index = cues.length - 1; index >= 0; index--) {
    const cue = cues[index] as Match
    if (!isEntity(cue) || cue.end > span.first || !fits(draft, cue)) continue
    if (isRanked(line, cue) || isLeftBehind(line, cue, span.first)) continue
    return subjectOf(line, cue.id === 'other-forces' ? (partnerOf(line, cues, index) ?? cue) : cue)
  }
  if (previous !== null && span.first - previous.span.end <= 3 && isList(line, previous.span.end, span.first))
    return previous.subject
  return null
}

/** "Norfolk and Suffolk share 34 departments": the report's own force in a list of forces. */
function partnerOf(line: Line, cues: readonly Match[], index: number): Match | null {
  let next = cues[index]
  for (let before = index - 1; before >= 0 && next !== undefined; before--) {
    const cue = cues[before] as Match
    if (!isEntity(cue) || cue.end > next.start) continue
    if (cue.id !== 'force' && cue.id !== 'other-forces') return null
    if (next.start - cue.end > 2 || !isList(line, cue.end, next.start)) return null
    if (cue.id === 'force') return cue
    next = cue
  }
  return null
}

function isEntity(cue: Match): boolean {
  return cue.family === 'entity'
}

/** A count is never the population's: "46 officers of the population it serves". */
function fits(draft: Draft, cue: Match): boolean {
  return (
    cue.id !== 'local-population' || draft.kind === 'percentage' || draft.kind === 'rate' || draft.kind === 'multiple'
  )
}

/** "the highest in England and Wales", "one of the lowest of all forces". */
function isRanked(line: Line, cue: Match): boolean {
  if (cue.id === 'force') return false
  for (let index = cue.start - 1; index >= cue.start - 5; index--) {
    const word = line.tokens[index]?.text
    if (word === undefined) return false
    if (
      (word.endsWith('est') &&
        word.length > 5 &&
        word !== 'interest' &&
        word !== 'request' &&
        word !== 'arrest' &&
        word !== 'protest') ||
      word === 'most' ||
      word === 'ranked' ||
      word === 'best' ||
      word === 'worst'
    )
      return true
  }
  return false
}

/** "than other forces – 23.0 percent", "compared with the national average, 12 percent": compared with, then left behind. */
function isLeftBehind(line: Line, cue: Match, until: number): boolean {
  if (cue.id === 'force') return false
  let compared = false
  for (let index = cue.start - 1; index >= cue.start - 6 && index >= 0; index--) {
    const word = line.tokens[index]?.text ?? ''
    if (COMPARES.has(word)) compared = true
    if (word === ',' || word === '.') break
  }
  if (!compared) return false
  for (let index = cue.end; index < until; index++) {
    const word = line.tokens[index]?.text
    if (word === '-' && line.tokens[index]?.glued !== true) return true
    if (word === ';') return true
    if (word === ',') {
      const next = line.tokens[index + 1]?.text ?? ''
      return !['which', 'where', 'at', 'who', 'whose', 'of'].includes(next)
    }
  }
  return false
}

/** Between the two stand only joints: "12 percent and 15 percent". */
function isList(line: Line, from: number, to: number): boolean {
  for (let index = from; index < to; index++)
    if (!['and', ',', 'or', 'to'].includes(line.tokens[index]?.text ?? '')) return false
  return true
}

function subjectOf(line: Line, cue: Match): Subject {
  const start = line.tokens[cue.start]?.start ?? 0
  const end = line.tokens[cue.end - 1]?.end ?? start
  return { entity: cue.id as Entity, written: line.unit.text.slice(start, end) }
}
