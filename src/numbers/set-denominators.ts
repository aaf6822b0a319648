import { type Clause, type Draft, draftsOf, type Passage } from './draft.ts'
import { type NounPhrase, readNounPhrase } from './noun-phrase.ts'
import { goesOn } from './set-periods.ts'

/** A number of things that later counts are counts of. */
interface Base {
  readonly draft: Draft
  readonly value: number
  readonly head: string | null
}

/** Words directly before a number that make it the whole of which parts follow. */
const WHOLE_BEFORE = new Set([
  'of',
  'the',
  'these',
  'those',
  'all',
  'our',
  'audited',
  'reviewed',
  'examined',
  'assessed',
  'sampled',
  'considered',
  'inspected',
  'checked',
])

/**
 * Denominators that the text carries over: a count of the cases that an audit looked at is the whole of the counts after it;
 * "of which", "but only" and "of the total" reach back in the sentence; a rate without its "per" takes that of the rate
 * before it.
 *
 * ```text
 * In our audit of 70 cases, … refused in 32 cases and hadn’t been taken in a further 12
 *                 ^^ base                ^^ of 70                                  ^^ of 70
 * ```
 */
export function setDenominators(passage: Passage): void {
  let base: Base | null = null
  for (const clause of passage.clauses) {
    base = settle(passage, clause, base)
    carryRate(passage, clause)
  }
}

function settle(passage: Passage, clause: Clause, inherited: Base | null): Base | null {
  const drafts = draftsOf(passage, clause)
  let base = inherited
  for (const [position, draft] of drafts.entries()) {
    const before = drafts[position - 1] ?? null
    setOne(draft, before, base, clause)
    base = isBase(draft) ? baseFrom(draft) : base
    if (draft.kind === 'fraction' && draft.role === 'sample') base = base === inherited ? null : base
  }
  return base
}

function setOne(draft: Draft, before: Draft | null, base: Base | null, clause: Clause): void {
  const { line, span } = draft
  if (line.tokens[span.end]?.text === 'each' || eachAfter(draft)) {
    if (draft.kind === 'count') setTo(draft, 1, true)
    return
  }
  if (draft.kind === 'percentage') {
    setTotal(draft, before)
    return
  }
  if (draft.kind !== 'count' || draft.denominator !== null) return
  const whole = partOf(draft, before) ?? (clause.previous !== null && ofThese(draft) ? (base?.value ?? null) : null)
  if (whole !== null && whole >= span.value) {
    setTo(draft, whole, false)
    return
  }
  if (base === null || base.draft === draft || isBase(draft)) return
  const noun = nounOf(draft)
  const same = noun === null || noun.head === base.head
  if (draft.role === 'sample' && same && span.value <= base.value && base.draft.role === 'sample')
    setTo(draft, base.value, false)
}

/** "10–15 crimes each". */
function eachAfter(draft: Draft): boolean {
  const noun = readNounPhrase(draft.line.tokens, draft.span.end, draft.line.unit.text)
  return noun !== null && draft.line.tokens[noun.end]?.text === 'each'
}

/** "15 of which", "of whom 12", "but only 12 on duty": part of the count before it. "of 371" after "65 percent" is its whole. */
function partOf(draft: Draft, before: Draft | null): number | null {
  const { line, span } = draft
  if (before === null || before.kind !== 'count') return null
  const word = (index: number): string => line.tokens[index]?.text ?? ''
  const after = word(span.end) === 'of' && ['which', 'whom', 'these', 'those', 'them'].includes(word(span.end + 1))
  const ahead = ['which', 'whom', 'these', 'those'].includes(word(span.first - 1)) && word(span.first - 2) === 'of'
  const only =
    ['only', 'just'].includes(word(span.first - 1)) &&
    ['but', 'and'].includes(word(span.first - 2)) &&
    nounOf(draft) === null
  return after || ahead || only ? before.span.value : null
}

