import { opensBox } from '../../tree/label-kind.ts'
import { type BoxEvidence, labelOfChunk, type PlacedChunk } from './boxes.ts'
import { type Chunk, isFinished } from './chunk.ts'
import { cutOf } from './cut.ts'
import { shareOut } from './share-out.ts'

/**
 * Boxes that an extractor prints after their page's flow, put back under their label.
 *
 * ```text
 * > | Area for improvement                  the label, in the flow
 * > | Main findings
 * > | … and there is a volunteer            the flow, cut inside a sentence by
 * > | The force should improve its …        the box, to the end of the page
 * > | ⟨page⟩police and emergency services cadet scheme.
 * ```
 *
 * Where the page's boxed end begins is for `cutOf`; whose it is, for the labels: those that wait for a box come first, in
 * order; without one, it goes on with the box that was filled last. A label waits for two pages.
 */
export function placeDisplaced(chunks: readonly Chunk[], evidence: BoxEvidence): PlacedChunk[] {
  const pages = byPage(chunks)
  const flow: Chunk[] = []
  const filled = new Map<Chunk, Chunk[]>()
  let waiting: Chunk[] = []
  let last: Chunk | null = null
  let endedInBox = false
  let boxUnfinished = false
  for (const [index, page] of pages.entries()) {
    waiting = waiting.filter(label => label.page >= (page[0]?.page ?? 0) - 1)
    waiting.push(...page.filter(chunk => opensBox(labelOfChunk(chunk, evidence))))
    const next = pages[index + 1]?.[0] ?? null
    const flowEnd = flow.findLast(chunk => chunk.kind !== 'heading')
    const flowUnfinished = flowEnd !== undefined && !isFinished(flowEnd.text)
    const context = { waiting, endedInBox, boxUnfinished, flowUnfinished, next }
    const cut = waiting.length === 0 && last === null ? page.length : cutOf(page, evidence, context)
    flow.push(...page.slice(0, cut))
    const boxed = page.slice(cut)
    for (const { label, chunks: own } of shareOut(
      boxed,
      waiting,
      endedInBox || waiting.length === 0 ? last : null,
      evidence,
    )) {
      filled.set(label, [...(filled.get(label) ?? []), ...own])
      last = label
    }
    if (boxed.length > 0) waiting = waiting.filter(label => !filled.has(label))
    const end = boxed[boxed.length - 1]
    endedInBox = end !== undefined
    boxUnfinished = end !== undefined && end.kind !== 'heading' && !isFinished(end.text)
  }
  const labels = [...filled.keys()]
  return flow.flatMap(chunk => {
    const box = filled.get(chunk) ?? []
    return [
      { chunk, box: null, rule: 'text/flow' },
      ...box.map(each => ({ chunk: each, box: labels.indexOf(chunk) + 1, rule: 'text/displaced-box' })),
    ]
  })
}

function byPage(chunks: readonly Chunk[]): Chunk[][] {
  const pages: Chunk[][] = []
  let current: Chunk[] = []
  for (const chunk of chunks) {
    if (current[0] !== undefined && current[0].page !== chunk.page) {
      pages.push(current)
      current = []
    }
    current.push(chunk)
  }
  if (current.length > 0) pages.push(current)
  return pages
}
