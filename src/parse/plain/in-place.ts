import { opensBox } from '../../tree/label-kind.ts'
import { type BoxEvidence, endsBoxes, labelOfChunk, leaningOf, type PlacedChunk } from './boxes.ts'
import type { Chunk } from './chunk.ts'

/**
 * Boxes that stand under their label: from the label on to where the flow surely goes on.
 *
 * ```text
 * > | Area for improvement
 * > | The force should improve …       box
 * > | It has …                         box
 * > | Main findings                    flow again
 * ```
 *
 * Ends, strongest first: the name of another part, "Main findings" or another label; a title whose text is set in the flow's
 * column; and where a label stands among the findings and nothing is known of columns, the second title that asks for
 * nothing.
 */
export function placeInPlace(chunks: readonly Chunk[], evidence: BoxEvidence): PlacedChunk[] {
  const placed: PlacedChunk[] = []
  let boxes = 0
  for (let index = 0; index < chunks.length; ) {
    const chunk = chunks[index]
    if (chunk === undefined) break
    placed.push({ chunk, box: null, rule: 'text/flow' })
    index++
    if (!opensBox(labelOfChunk(chunk, evidence))) continue
    const end = endOfBox(chunks, index, evidence)
    if (end > index) boxes++
    for (; index < end; index++) {
      const inside = chunks[index]
      if (inside !== undefined) placed.push({ chunk: inside, box: boxes, rule: 'text/box-under-label' })
    }
  }
  return placed
}

function endOfBox(chunks: readonly Chunk[], from: number, evidence: BoxEvidence): number {
  const hard = hardEnd(chunks, from, evidence)
  const bullets = endOfBullets(chunks, from, hard)
  if (bullets > from) return bullets
  const beforeFindings = labelOfChunkAt(chunks, hard, evidence) === 'main-findings'
  let title = from
  for (let index = from; index < hard; index++) {
    const chunk = chunks[index]
    if (chunk === undefined) break
    if (chunk.kind === 'heading' && chunk.known !== 'label') {
      if (!beforeFindings && index > from && !columnsSpeak(chunks, from, hard, evidence) && !evidence.asks(chunk.text))
        return index
      title = index
      if (index > from && leaningOf(chunk, evidence) > 0 && !beforeFindings) return index
    } else if (leaningOf(chunk, evidence) >= SURE && !beforeFindings) return title > from ? title : index
  }
  return hard
}

/**
 * A box that begins with a bullet is a list and nothing else (2015 to 2018-19).
 *
 * ```text
 * > | Areas for improvement
 * > | • The force should take steps to reduce the backlog …
 * ```
 */
function endOfBullets(chunks: readonly Chunk[], from: number, hard: number): number {
  let end = from
  while (end < hard && chunks[end]?.kind === 'list-item') end++
  return end
}

function hardEnd(chunks: readonly Chunk[], from: number, evidence: BoxEvidence): number {
  let index = from
  while (index < chunks.length) {
    const chunk = chunks[index]
    if (chunk !== undefined && endsBoxes(chunk, evidence)) return index
    index++
  }
  return index
}

function labelOfChunkAt(chunks: readonly Chunk[], index: number, evidence: BoxEvidence) {
  const chunk = chunks[index]
  return chunk === undefined ? null : labelOfChunk(chunk, evidence)
}

/** Some chunk from here on was surely set in one column or the other. */
function columnsSpeak(chunks: readonly Chunk[], from: number, to: number, evidence: BoxEvidence): boolean {
  for (let index = from; index < to; index++) {
    const chunk = chunks[index]
    if (chunk !== undefined && Math.abs(leaningOf(chunk, evidence)) >= SURE) return true
  }
  return false
}

/** Line breaks that must agree before a column is believed against the order of the text. */
const SURE = 2