/** "Of these, 12", "12 of these", "in 12 of those". */
function ofThese(draft: Draft): boolean {
  const { line, span, clause } = draft
  const word = (index: number): string => line.tokens[index]?.text ?? ''
  const first = clause.sentence.firstToken
  return (
    (word(first) === 'of' && ['these', 'those', 'them', 'which'].includes(word(first + 1))) ||
    (word(span.end) === 'of' && ['these', 'those', 'them'].includes(word(span.end + 1)))
  )
}

/** "4 percent of the total number received" and "65 percent of its target of 371" name their whole elsewhere. */
function setTotal(draft: Draft, before: Draft | null): void {
  const { line, span } = draft
  const words = line.tokens.slice(span.end, span.end + 4).map(token => token.text)
  const total =
    words[0] === 'of' &&
    (words.includes('total') || words[1] === 'these' || words[1] === 'them' || words[1] === 'those')
  if (!total || before === null) return
  const whole = before.denominator ?? (before.kind === 'count' ? before.span.value : null)
  if (whole !== null) setTo(draft, whole, false)
}

function setTo(draft: Draft, value: number, stated: boolean): void {
  draft.denominator = value
  draft.denominatorStated = stated
}

/** A sampled number of cases that stands as a whole: "audit of 70 cases", "in the 15 cases where", "we reviewed 60". */
function isBase(draft: Draft): boolean {
  if (draft.kind !== 'count' || draft.role !== 'sample' || draft.span.value < 2) return false
  const { line, span } = draft
  const before = line.tokens[span.first - 1]?.text ?? ''
  if (WHOLE_BEFORE.has(before) && !(before === 'of' && line.tokens[span.first - 2]?.text === 'out')) return true
  const noun = nounOf(draft)
  const after = line.tokens[noun?.end ?? span.end]?.text ?? ''
  if (['reviewed', 'examined', 'assessed', 'audited', 'sampled', 'inspected', 'checked', 'considered'].includes(after))
    return true
  const verb = line.tokens[(noun?.end ?? span.end) + 1]?.text ?? ''
  return (
    (after === 'we' || after === 'were') &&
    ['reviewed', 'examined', 'assessed', 'audited', 'sampled', 'inspected', 'looked', 'checked', 'considered'].includes(
      verb,
    )
  )
}

function baseFrom(draft: Draft): Base {
  return { draft, value: draft.span.value, head: nounOf(draft)?.head ?? null }
}

function nounOf(draft: Draft): NounPhrase | null {
  return readNounPhrase(draft.line.tokens, draft.span.end, draft.line.unit.text)
}

/** "127.7 per 1,000 population, compared with the England and Wales rate of 17.9": 17.9 is per 1,000 too. */
function carryRate(passage: Passage, clause: Clause): void {
  const drafts = draftsOf(passage, clause)
  const last = clause.previous !== null && (goesOn(clause) || clause.led) ? draftsOf(passage, clause.previous) : []
  let rate: Draft | null = last.findLast(draft => draft.kind === 'rate') ?? null
  for (const draft of drafts) {
    if (draft.kind === 'rate') rate = draft
    else if (
      rate !== null &&
      draft.kind === 'count' &&
      (nounOf(draft) === null || nounOf(draft)?.unit === rate.unit) &&
      !draft.span.words &&
      draft.span.rule === 'statistic/count' &&
      isRateLike(draft, rate)
    ) {
      draft.kind = 'rate'
      setTo(draft, rate.denominator ?? 1, false)
      draft.unit = rate.unit
    }
  }
}

/** The comparator's figure, or one with decimals as the rate's own. */
function isRateLike(draft: Draft, rate: Draft): boolean {
  return (
    draft.subject.entity !== rate.subject.entity ||
    !Number.isInteger(draft.span.value) ||
    ['from', 'to', 'with', 'than'].includes(draft.line.tokens[draft.span.first - 1]?.text ?? '')
  )
}
