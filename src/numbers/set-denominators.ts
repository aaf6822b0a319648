import { carryRate } from './carry-rate.ts'
import { type Draft, draftsOf, type Passage } from './draft.ts'
import { cuesWithin } from './line.ts'
import { readNounPhrase } from './noun-phrase.ts'

/** A number of things that later counts are counts of. */
interface Base {
  readonly value: number
  readonly head: string | null
  readonly sample: boolean
}

interface State {
  /** What an audit looked at, until the paragraph ends. */
  base: Base | null
  /** The last count or fraction: what "of these" and "a further" reach back to. */
  last: Draft | null
}

const THESE = new Set(['these', 'those', 'them', 'which', 'whom'])
const LOOKED = new Set([
  'reviewed',
  'examined',
  'assessed',
  'audited',
  'sampled',
  'inspected',
  'checked',
  'considered',
  'looked',
  'listened',
])

/**
 * Denominators that the text carries over: a count of the cases that an audit looked at is the whole of the counts after it;
 * "of these", "of which", "but only", "a further" and "of the total" reach back; a rate without its "per" takes that of the
 * rate before it.
 *
 * ```text
 * In our audit of 70 cases, … refused in 32 cases and hadn’t been taken in a further 12
 *                 ^^ base                ^^ of 70                                  ^^ of 70
 * In 46 of 92 cases … In a further 17 …      of 119 sergeants, 67 had had no training
 *             ^^ base               ^^ of 92     ^^^ base       ^^ of 119
 * ```
 */
export function setDenominators(passage: Passage): void {
  const state: State = { base: null, last: null }
  let unit = -1
  for (const clause of passage.clauses) {
    if (clause.line.index !== unit && clause.line.unit.kind !== 'item') {
      state.base = null
      state.last = null
    }
    unit = clause.line.index
    const drafts = draftsOf(passage, clause)
    for (const [position, draft] of drafts.entries()) settle(draft, drafts[position - 1] ?? null, state)
    carryRate(passage, clause)
  }
}

function settle(draft: Draft, before: Draft | null, state: State): void {
  if (draft.kind === 'percentage') setTotal(draft, before)
  else if (draft.kind === 'fraction') {
    state.base = {
      value: draft.denominator ?? draft.span.value,
      head: draft.span.noun?.head ?? null,
      sample: draft.role === 'sample',
    }
    state.last = draft
  } else if (draft.kind === 'count' && draft.subject.entity === 'force') {
    if (isEach(draft)) setTo(draft, 1, true)
    else setCount(draft, before, state)
    const next = baseFrom(draft)
    if (next !== null) state.base = next
    state.last = draft
  }
}

function setCount(draft: Draft, before: Draft | null, state: State): void {
  const whole = partOf(draft, before) ?? (ofThese(draft) ? sizeOf(state.last) : null)
  if (whole !== null) {
    if (whole >= draft.span.value) setTo(draft, whole, false)
    if (state.last?.role === 'sample' && draft.role === 'measured') draft.role = 'sample'
    return
  }
  const { base } = state
  if (base === null || baseFrom(draft) !== null || draft.span.value > base.value) return
  const { noun } = draft.span
  const further = draft.line.tokens[draft.span.first - 1]?.text === 'further'
  const same = noun === null || noun.head === base.head || noun.class === 'case'
  if (!(further || (base.sample ? draft.role === 'sample' && same : noun === null && before !== null))) return
  setTo(draft, base.value, false)
  if (base.sample) draft.role = 'sample'
}

/** How many "these" are: the cases found, not those looked through. */
function sizeOf(draft: Draft | null): number | null {
  return draft === null ? null : draft.span.value
}

/** "10–15 crimes each"; "20 records each month" is no share. */
function isEach(draft: Draft): boolean {
  const { line, span } = draft
  const noun = readNounPhrase(line.tokens, span.end, line.unit.text)
  const at = line.tokens[span.end]?.text === 'each' ? span.end : (noun?.end ?? -1)
  if (line.tokens[at]?.text !== 'each') return false
  return !/^(?:day|week|month|year|shift|time|quarter)$/.test(line.tokens[at + 1]?.text ?? '')
}

