import type { Period } from '../record/statistic-schema.ts'
import { type Clause, type Draft, draftsOf, type Passage } from './draft.ts'
import { cuesWithin, type Line } from './line.ts'
import type { Span } from './span.ts'

/** Words that may stand between a figure and the period that belongs to it alone: "90.3 percent in 2020". */
const ATTACHING = new Set([
  'in',
  'for',
  'the',
  'during',
  'at',
  'as',
  'on',
  '(',
  'by',
  'since',
  'over',
  'of',
  'throughout',
  'and',
])
const REACH_AFTER = 5

/**
 * The period that each statistic speaks of: the one directly after it, else the last one before it in its sentence, else the
 * one after; else the sentence before lends its own, where this one goes on from it ("This is lower than …") or the lead-in
 * does. A figure of the local population has none but its own.
 *
 * ```text
 * from 90.3 percent in 2020 to 75.3 percent   In 2020, some 21 percent … This is higher than the rate, which was 13 percent
 *                      ^^^^ 90.3 only             ^^^^ 21, and through "This" 13
 * ```
 */
export function setPeriods(passage: Passage): void {
  const last = new Map<Clause, Period | null>()
  for (const clause of passage.clauses) last.set(clause, settle(passage, clause, last))
}

function settle(passage: Passage, clause: Clause, last: ReadonlyMap<Clause, Period | null>): Period | null {
  const drafts = draftsOf(passage, clause)
  const periods = periodsOf(passage, clause)
  const inherited =
    clause.previous !== null && (clause.led || goesOn(clause)) ? (last.get(clause.previous) ?? null) : null
  const owned = new Map<Span, Draft>()
  for (const draft of drafts) {
    const own = directlyAfter(draft, periods)
    if (own !== null) owned.set(own, draft)
  }
  let current: Period | null = null
  for (const [position, draft] of drafts.entries()) {
    const own = [...owned].find(([, owner]) => owner === draft)?.[0]
    const named = own === undefined ? relativeAfter(draft) : null
    if (named !== null) {
      draft.period = named
      continue
    }
    draft.period =
      own?.period ??
      periodFor(draft, periods, owned, drafts, position) ??
      (periods.length === 0 ? (relative(draft) ?? inherited) : null)
    if (draft.subject.entity === 'local-population' && own === undefined) draft.period = null
    else if (isStanding(draft) && own === undefined) draft.period = null
    else current = draft.period ?? current
  }
  // A lead-in or a sentence without figures lends its last period.
  return current ?? (drafts.length === 0 ? (periods[periods.length - 1]?.period ?? inherited) : null)
}

function periodsOf(passage: Passage, clause: Clause): Span[] {
  return clause.spans.map(index => passage.spans[index] as Span).filter(span => span.class === 'period')
}

function directlyAfter(draft: Draft, periods: readonly Span[]): Span | null {
  const { span, line } = draft
  for (const period of periods) {
    if (period.first < span.end || period.first - (span.noun?.end ?? span.end) > REACH_AFTER) continue
    let joined = true
    const noun = span.noun !== null && span.noun.first - span.end <= 1 ? span.noun.end : span.end
    for (let index = Math.max(span.end, noun); index < period.first; index++)
      if (!ATTACHING.has(line.tokens[index]?.text ?? '')) joined = false
    if (joined && period.first > span.end) return period
  }
  return null
}

function periodFor(
  draft: Draft,
  periods: readonly Span[],
  owned: ReadonlyMap<Span, Draft>,
  drafts: readonly Draft[],
  position: number,
): Period | null {
  let before: Span | null = null
  let after: Span | null = null
  for (const period of periods) {
    if (period.end <= draft.span.first) before = period
    else if (after === null) after = period
  }
  if (before !== null) {
    const owner = owned.get(before)
    if (owner === undefined || shares(owner, draft)) return before.period
  }
  if (after !== null) {
    // Another figure's own period, and one that a later clause speaks of, are not this one's.
    if (
      !owned.has(after) &&
      !isPast(draft.line, draft.span.end, after.first) &&
      !isChange(draft, after.first, drafts, position)
    )
      return after.period
    const owner = owned.get(after)
    if (
      owner !== undefined &&
      drafts.indexOf(owner) === position + 1 &&
      (isList(draft, owner) || owner.subject.entity !== draft.subject.entity)
    )
      return after.period
  }
  return null
}

