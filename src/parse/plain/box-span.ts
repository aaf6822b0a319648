import { opensBox } from '../../tree/label-kind.ts'
import { type BoxEvidence, labelOfChunk, leaningOf } from './boxes.ts'
import { type Chunk, isFinished } from './chunk.ts'

/** Chunks `from` to `end` as the box of a label; `hard` is where nothing of it can stand any more. */
export interface BoxSpan {
  readonly label: number
  readonly from: number
  readonly end: number
  readonly hard: number
}

/** How this report makes its boxes of areas for improvement, where the sure ones agree. */
export interface BoxStyle {
  readonly begins: 'list' | 'title' | null
}

/**
 * How likely it is that these chunks and no others are the label's box. Weighed, strongest first: what each chunk says of
 * itself (outline, column, indent) on both sides of the box's edge; a sentence that the box cuts in two; the label or part that
 * follows it; what boxes of its kind are made of; and how the report's other boxes are made.
 */
export function likelihoodOf(
  chunks: readonly Chunk[],
  span: BoxSpan,
  evidence: BoxEvidence,
  style: BoxStyle | null,
): number {
  let score = 0
  const own = withIndentsOf(chunks.slice(span.label + 1, span.hard), evidence)
  for (let index = span.label + 1; index < span.hard; index++) {
    const chunk = chunks[index]
    if (chunk === undefined) continue
    const leaning = leaningOf(chunk, own)
    score += index >= span.from && index < span.end ? -leaning : leaning
  }
  return (
    score +
    (span.from > span.label + 1 ? MOVED : 0) +
    edgeOf(chunks, span, evidence) +
    insideOf(chunks, span, evidence) +
    styleOf(chunks, span, evidence, style)
  )
}

/** Where nothing below a label is set in, this box is not, whatever others are. */
function withIndentsOf(below: readonly Chunk[], evidence: BoxEvidence): BoxEvidence {
  const { isIndented } = evidence
  if (isIndented === null || below.some(chunk => chunk.kind !== 'list-item' && isIndented(chunk))) return evidence
  return { ...evidence, isIndented: null }
}

/** What stands before and after the box. */
function edgeOf(chunks: readonly Chunk[], span: BoxSpan, evidence: BoxEvidence): number {
  const after = chunks[span.end]
  const last = chunks[span.end - 1]
  const before = chunks[span.from > span.label + 1 ? span.from - 1 : span.label - 1]
  if (last === undefined) return 0
  let score = 0
  // A title goes with the text below it.
  if (last.kind === 'heading' && last.known !== 'label') score -= TITLE_ALONE
  if (last.text.endsWith(':')) score -= TITLE_ALONE
  if (after === undefined) return score
  if (span.end < span.hard && goesOn(last, after)) score -= CUT_SENTENCE
  if (before !== undefined && before.kind === 'paragraph' && goesOn(before, after)) score += CUT_SENTENCE
  const label = labelOfChunk(after, evidence)
  if (span.end === span.hard && label === 'main-findings') score += BEFORE_MAIN_FINDINGS
  if (span.end === span.hard && opensBox(label)) score += BEFORE_LABEL
  return score
}

function goesOn(before: Chunk, after: Chunk): boolean {
  return (
    !isFinished(before.text) && before.kind !== 'heading' && after.kind !== 'list-item' && /^\p{Ll}/u.test(after.text)
  )
}

/** What boxes of the label's kind are made of. */
function insideOf(chunks: readonly Chunk[], span: BoxSpan, evidence: BoxEvidence): number {
  const label = chunks[span.label]
  const kind = label === undefined ? null : labelOfChunk(label, evidence)
  const inside = chunks.slice(span.from, span.end)
  const first = inside[0]
  if (first === undefined) return 0
  if (kind === 'cause-of-concern') return concern(inside, evidence)
  if (first.kind === 'list-item') return listOf(inside, evidence)
  return kind === 'area-for-improvement' ? improvements(inside, evidence) : practices(inside, evidence)
}

/**
 * Bullets alone, each a request of its own (2015 to 2018-19).
 *
 * ```text
 * > | Areas for improvement
 * > | • The force should take steps to reduce the backlog …
 * ```
 */
function listOf(inside: readonly Chunk[], evidence: BoxEvidence): number {
  let score = LIST
  for (const [index, chunk] of inside.entries()) {
    const before = inside[index - 1]
    // An item that a page's end cuts.
    if (before !== undefined && chunk.page > before.page && goesOn(before, chunk)) continue
    score += chunk.kind !== 'list-item' ? -AFTER_LIST : evidence.asks(chunk.text) ? LISTED_REQUEST : 0
  }
  return score
}

