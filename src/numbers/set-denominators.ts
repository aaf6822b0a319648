import { carryRate } from './carry-rate.ts'
import { type Draft, draftsOf, type Passage } from './draft.ts'
import { cuesWithin } from './line.ts'
import { readNounPhrase } from './noun-phrase.ts'

/** A number of things that later counts are counts of. */
interface Base {
  readonly value: number
  readonly head: string | null
  readonly sample: boolean
  /** The figure itself, where it is a count. */
  readonly draft: Draft | null
  /** It begins or goes on with a list: "we reviewed 90 case files, 20 cautions and 20 community resolutions". */
  readonly lists: boolean
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
 * "of these", "of which", "but only", "a further" and "of the total" reach back; a percentage in brackets has the whole of the
 * fraction before it; a rate without its "per" takes that of the rate before it.
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
    if (clause.led && clause.previous !== null) state.base = leadBase(passage, clause.previous) ?? state.base
    else if (state.base?.sample === false) state.base = null
    const drafts = draftsOf(passage, clause)
    for (const [position, draft] of drafts.entries()) settle(draft, drafts[position - 1] ?? null, state)
    carryRate(passage, clause)
  }
}

function settle(draft: Draft, before: Draft | null, state: State): void {
  if (draft.kind === 'percentage') setTotal(draft, before, state)
  else if (draft.kind === 'fraction') {
    state.base = {
      value: draft.denominator ?? draft.span.value,
      head: draft.span.noun?.head ?? null,
      sample: draft.role === 'sample',
      draft: null,
      lists: false,
    }
    state.last = draft
  } else if (draft.kind === 'count' && draft.subject.entity === 'force') {
    const listed = before !== null && state.base?.draft === before && state.base.lists && isListed(before, draft)
    if (isEach(draft)) setTo(draft, 1, true)
    else if (!listed) setCount(draft, before, state)
    const next = listed ? { ...toBase(draft), lists: true } : baseFrom(draft)
    if (next !== null) state.base = next
    state.last = draft
  }
}

function setCount(draft: Draft, before: Draft | null, state: State): void {
  if (isFromTo(draft)) return
  const whole = partOf(draft, before) ?? (ofThese(draft) ? sizeOf(state.last) : null) ?? restOf(draft, state.last)
  if (whole !== null) {
    if (whole >= draft.span.value) setTo(draft, whole, false)
    if (state.last?.role === 'sample' && draft.role === 'measured') draft.role = 'sample'
    return
  }
  const { base } = state
  if (base === null || baseFrom(draft) !== null || draft.span.value > base.value) return
  const { noun } = draft.span
  const further = draft.line.tokens[draft.span.first - 1]?.text === 'further'
  // "40 committed fewer offences": what stands after the number is a verb
  const bare = noun === null || !noun.plural
  // "none of the cautions" speaks of the cautions, however many cases there were
  if (draft.span.value === 0 && !bare && noun.head !== base.head) return
  const same = bare || noun.head === base.head || GENERIC.has(noun.head) || GENERIC.has(base.head ?? '')
  if (!(further || (base.sample ? draft.role === 'sample' && same : bare && (before !== null || draft.clause.led))))
    return
  setTo(draft, base.value, false)
  if (base.sample) draft.role = 'sample'
}

/** Nouns that stand for whatever an audit looked at. */
const GENERIC = new Set([
  'case',
  'file',
  'record',
  'occasion',
  'instance',
  'incident',
  'investigation',
  'call',
  'log',
  'form',
])

/** "20 cautions, 20 community resolutions and 20 cases": nothing but joints between the first noun and the next number. */
function isListed(before: Draft, draft: Draft): boolean {
  const from = before.span.noun?.end ?? before.span.end
  if (before.line !== draft.line || draft.span.first - from > MOST_JOINTS) return false
  const between = before.line.tokens.slice(from, draft.span.first).map(token => token.text)
  return between.length > 0 && between.every(word => JOINTS.has(word))
}

const JOINTS = new Set([',', 'and', 'as', 'well', 'a', 'further', 'another', 'plus', '&'])
/** ", and a further" between two of a list. */
const MOST_JOINTS = 5

