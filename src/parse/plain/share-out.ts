import { type BoxEvidence, labelOfChunk } from './boxes.ts'
import type { Chunk } from './chunk.ts'

/**
 * The boxed end of a page → the labels it belongs to. What goes on with the box before it goes there first; the rest to the
 * labels that wait, in order: a concern ends with its recommendations, and of two labels alike the first takes one item if it
 * is in the singular.
 */
export function shareOut(
  boxed: readonly Chunk[],
  waiting: readonly Chunk[],
  before: Chunk | null,
  evidence: BoxEvidence,
): { label: Chunk; chunks: Chunk[] }[] {
  const shares: { label: Chunk; chunks: Chunk[] }[] = []
  let from = 0
  if (before !== null) {
    while (from < boxed.length && (waiting.length === 0 || !isItem(boxed, from))) from++
    if (from > 0) shares.push({ label: before, chunks: boxed.slice(0, from) })
  }
  for (const [index, label] of waiting.entries()) {
    if (from >= boxed.length) break
    const end =
      index === waiting.length - 1 ? boxed.length : endOfShare(boxed, from, label, waiting[index + 1], evidence)
    shares.push({ label, chunks: boxed.slice(from, end) })
    from = end
  }
  return shares
}

function isItem(boxed: readonly Chunk[], index: number): boolean {
  const chunk = boxed[index]
  if (chunk === undefined || chunk.known === 'label') return false
  return chunk.kind === 'heading' || (chunk.kind === 'list-item' && index === 0)
}

function endOfShare(
  boxed: readonly Chunk[],
  from: number,
  label: Chunk,
  next: Chunk | undefined,
  evidence: BoxEvidence,
): number {
  const kind = labelOfChunk(label, evidence)
  if (kind === 'cause-of-concern') return endOfConcern(boxed, from, evidence)
  const recommendations = boxed.findIndex(
    (chunk, index) => index > from && labelOfChunk(chunk, evidence) === 'recommendations',
  )
  if (next !== undefined && labelOfChunk(next, evidence) === 'cause-of-concern' && recommendations > from) {
    let start = recommendations
    while (start - 1 > from && boxed[start - 1]?.kind === 'paragraph') start--
    return boxed[start - 1]?.kind === 'heading' && start - 1 > from ? start - 1 : start
  }
  const singular = !/s\b[^a-z]*$|^\p{L}+s\b/iu.test(label.text)
  const items = boxed.flatMap((_, index) => (index > from && isNextItem(boxed, from, index) ? [index] : []))
  return (singular ? items[0] : items[1]) ?? items[0] ?? boxed.length
}

/** Another title, or another bullet where the share is a list. */
function isNextItem(boxed: readonly Chunk[], from: number, index: number): boolean {
  if (boxed[from]?.kind === 'list-item') return true
  return boxed[index]?.kind === 'heading' && boxed[index]?.known !== 'label'
}

/** After the recommendations: the next title, or the next bullet that sets no time where others did. */
function endOfConcern(boxed: readonly Chunk[], from: number, evidence: BoxEvidence): number {
  const label = boxed.findIndex((chunk, index) => index >= from && labelOfChunk(chunk, evidence) === 'recommendations')
  if (label < 0) return boxed.length
  let timed = false
  for (let index = label + 1; index < boxed.length; index++) {
    const chunk = boxed[index]
    if (chunk === undefined) break
    if (chunk.kind === 'heading' && chunk.known !== 'label') return index
    const setsTime = evidence.setsTime(chunk.text)
    if (timed && chunk.kind === 'list-item' && !setsTime && evidence.asks(chunk.text)) return index
    timed ||= setsTime && chunk.kind === 'list-item'
  }
  return boxed.length
}
