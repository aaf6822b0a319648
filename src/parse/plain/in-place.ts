import { opensBox } from '../../tree/label-kind.ts'
import { type BoxSpan, boxStyleOf, likelihoodOf } from './box-span.ts'
import { type BoxEvidence, endsBoxes, labelOfChunk, type PlacedChunk } from './boxes.ts'
import { type Chunk, isFinished } from './chunk.ts'
import { leaningByColumn } from './columns.ts'

export interface InPlace {
  readonly placed: PlacedChunk[]
  readonly unsure: readonly UnsureBox[]
}

/** The label of a box that may as well end elsewhere, and the first chunk that is in one of the two boxes only. */
export interface UnsureBox {
  readonly label: Chunk
  readonly other: Chunk
}

/**
 * Boxes that stand under their label, or at the top of the next page where they did not fit below it.
 *
 * ```text
 * > | Area for improvement
 * > | The force should improve …       box
 * > | It has …                         box
 * > | Main findings                    flow again
 * ```
 *
 * Of all spans between a label and what surely ends its box (the name of another part, "Main findings", the next label) the one
 * is taken that `likelihoodOf` finds best. The report's own boxes are asked twice: once to learn how they are made, and again
 * with that known.
 */
export function placeInPlace(chunks: readonly Chunk[], given: BoxEvidence): InPlace {
  const evidence = provenBy(chunks, given)
  const labels = chunks.flatMap((chunk, index) => (opensBox(labelOfChunk(chunk, evidence)) ? [index] : []))
  const first = labels.map(label => bestSpan(chunks, label, evidence, null))
  const style = boxStyleOf(
    chunks,
    first.flatMap(found => (found?.other === null ? [found.span] : [])),
    evidence,
  )
  const boxes = new Map<number, Found>()
  for (const label of labels) {
    const found = bestSpan(chunks, label, evidence, style)
    if (found !== null) boxes.set(label, found)
  }
  return {
    placed: inOrder(chunks, boxes),
    unsure: [...boxes].flatMap(([index, { other }]) => {
      const label = chunks[index]
      return other === null || label === undefined ? [] : [{ label, other }]
    }),
  }
}

/**
 * Widths and indents tell boxes only where the text right under most labels is narrower, or set in: there it stands in a box,
 * unless the box was moved.
 */
function provenBy(chunks: readonly Chunk[], evidence: BoxEvidence): BoxEvidence {
  let narrow = 0
  let setIn = 0
  for (const [index, chunk] of chunks.entries()) {
    if (!opensBox(labelOfChunk(chunk, evidence))) continue
    const first = firstText(chunks, index + 1, evidence)
    if (first === null) continue
    narrow += Math.sign(leaningByColumn(first, evidence.columns))
    if (evidence.isIndented !== null) setIn += evidence.isIndented(first) ? -1 : 1
  }
  const { paragraphs } = evidence.columns
  return {
    ...evidence,
    columns: narrow >= ENOUGH ? { ...evidence.columns, paragraphs: { ...paragraphs, box: null } } : evidence.columns,
    isIndented: setIn >= ENOUGH ? null : evidence.isIndented,
  }
}

/** The text of a label's box, below its title: of a box that has no other text than requests, none. */
function firstText(chunks: readonly Chunk[], from: number, evidence: BoxEvidence): Chunk | null {
  const [first, second] = chunks.slice(from, hardEnd(chunks, from, evidence))
  if (first === undefined) return null
  const text = isTitle(first, evidence) ? second : evidence.asks(first.text) ? undefined : first
  return text?.kind === 'paragraph' && text.lines.length > 1 ? text : null
}

function isTitle(chunk: Chunk, evidence: BoxEvidence): boolean {
  return (
    chunk.kind === 'heading' || (chunk.kind === 'paragraph' && evidence.asks(chunk.text) && !isFinished(chunk.text))
  )
}

interface Found {
  readonly span: BoxSpan
  /** Where another span is as likely: the first chunk that one of the two has. */
  readonly other: Chunk | null
}

function bestSpan(
  chunks: readonly Chunk[],
  label: number,
  evidence: BoxEvidence,
  style: ReturnType<typeof boxStyleOf> | null,
): Found | null {
  const hard = hardEnd(chunks, label + 1, evidence)
  const scored = startsOf(chunks, label, hard).flatMap(from =>
    Array.from({ length: hard - from }, (_, count) => {
      const span = { label, from, end: from + count + 1, hard }
      return { span, score: likelihoodOf(chunks, span, evidence, style) }
    }),
  )
  scored.sort((left, right) => right.score - left.score || right.span.end - left.span.end)
  const [best, next] = scored
  if (best === undefined) return null
  const sure = next === undefined || best.score - next.score >= CLEARLY
  const at = sure ? -1 : best.span.from === next.span.from ? Math.min(best.span.end, next.span.end) : best.span.from
  return { span: best.span, other: chunks[at] ?? null }
}

/** Right under the label; or where the next page begins, for a box that is moved there leaves its label and the flow fills up. */
function startsOf(chunks: readonly Chunk[], label: number, hard: number): number[] {
  if (label + 1 >= hard) return []
  const page = chunks[label + 1]?.page
  let next = label + 2
  while (next < hard && chunks[next]?.page === page) next++
  return next < hard ? [label + 1, next] : [label + 1]
}

function hardEnd(chunks: readonly Chunk[], from: number, evidence: BoxEvidence): number {
  let index = from
  for (; index < chunks.length; index++) {
    const chunk = chunks[index]
    if (chunk !== undefined && endsBoxes(chunk, evidence)) break
  }
  return index
}

/** A box that stood apart from its label goes back under it. */
function inOrder(chunks: readonly Chunk[], boxes: ReadonlyMap<number, Found>): PlacedChunk[] {
  const placed: PlacedChunk[] = []
  const taken = new Set<number>()
  let box = 0
  for (const { span } of boxes.values()) for (let index = span.from; index < span.end; index++) taken.add(index)
  for (const [index, chunk] of chunks.entries()) {
    if (taken.has(index)) continue
    placed.push({ chunk, box: null, rule: 'text/flow' })
    const span = boxes.get(index)?.span
    if (span === undefined) continue
    box++
    const rule = span.from === index + 1 ? 'text/box-under-label' : 'text/box-on-next-page'
    for (const inside of chunks.slice(span.from, span.end)) placed.push({ chunk: inside, box, rule })
  }
  return placed
}

/** Boxes, more than there are to the contrary, before widths and indents are taken to tell nothing. */
const ENOUGH = 2
/** Of likelihood: less between the best and the next is no difference. */
const CLEARLY = 1