/** "Only 13 of the 21 were. The eight that had been missed": 13 and eight make 21. */
function restOf(draft: Draft, last: Draft | null): number | null {
  const { line, span } = draft
  if (line.tokens[span.first - 1]?.text !== 'the' || last === null || last.denominator === null) return null
  return last.span.value + span.value === last.denominator ? last.denominator : null
}

/** "from 12 to 30": a change is no part of anything. */
function isFromTo({ line, span }: Draft): boolean {
  const word = (index: number): string => line.tokens[index]?.text ?? ''
  if (word(span.first - 1) === 'from') return word(span.end) === 'to' || word(span.noun?.end ?? -1) === 'to'
  return (
    word(span.first - 1) === 'to' &&
    line.tokens.slice(Math.max(0, span.first - 8), span.first).some(token => token.text === 'from')
  )
}

/** What a lead-in counts last is the whole of its items. */
function leadBase(passage: Passage, lead: Draft['clause']): Base | null {
  const counts = draftsOf(passage, lead).filter(draft => draft.kind === 'count' || draft.kind === 'fraction')
  const last = counts[counts.length - 1]
  return last === undefined || last.span.value < 2 ? null : { ...toBase(last), draft: null }
}

/** How many "these" are: the cases found, not those looked through. */
function sizeOf(draft: Draft | null): number | null {
  return draft === null ? null : draft.span.value
}

/** "10–15 crimes each", "Each offender manager has 88 offenders"; "20 records each month" is no share. */
function isEach(draft: Draft): boolean {
  const { line, span, clause } = draft
  const { firstToken } = clause.sentence
  const opens = ['each', 'every'].includes(line.tokens[firstToken]?.text ?? '')
  if (opens && HOLDING.has(line.tokens[span.first - 1]?.text ?? '') && span.first - firstToken <= 7) return true
  const noun = readNounPhrase(line.tokens, span.end, line.unit.text)
  const at = line.tokens[span.end]?.text === 'each' ? span.end : (noun?.end ?? -1)
  if (line.tokens[at]?.text !== 'each') return false
  return !/^(?:day|week|month|year|shift|time|quarter|morning|evening|night|weekday|weekend)$/.test(
    line.tokens[at + 1]?.text ?? '',
  )
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

const HOLDING = new Set([
  'has',
  'had',
  'holds',
  'held',
  'carries',
  'carried',
  'manages',
  'managed',
  'supervises',
  'supervised',
])

/** "4 percent of the total number received", "36 percent of them", "25 out of 230 calls (11 percent)", "Of 300 people, 12 percent". */
function setTotal(draft: Draft, before: Draft | null, state: State): void {
  const whole = totalOf(draft, before, state)
  if (whole !== null) setTo(draft, whole, false)
}

function totalOf(draft: Draft, before: Draft | null, state: State): number | null {
  if (before === null) return null
  if (before.kind === 'fraction' && isBracketed(before, draft)) return before.denominator
  const opening = state.base?.draft ?? null
  if (opening !== null && opening.clause === draft.clause && opensWith(opening)) return opening.span.value
  const { line, span } = draft
  const words = line.tokens.slice(span.end, span.end + 4).map(token => token.text)
  if (words[0] !== 'of') return null
  if (words.includes('total')) return before.denominator ?? sizeIfCount(before)
  return THESE.has(words[1] ?? '') ? sizeIfCount(state.last ?? before) : null
}

/** "25 out of 230 calls (11 percent)" */
function isBracketed(before: Draft, draft: Draft): boolean {
  const from = before.span.noun?.end ?? before.span.end
  return draft.line.tokens[draft.span.first - 1]?.text === '(' && draft.span.first - from <= 2
}

/** "Of 300 people who answered, 12 percent", "Among 1,018 residents surveyed, 54 percent". */
function opensWith({ line, span, clause }: Draft): boolean {
  const { firstToken } = clause.sentence
  return ['of', 'among'].includes(line.tokens[firstToken]?.text ?? '') && span.first - firstToken <= 5
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
  const base = toBase(draft)
  const first = clause.sentence.firstToken
  if (opensWith(draft) && !THESE.has(word(first + 1)) && span.value > 1) return base
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

function toBase(draft: Draft): Base {
  const { span, role, line } = draft
  const lists = LOOKED.has(line.tokens[span.first - 1]?.text ?? '')
  return { value: span.value, head: span.noun?.head ?? null, sample: role === 'sample', draft, lists }
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
