import type { Draft } from './draft.ts'
import { cuesWithin, type Line } from './line.ts'

/** "target", "standard" and the like stand at most so many tokens before their figure. */
const REACH = 7
const WINDOW = 80
const LINKING = new Set([
  'of',
  'is',
  'was',
  'are',
  'were',
  'to',
  ':',
  'for',
  'at',
  'the',
  'a',
  'time',
  'times',
  'figure',
  'level',
  'that',
  'in',
  'and',
  'be',
  'rate',
  'set',
  'answer',
  'attend',
  'respond',
  'reach',
  'answering',
  'attending',
  'least',
  'all',
  'within',
  'having',
  'recruit',
  'have',
  'achieve',
  '-',
  '(',
  'response',
  'its',
  'being',
  'percent',
  'more',
  'than',
  'over',
  'save',
  'about',
  'around',
  'approximately',
  'says',
  'states',
  'it',
  'should',
  'no',
  'not',
  'fewer',
  'gap',
  'deficit',
  'shortfall',
  'further',
  'requires',
])

/**
 * Whether a figure is what should be reached or what a standard says, by the words directly before or after it; a limit within
 * which something is to be done is one or the other.
 *
 * ```text
 * a target of 90 percent   against the 90 percent standard   within 15 minutes in urban areas and 20 minutes in rural areas
 *   ^^^^^^                                        ^^^^^^^^                                            ^^^^^^^^^^ like the first
 * ```
 */
export function goalOf(draft: Draft, previous: Draft | null): 'target' | 'standard' | null {
  const { line, span, clause } = draft
  if (draft.span.interval || (draft.kind === 'fraction' && line.tokens[span.first + 1]?.text !== 'in')) return null
  const first = Math.max(clause.sentence.firstToken, span.first - REACH)
  const next = line.tokens[span.end]?.text
  const dash = next === '-' ? 1 : 0
  const afterWord = line.tokens[span.end + dash]?.text ?? ''
  if (/^(?:targets?|goal|ambition|benchmark)$/.test(afterWord)) return 'target'
  if (next === 'as' && line.tokens[span.end + 2]?.text === 'target') return 'target'
  if (/^standards?$/.test(afterWord)) return 'standard'
  const within = line.tokens[span.first - 1]?.text === 'within'
  for (const cue of cuesWithin(line, first, span.first).reverse()) {
    if (cue.family !== 'role' || (cue.id !== 'target' && cue.id !== 'standard') || cue.end > span.first) continue
    // "savings requirement" is no requirement of a standard
    const whole = cuesWithin(line, first, cue.start).find(other => other.family === 'role' && other.end === cue.end)
    if (isLinked(line, cue.end, span.first)) return (whole ?? cue).id === 'target' ? 'target' : cue.id
  }
  const demanded = demandOn(draft)
  if (demanded !== null) return demanded
  if (previous !== null && isOneOfSeveral(previous, draft)) return previous.role === 'standard' ? 'standard' : 'target'
  if (draft.kind !== 'duration' || !within) return null
  const cues = cuesWithin(
    line,
    Math.max(clause.sentence.firstToken, span.first - WINDOW),
    Math.min(clause.sentence.endToken, span.end + WINDOW),
  )
  const target = cues.some(cue => cue.family === 'role' && cue.id === 'target')
  // "should be answered within 10 seconds" is the national standard, "should be attended within 60 minutes" a force's own
  const own = draft.unit !== 'second' && line.tokens.slice(first, span.first).some(token => token.text === 'should')
  return target || own ? 'target' : 'standard'
}

/** "within 15 minutes in urban areas and 20 minutes in rural areas", "£27.6m (11 percent)": the second of what should be reached. */
function isOneOfSeveral(previous: Draft, draft: Draft): boolean {
  if (previous.role !== 'target' && previous.role !== 'standard') return false
  const between = draft.line.tokens.slice(previous.span.end, draft.span.first).map(token => token.text)
  if (previous.kind === 'money' && draft.kind === 'percentage')
    return between.length <= 2 && between.some(word => word === '(' || word === ',' || word === 'or')
  const joined = between.includes('and') || between.includes('or')
  return previous.kind === 'duration' && draft.kind === 'duration' && joined && between.length <= MOST_BETWEEN
}

/** Tokens between two limits of one list. */
const MOST_BETWEEN = 8

/** Only words between the two that lead from one to the other; after "to" any verb: "its target is to solve 25 percent". */
function isLinked(line: Line, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const word = line.tokens[index]?.text ?? ''
    if (!LINKING.has(word) && line.tokens[index - 1]?.text !== 'to') return false
  }
  return true
}

const DEMANDING = new Set(['sure', 'ensure', 'ensures', 'ensuring'])

/**
 * "The force should make sure that sergeants are responsible for no more than ten people", "guidance says that managers should
 * have no more than 50 cases".
 */
function demandOn(draft: Draft): 'target' | 'standard' | null {
  const { line, span, clause } = draft
  if (draft.bound === 'exact' || draft.kind === 'duration') return null
  const from = Math.max(clause.sentence.firstToken, span.first - WINDOW)
  const own = line.tokens.slice(from, span.first).map(token => token.text)
  const lead = clause.led && clause.previous !== null ? clause.previous : null
  const led =
    lead === null
      ? []
      : lead.line.tokens.slice(lead.sentence.firstToken, lead.sentence.endToken).map(token => token.text)
  const all = [...led, ...own]
  if (!all.includes('should') && !all.includes('must')) return null
  if (all.some(word => DEMANDING.has(word))) return 'target'
  if (draft.bound !== 'at-most' && draft.bound !== 'at-least') return null
  const standard = cuesWithin(line, from, span.first).some(cue => cue.family === 'role' && cue.id === 'standard')
  return standard ? 'standard' : 'target'
}