/** The comparator shares the figure's period, a change over time does not: "from 90 percent in 2020 to 75 percent". */
function shares(owner: Draft, draft: Draft): boolean {
  if (owner.subject.entity !== draft.subject.entity) return true
  for (const cue of cuesWithin(draft.line, owner.span.end, draft.span.first))
    if (cue.family === 'relation') return false
  for (let index = owner.span.end; index < draft.span.first; index++)
    if (draft.line.tokens[index]?.text === 'to') return false
  return true
}

/** "12 officers and 15 staff in 2019": both. */
function isList(draft: Draft, owner: Draft): boolean {
  if (cuesWithin(draft.line, draft.span.end, owner.span.first).some(cue => cue.family === 'relation')) return false
  const between = draft.line.tokens.slice(draft.span.end, owner.span.first).map(token => token.text)
  return between.length <= 6 && (between.includes('and') || between.includes(','))
}

/** Compared with an earlier figure of its own, whose period it is: "21 weeks, compared with ten weeks in 2013". */
function isChange(draft: Draft, until: number, drafts: readonly Draft[], position: number): boolean {
  const next = drafts[position + 1]
  if (next === undefined || next.span.first > until || next.subject.entity !== draft.subject.entity) return false
  return cuesWithin(draft.line, draft.span.end, next.span.first).some(cue => cue.family === 'relation')
}

/** A clause that tells of something else stands between: ", although it was formed in 2019". */
function isPast(line: Line, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const word = line.tokens[index]?.text ?? ''
    if (
      [
        'although',
        'but',
        'which',
        'after',
        'before',
        'until',
        'since',
        'when',
        'following',
        ';',
        'formed',
        'introduced',
        'by',
      ].includes(word)
    )
      return true
  }
  return false
}

/** The sentence begins as one that goes on about the figures before it. */
export function goesOn(clause: Clause): boolean {
  const { line, sentence } = clause
  return cuesWithin(line, sentence.firstToken, sentence.firstToken + 1).some(cue => cue.family === 'carry')
}

/** A number of things that are there anyway: "across all 34 local policing areas". */
function isStanding(draft: Draft): boolean {
  return draft.line.tokens[draft.span.first - 1]?.text === 'all'
}

const BEFORE: readonly (readonly string[])[] = [
  ['the', 'year', 'before|earlier'],
  ['a', 'year', 'before|earlier'],
  ['the', 'previous|preceding', 'year'],
]
const REACH_RELATIVE = 6

/** "down from 195 a year before", "the 88 percent it reached the year before". */
function relativeAfter(draft: Draft): Period | null {
  const { line, span, clause } = draft
  for (let at = span.end; at <= Math.min(span.end + REACH_RELATIVE, clause.sentence.endToken); at++) {
    if (line.tokens[at]?.kind !== 'word') return null
    for (const words of BEFORE) {
      if (!words.every((word, offset) => word.split('|').includes(line.tokens[at + offset]?.text ?? ''))) continue
      const written = line.unit.text.slice(line.tokens[at]?.start ?? 0, line.tokens[at + words.length - 1]?.end)
      return { written, kind: 'relative', start: null, end: null }
    }
  }
  return null
}

const RELATIVE: readonly (readonly string[])[] = [
  ['in', 'the', 'last|past|previous', 'year'],
  ['over', 'the', 'last|past|previous', 'year'],
  ['during', 'the', 'last|past|previous', 'year'],
  ['in', 'the', 'previous', 'year'],
  ['last', 'year'],
  ['this', 'year'],
]

/** "In the last year", "last year": a period without a number, which the sentence alone does not date. */
function relative(draft: Draft): Period | null {
  const { line, clause } = draft
  const { tokens } = line
  const end = Math.min(clause.sentence.endToken, draft.span.end + 40)
  for (let at = Math.max(clause.sentence.firstToken, draft.span.first - 40); at < end; at++)
    for (const words of RELATIVE) {
      if (!words.every((word, offset) => word.split('|').includes(tokens[at + offset]?.text ?? ''))) continue
      const first = words[0] === 'last' || words[0] === 'this' ? at : at + 1
      const start = tokens[first]?.start ?? 0
      const written = line.unit.text.slice(start, tokens[at + words.length - 1]?.end)
      return { written, kind: 'relative', start: null, end: null }
    }
  return null
}
