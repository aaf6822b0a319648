import { opensBox } from '../../tree/label-kind.ts'
import { type BoxEvidence, endsBoxes, labelOfChunk, leaningOf } from './boxes.ts'
import { type Chunk, isFinished } from './chunk.ts'

export interface CutContext {
  /** Labels that have no box yet, on this page or the one before. */
  readonly waiting: readonly Chunk[]
  /** The page before ended in a box, and the box inside a sentence. */
  readonly endedInBox: boolean
  readonly boxUnfinished: boolean
  /** The flow of the pages before stopped inside a sentence too. */
  readonly flowUnfinished: boolean
  /** The next page's first chunk. */
  readonly next: Chunk | null
}

/**
 * Index of the page's first boxed chunk; the page's length where it has none.
 *
 * A box begins with a title, a list of requests or the statement of a concern, and runs to the page's end. Of the places where
 * one could begin, the one wins that the chunks' own leanings agree with best; among equals the last, so that a title goes with
 * the text below it. A sentence cut before it speaks for a place, and so does standing right under a label that waits. A label
 * that waits makes weaker evidence enough, and makes a request's wording evidence.
 */
export function cutOf(page: readonly Chunk[], evidence: BoxEvidence, context: CutContext): number {
  const waits = context.waiting.length > 0
  let rest = 0
  let best = page.length
  let most = 0
  let flow = false
  for (let index = page.length - 1; index >= 0; index--) {
    const chunk = page[index]
    if (chunk === undefined || endsBoxes(chunk, evidence)) break
    const leaning = leaningOf(chunk, evidence)
    if (leaning > 0) flow = true
    rest -= leaning
    if (waits && leaning === 0 && isRequest(page, index, evidence)) rest += WORDING
    if (!mayBegin(page, index, leaning, evidence, context)) continue
    const under = labelBefore(page, index, evidence)
    const concern = waits && under === 'cause-of-concern'
    const score =
      rest +
      (cutsSentence(page, index, context.next) ? CUT_SENTENCE : 0) +
      (goesOn(page, index, context) ? CUT_SENTENCE : 0) +
      (concern ? UNDER_LABEL : 0)
    // A title goes with the boxed text right below it, whether its own line tells or not.
    const titleOf = chunk.kind === 'heading' && best === index + 1 && page[best]?.kind === 'paragraph'
    if (score > most || ((concern || titleOf) && score >= most)) {
      most = score
      best = index
    }
    if (opensBox(under) && waits && !flow && best === page.length) return index
  }
  if (best < page.length && most >= (waits ? LEAST_WAITED_FOR : LEAST_EVIDENCE)) return best
  return waits ? lastRequest(page, evidence) : page.length
}

/** A label waits and nothing tells where its box begins: the page's last title, if it asks and nothing below is surely flow. */
function lastRequest(page: readonly Chunk[], evidence: BoxEvidence): number {
  for (let index = page.length - 1; index >= 0; index--) {
    const chunk = page[index]
    if (chunk === undefined || leaningOf(chunk, evidence) > 0) break
    if (chunk.kind === 'heading') return chunk.known !== 'label' && evidence.asks(chunk.text) ? index : page.length
  }
  return page.length
}

/** The box of the page before stopped inside a sentence, and this goes on with it. */
function goesOn(page: readonly Chunk[], index: number, context: CutContext): boolean {
  const chunk = page[index]
  const before = page[index - 1]
  if (!context.boxUnfinished || chunk === undefined || !/^\p{Ll}/u.test(chunk.text)) return false
  if (before === undefined) return !context.flowUnfinished
  return before.kind === 'heading' || isFinished(before.text)
}

function mayBegin(
  page: readonly Chunk[],
  index: number,
  leaning: number,
  evidence: BoxEvidence,
  context: CutContext,
): boolean {
  const chunk = page[index]
  if (chunk === undefined || chunk.known === 'label') return false
  if (chunk.kind === 'heading' || goesOn(page, index, context)) return true
  const before = page[index - 1]
  if (opensBox(labelBefore(page, index, evidence))) return true
  if (chunk.kind === 'list-item')
    return before?.kind !== 'list-item' && !before?.text.endsWith(':') && isRequest(page, index, evidence)
  if (opensWithList(page, index)) return true
  if (leaning > -2) return false
  const concern = context.waiting.some(label => labelOfChunk(label, evidence) === 'cause-of-concern')
  return concern || context.endedInBox
}

/**
 * Words that end in a colon with a list after them, where no title stands right before.
 *
 * ```text
 * > | The force should improve its change management practices by:
 * > | • identifying criteria for evaluation …
 * ```
 */
function opensWithList(page: readonly Chunk[], index: number): boolean {
  return (
    (page[index]?.text.endsWith(':') ?? false) &&
    page[index + 1]?.kind === 'list-item' &&
    (page[index - 1]?.kind !== 'heading' || page[index - 1]?.known !== null)
  )
}

/** A bullet that asks, or words that ask and lead to bullets. Of titles, wording says nothing: findings ask too. */
function isRequest(page: readonly Chunk[], index: number, evidence: BoxEvidence): boolean {
  const chunk = page[index]
  if (chunk === undefined || !evidence.asks(chunk.text)) return false
  return chunk.kind === 'list-item' || opensWithList(page, index)
}

function labelBefore(page: readonly Chunk[], index: number, evidence: BoxEvidence) {
  const before = page[index - 1]
  return before === undefined ? null : labelOfChunk(before, evidence)
}

/** The flow stops inside a sentence before `index`, and the next page goes on with it. */
function cutsSentence(page: readonly Chunk[], index: number, next: Chunk | null): boolean {
  const before = page[index - 1]
  if (before === undefined || before.kind === 'heading' || isFinished(before.text)) return false
  return next === null || /^\p{Ll}/u.test(next.text)
}

/** Line breaks: a cut needs so much more evidence for box than for flow in what it takes. */
const LEAST_EVIDENCE = 2
const LEAST_WAITED_FOR = 1
const CUT_SENTENCE = 4
const UNDER_LABEL = 1
const WORDING = 1