/** Titles that ask, each with text below it. */
function improvements(inside: readonly Chunk[], evidence: BoxEvidence): number {
  let score = 0
  let own = true
  for (const [index, chunk] of inside.entries()) {
    const asks = evidence.asks(chunk.text)
    if (chunk.kind === 'heading') {
      own = asks || index === 0
      score += asks ? REQUEST : index === 0 ? -1 : -OTHER_TITLE
    } else if (index === 0) score += asks ? 0 : -NO_TITLE
    else if (own) score += ORDINARY
  }
  return score
}

/** One title, seldom more. */
function practices(inside: readonly Chunk[], evidence: BoxEvidence): number {
  let score = 0
  let own = true
  for (const [index, chunk] of inside.entries()) {
    if (chunk.kind === 'heading') {
      own = index === 0
      score += own ? 1 : evidence.asks(chunk.text) ? -OTHER_TITLE : -SECOND_PRACTICE
    } else if (own) score += index === 0 ? -1 : ORDINARY
  }
  return score
}

/** The statement or a title, text, and then what is recommended; behind that nothing that recommends nothing. */
function concern(inside: readonly Chunk[], evidence: BoxEvidence): number {
  let score = 0
  let recommending = false
  let lead = false
  let own = true
  for (const [index, chunk] of inside.entries()) {
    const label = labelOfChunk(chunk, evidence)
    const requests = evidence.asks(chunk.text) || evidence.setsTime(chunk.text)
    if (label === 'recommendations' || (chunk.kind === 'paragraph' && requests && chunk.text.endsWith(':'))) {
      if (!recommending) score += RECOMMENDATIONS
      recommending = true
    } else if (chunk.kind === 'heading') {
      own = requests || index === 0
      if (index > 0) score -= requests && !recommending ? 0 : OTHER_TITLE
    } else if (recommending && chunk.kind === 'paragraph') score += requests ? 1 : -AFTER_RECOMMENDATIONS
    else if (recommending && chunk.kind === 'list-item') score += lead || requests ? 1 : 0
    else if (own) score += index === 0 && /\bconcern\b/i.test(chunk.text) ? STATEMENT : ORDINARY
    lead = chunk.text.endsWith(':') || (lead && chunk.kind === 'list-item')
  }
  return score
}

function styleOf(chunks: readonly Chunk[], span: BoxSpan, evidence: BoxEvidence, style: BoxStyle | null): number {
  const label = chunks[span.label]
  if (style === null || style.begins === null || label === undefined) return 0
  if (labelOfChunk(label, evidence) !== 'area-for-improvement') return 0
  return beginning(chunks, span) === style.begins ? LIKE_THE_OTHERS : -LIKE_THE_OTHERS
}

/** What the sure boxes agree on. */
export function boxStyleOf(chunks: readonly Chunk[], spans: readonly BoxSpan[], evidence: BoxEvidence): BoxStyle {
  const begin = spans
    .filter(span => {
      const label = chunks[span.label]
      return label !== undefined && labelOfChunk(label, evidence) === 'area-for-improvement'
    })
    .map(span => beginning(chunks, span))
  const lists = begin.filter(each => each === 'list').length
  const titles = begin.filter(each => each === 'title').length
  if (lists >= 2 && lists >= MOST * begin.length) return { begins: 'list' }
  return { begins: titles >= 2 && titles >= MOST * begin.length ? 'title' : null }
}

function beginning(chunks: readonly Chunk[], span: BoxSpan): 'list' | 'title' | null {
  const kind = chunks[span.from]?.kind
  return kind === 'list-item' ? 'list' : kind === 'heading' ? 'title' : null
}

// Weights, in line breaks that would have to speak for the contrary (leaningOf).
const MOVED = -1.5
const TITLE_ALONE = 5
const CUT_SENTENCE = 6
const BEFORE_MAIN_FINDINGS = 5
const BEFORE_LABEL = 1
const LIST = 1
const LISTED_REQUEST = 1
const AFTER_LIST = 3
const REQUEST = 2
const OTHER_TITLE = 3
const SECOND_PRACTICE = 1.5
const NO_TITLE = 3
const STATEMENT = 2
const RECOMMENDATIONS = 3
const AFTER_RECOMMENDATIONS = 1
/** Text goes with the title above it where nothing else speaks. */
const ORDINARY = 0.6
const LIKE_THE_OTHERS = 1.5
const MOST = 0.75
