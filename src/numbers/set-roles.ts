import { type Draft, draftsOf, type Passage } from './draft.ts'
import { goalOf } from './goal-of.ts'
import { cuesWithin, type Line } from './line.ts'
import { classOfNoun, readNounPhrase } from './noun-phrase.ts'
import type { Match } from './phrase-trie.ts'

const WINDOW = 80
/**
 * What kind of figure each is. In this order: a target or standard, by the words directly before or after it; a limit within
 * which something is to be done; a forecast, by a word of the future before it; a count or fraction from an audit of cases;
 * else measured.
 */
export function setRoles(passage: Passage): void {
  let audited = false
  let unit = -1
  for (const clause of passage.clauses) {
    const { line, sentence } = clause
    // An audit is spoken of to the end of its paragraph, and in the items that it leads in.
    if (line.index !== unit && !clause.led && line.unit.kind !== 'item') audited = false
    unit = line.index
    const cues = cuesWithin(line, sentence.firstToken, sentence.endToken)
    const here = cues.some(cue => isRole(cue, 'sample') && isAudit(line, cue))
    let previous: Draft | null = null
    for (const draft of draftsOf(passage, clause)) {
      const checked = here || (audited && !isDated(passage, draft))
      draft.role =
        goalOf(draft, previous) ?? (isForecast(draft) ? 'forecast' : isSample(draft, checked) ? 'sample' : 'measured')
      previous = draft
    }
    audited =
      audited || here || draftsOf(passage, clause).some(draft => draft.role === 'sample' && draft.kind === 'fraction')
  }
}

function isRole(cue: Match, id: string): boolean {
  return cue.family === 'role' && cue.id === id
}

/** "we found" alone tells of no audit. */
function isAudit(line: Line, cue: Match): boolean {
  const words = line.tokens.slice(cue.start, cue.end).map(token => token.text)
  return !(words.includes('found') || words.includes('identified'))
}

function isForecast(draft: Draft): boolean {
  const { line, span, clause } = draft
  if (draft.span.interval || line.tokens[span.first - 1]?.text === 'all') return false
  const cues = cuesWithin(line, Math.max(clause.sentence.firstToken, span.first - WINDOW), span.first)
  const cue = cues.findLast(candidate => isRole(candidate, 'forecast'))
  if (cue !== undefined) return !returnsToNow(line, cue.end, span.first)
  return willFollow(draft)
}

const NOW = new Set([
  'has',
  'have',
  'had',
  'holds',
  'is',
  'was',
  'were',
  'are',
  'recorded',
  'employs',
  'spends',
  'spent',
])

/** "plans to save £5m and holds £52m": the second is of the present. */
function returnsToNow(line: Line, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const joint = line.tokens[index]?.text
    if (
      (joint === 'and' || joint === 'but' || joint === 'which' || joint === 'who') &&
      NOW.has(line.tokens[index + 1]?.text ?? '')
    )
      return true
  }
  return false
}

const GROWING = /^(?:grow|rise|fall|increase|decrease|drop|reduce|expand|shrink)/

/** "72 more officers will be in frontline roles": the future after the figure. */
function willFollow(draft: Draft): boolean {
  const { line, span, clause } = draft
  for (let index = span.end; index < Math.min(span.end + 6, clause.sentence.endToken); index++) {
    const token = line.tokens[index]
    if (token?.kind !== 'word' || token.text === 'that' || token.text === 'who') return false
    // "its workforce of 3,300 will grow to 3,550": the first is of today
    if (token.text === 'will') return !GROWING.test(line.tokens[index + 1]?.text ?? '')
  }
  return false
}

/** Counts and fractions of audited cases; percentages are measured, but for the half-width of an interval. */
function isSample(draft: Draft, audited: boolean): boolean {
  const { line, span, clause } = draft
  if (span.interval) return true
  if (draft.kind !== 'count' && draft.kind !== 'fraction') return false
  if (isBacklog(draft) || isFromTo(draft)) return false
  const cues = cuesWithin(
    line,
    Math.max(clause.sentence.firstToken, span.first - WINDOW),
    Math.min(clause.sentence.endToken, span.end + WINDOW),
  )
  if (cues.some(cue => cue.family === 'report')) return false
  const noun = readNounPhrase(line.tokens, span.end, line.unit.text) ?? nounOf(line, span.end)
  const cases = noun?.class === 'case' || (draft.kind === 'fraction' && isCase(draft.unit))
  // "one in five calls" states a share, not a check of five.
  const ratio = draft.kind === 'fraction' && line.tokens[span.first + 1]?.text === 'in'
  if (ratio && !audited) return false
  if (draft.kind === 'fraction')
    return (
      cases ||
      (noun === null && (audited || speaksOfCases(draft))) ||
      (audited && noun?.class !== 'people' && noun?.class !== 'abstract')
    )
  const found = cues.some(cue => isRole(cue, 'sample'))
  // "The risk assessment was good in all 14 cases"
  if (noun?.head === 'case' && line.tokens[span.first - 1]?.text === 'all') return true
  if (isChecked(line, span.noun?.end ?? span.end)) return true
  if (span.value === 0 && span.words) return true
  return (cases && (found || audited)) || (noun === null && audited)
}

/** "a backlog of 163 incidents" is how many there are, not how many were looked at. */
function isBacklog({ line, span }: Draft): boolean {
  return (
    line.tokens[span.first - 1]?.text === 'of' &&
    /^(?:backlogs?|queues?)$/.test(line.tokens[span.first - 2]?.text ?? '')
  )
}

/** "reports fell from 47 to 6" */
function isFromTo({ line, span }: Draft): boolean {
  const word = (index: number): string => line.tokens[index]?.text ?? ''
  if (word(span.first - 1) === 'from') return word(span.end) === 'to'
  if (word(span.first - 1) !== 'to') return false
  for (let index = span.first - 2; index >= span.first - 8; index--) if (word(index) === 'from') return true
  return false
}

/** "Between October 2022 and March 2023, nurses resolved 418 incidents": a figure for a period in a sentence without an audit. */
function isDated(passage: Passage, draft: Draft): boolean {
  return draft.kind === 'count' && draft.clause.spans.some(index => passage.spans[index]?.class === 'period')
}

function isCase(unit: string | null): boolean {
  return unit !== null && classOfNoun(unit.slice(unit.lastIndexOf(' ') + 1).toLowerCase()) === 'case'
}

function nounOf(line: Line, at: number): ReturnType<typeof readNounPhrase> {
  return line.tokens[at]?.text === 'of' && line.tokens[at + 1]?.text === 'the'
    ? readNounPhrase(line.tokens, at + 2, line.unit.text)
    : null
}

/** "In the majority of cases (67 out of 70) we found". */
function speaksOfCases(draft: Draft): boolean {
  const { line, span, clause } = draft
  for (let index = Math.max(clause.sentence.firstToken, span.first - WINDOW); index < span.first; index++)
    if (/^(?:cases?|files?|records?|incidents?|investigations?|audit|calls?)$/.test(line.tokens[index]?.text ?? ''))
      return true
  return false
}

const CHECKED = new Set(['reviewed', 'examined', 'assessed', 'audited', 'sampled', 'inspected', 'checked'])

/** "the ten entries that we checked" */
function isChecked(line: Line, at: number): boolean {
  const we = line.tokens[at]?.text === 'that' ? at + 1 : at
  return line.tokens[we]?.text === 'we' && CHECKED.has(line.tokens[we + 1]?.text ?? '')
}