/** "15 of which", "of whom 12", "but only 12 on duty": part of the count before it. */
function partOf(draft: Draft, before: Draft | null): number | null {
  const { line, span } = draft
  if (before === null || (before.kind !== 'count' && before.kind !== 'fraction')) return null
  const word = (index: number): string => line.tokens[index]?.text ?? ''
  const after = word(span.end) === 'of' && THESE.has(word(span.end + 1))
  const ahead = THESE.has(word(span.first - 1)) && word(span.first - 2) === 'of'
  const only =
    ['only', 'just'].includes(word(span.first - 1)) &&
    ['but', 'and'].includes(word(span.first - 2)) &&
    span.noun === null
  return after || ahead || only ? before.span.value : null
}

/** "Of these, 12", "12 of these", "in 12 of those". */
function ofThese(draft: Draft): boolean {
  const { line, span, clause } = draft
  const word = (index: number): string => line.tokens[index]?.text ?? ''
  const first = clause.sentence.firstToken
  const opens = word(first) === 'of' && THESE.has(word(first + 1))
  return opens || (word(span.end) === 'of' && THESE.has(word(span.end + 1)) && word(span.end + 1) !== 'which')
}

/** "4 percent of the total number received" names its whole elsewhere. */
function setTotal(draft: Draft, before: Draft | null): void {
  const { line, span } = draft
  const words = line.tokens.slice(span.end, span.end + 4).map(token => token.text)
  const total = words[0] === 'of' && (words.includes('total') || (THESE.has(words[1] ?? '') && words[1] !== 'which'))
  if (!total || before === null) return
  const whole = words.includes('total') ? (before.denominator ?? sizeIfCount(before)) : sizeIfCount(before)
  if (whole !== null) setTo(draft, whole, false)
}

function sizeIfCount(draft: Draft): number | null {
  return draft.kind === 'count' ? draft.span.value : null
}

function setTo(draft: Draft, value: number, stated: boolean): void {
  draft.denominator = value
  draft.denominatorStated = stated
}

/** A number of cases that stands as a whole: "audit of 70 cases", "in the 15 cases where", "we reviewed 60", "Of 119 sergeants,". */
function baseFrom(draft: Draft): Base | null {
  const { line, span, clause } = draft
  const word = (index: number): string => line.tokens[index]?.text ?? ''
  const base: Base = { value: span.value, head: span.noun?.head ?? null, sample: draft.role === 'sample' }
  const first = clause.sentence.firstToken
  const opens = word(first) === 'of' && !THESE.has(word(first + 1)) && span.first - first <= 5
  if (opens && span.value > 1) return base
  if (draft.role !== 'sample' || span.value < 2) return null
  const before = word(span.first - 1)
  if (LOOKED.has(before) || ['the', 'these', 'those', 'all', 'our'].includes(before)) return base
  if (before === 'of' && word(span.first - 2) !== 'out') return base
  for (const cue of cuesWithin(line, Math.max(first, span.first - 5), span.first))
    if (
      cue.family === 'role' &&
      cue.id === 'sample' &&
      cue.end <= span.first &&
      !isFinding(word(cue.end - 1)) &&
      leads(draft, cue.end)
    )
      return base
  const after = word(span.noun?.end ?? span.end)
  const verb = word((span.noun?.end ?? span.end) + 1)
  return LOOKED.has(after) || ((after === 'we' || after === 'were') && LOOKED.has(verb)) ? base : null
}

/** Nothing but words between the cue and the number: "a representative sample of 320". */
function leads(draft: Draft, from: number): boolean {
  for (let index = from; index < draft.span.first; index++) {
    const token = draft.line.tokens[index]
    if (token === undefined || token.kind !== 'word' || token.text === 'and' || token.text === 'that') return false
  }
  return true
}

function isFinding(word: string): boolean {
  return word === 'found' || word === 'identified'
}
