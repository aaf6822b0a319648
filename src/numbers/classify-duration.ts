import { cuesWithin, type Line, sentenceAt, windowAround } from './line.ts'
import type { Span } from './span.ts'

/** A cue counts when it ends at most so many tokens before the length of time. */
const REACH = 10

/**
 * Tells a length of time that is measured, a target or a standard from one that only describes something.
 *
 * ```text
 * statistic   attended within the target time of 15 minutes · an average of 135.2 minutes · 90 percent within 10 seconds
 * duration    a two-day course · 18 months ago · over the last two years · a plan should be made within 15 days
 * ```
 */
export function classifyDuration(line: Line, span: Span, before: readonly Span[]): Span {
  const { tokens } = line
  const after = tokens[span.end]?.text
  const last = tokens[span.end - 1]?.text
  const measured: Span = { ...span, class: 'statistic', rule: 'statistic/duration' }
  const plain: Span = { ...span, class: 'duration' }
  if (after === 'old' && isOldest(line, span)) return measured
  if (after === 'ago' || last === 'old' || after === 'old' || after === 'earlier' || after === 'later') return plain
  const modifier = tokens[span.end - 2]?.text === '-'
  const named =
    after === 'target' ||
    after === 'targets' ||
    after === 'standard' ||
    after === 'response' ||
    after === 'wait' ||
    after === 'delay' ||
    after === 'backlog' ||
    after === 'late' ||
    after === 'overdue'
  if (named) return measured
  // "It sets 15 minutes as the target for urgent calls"
  if (after === 'as' && ['target', 'standard'].includes(tokens[span.end + 2]?.text ?? '')) return measured
  if (modifier || tokens[span.first - 1]?.text === 'on') return plain
  // Nobody describes a thing as 8.9 days long.
  if (!Number.isInteger(span.value) && !span.words) return measured
  if (isSpell(line, span)) return plain
  const window = windowAround(line, span.first, span.end)
  const cues = cuesWithin(line, window.first, window.end)
  const near = (family: string, id: string): boolean =>
    cues.some(cue => cue.family === family && cue.id === id && cue.end <= span.first && span.first - cue.end <= REACH)
  const anywhere = (family: string, id: string): boolean => cues.some(cue => cue.family === family && cue.id === id)
  if (near('role', 'target')) return measured
  if (
    tokens[span.first - 1]?.text === 'within' ||
    (tokens[span.first - 2]?.text === 'within' && tokens[span.first - 1]?.text === 'the')
  ) {
    const procedural = anywhere('time', 'procedural') && !hasShare(line, window.first, window.end)
    if (span.unit === 'second' || span.unit === 'minute') return measured
    if (span.unit === 'hour') return procedural ? plain : measured
    return hasShare(line, window.first, window.end) || anywhere('role', 'target') ? measured : plain
  }
  if (near('time', 'measured') && tokens[span.first - 1]?.text !== 'last' && !isPlace(line, span)) return measured
  if (isCompared(line, span, before)) return measured
  if (after === 'on' && tokens[span.end + 1]?.text === 'average') return measured
  return plain
}

/** A percentage or a fraction in the sentence: the limit is what performance is measured against. */
function hasShare(line: Line, first: number, end: number): boolean {
  for (let index = first; index < end; index++) {
    const word = line.tokens[index]?.text
    if (
      word === 'percent' ||
      word === '%' ||
      word === 'cent' ||
      (word === 'of' && line.tokens[index + 1]?.kind === 'number')
    )
      return true
    if (word === 'of' && line.tokens[index - 1]?.kind === 'number') return true
  }
  return false
}

/** "The backlog was halved in six months": how long a change took to come about. */
function isSpell(line: Line, span: Span): boolean {
  if (!['in', 'over', 'during', 'within'].includes(line.tokens[span.first - 1]?.text ?? '')) return false
  if (span.unit === 'second' || span.unit === 'minute') return false
  for (let index = span.first - 2; index >= span.first - REACH; index--)
    if (CHANGED.test(line.tokens[index]?.text ?? '')) return true
  return false
}

const CHANGED = /^(?:halv|doubl|trebl|tripl|fell$|fall|rose$|ris|grew$|grow|drop|declin|increas|decreas)/

/** "took place around 18 months" is no measurement. */
function isPlace(line: Line, span: Span): boolean {
  for (let index = span.first - 1; index >= span.first - REACH; index--)
    if (line.tokens[index]?.text === 'place') return true
  return false
}

/** "The oldest was 97 days old" is measured, "a boy who is 12 years old" is not. */
function isOldest(line: Line, span: Span): boolean {
  for (let index = span.first - 1; index >= span.first - 8; index--)
    if (['oldest', 'average', 'newest', 'median', 'youngest'].includes(line.tokens[index]?.text ?? '')) return true
  return false
}

/** "It took 21 weeks, compared with ten weeks in 2013": the second is measured like the first. */
function isCompared(line: Line, span: Span, before: readonly Span[]): boolean {
  const other = before.findLast(candidate => candidate.kind === 'duration')
  if (other === undefined || other.class !== 'statistic' || span.first - other.end > 30) return false
  if (sentenceAt(line, span.first).firstToken > other.first) return false
  return cuesWithin(line, other.end, span.first).some(cue => cue.family === 'relation')
}
