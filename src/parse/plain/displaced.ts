import { opensBox } from '../../tree/label-kind.ts'
import { type BoxEvidence, endsBoxes, labelOfChunk, leaningOf, type PlacedChunk } from './boxes.ts'
import { type Chunk, isFinished } from './chunk.ts'

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
 * On each page where a label's area is open, the box is the page's end from some title on: the cut that the chunks' own
 * leanings agree with best. A page may begin its box with a paragraph where the page before ended in one. Among equal cuts the
 * last wins, so that a title goes with the text below it; a sentence cut before a title speaks for that title.
 */
export function placeDisplaced(chunks: readonly Chunk[], evidence: BoxEvidence): PlacedChunk[] {
  const pages = byPage(chunks)
  const flow: PlacedChunk[] = []
  const boxed: { after: Chunk; chunks: Chunk[]; box: number }[] = []
  let label: Chunk | null = null
  let labelHasBox = false
  let boxes = 0
  let endedInBox = false
  for (const [index, page] of pages.entries()) {
    const opened = lastLabel(page, evidence)
    if (opened.resets) label = null
    if (opened.label !== null) {
      label = opened.label
      labelHasBox = false
    }
    const next = pages[index + 1]?.[0] ?? null
    const cut = label === null ? page.length : cutOf(page, evidence, { label, pending: !labelHasBox, endedInBox, next })
    for (const chunk of page.slice(0, cut)) flow.push({ chunk, box: null, rule: 'text/flow' })
    const box = page.slice(cut)
    endedInBox = box.length > 0
    if (label === null || box.length === 0) continue
    const open = boxed.find(each => each.after === label)
    if (open === undefined) boxed.push({ after: label, chunks: [...box], box: ++boxes })
    else open.chunks.push(...box)
    labelHasBox = true
  }
  return flow.flatMap(placed => {
    const box = boxed.find(each => each.after === placed.chunk)
    return box === undefined ? [placed] : [placed, ...inBox(box.chunks, box.box)]
  })
}

function inBox(chunks: readonly Chunk[], box: number): PlacedChunk[] {
  return chunks.map(chunk => ({ chunk, box, rule: 'text/displaced-box' }))
}

/** The last label on a page that opens a box, and whether another part of the report began after the earlier ones. */
function lastLabel(page: readonly Chunk[], evidence: BoxEvidence): { label: Chunk | null; resets: boolean } {
  let label: Chunk | null = null
  let resets = false
  for (const chunk of page) {
    if (chunk.known === 'area' || chunk.known === 'section' || chunk.known === 'pillar') {
      label = null
      resets = true
    } else if (opensBox(labelOfChunk(chunk, evidence))) label = chunk
  }
  return { label, resets }
}

interface CutContext {
  readonly label: Chunk
  /** No box of the label has been seen yet. */
  readonly pending: boolean
  readonly endedInBox: boolean
  /** The next page's first chunk. */
  readonly next: Chunk | null
}

/** Index of the page's first boxed chunk; the page's length where it has none. */
function cutOf(page: readonly Chunk[], evidence: BoxEvidence, context: CutContext): number {
  const leanings = page.map(chunk => leaningOf(chunk, evidence))
  let rest = 0
  let best = page.length
  let most = 0
  for (let index = page.length - 1; index >= 0; index--) {
    const chunk = page[index]
    if (chunk === undefined || endsBoxes(chunk, evidence)) break
    rest -= leanings[index] ?? 0
    const title = opensItem(page, index)
    if (!title && !context.endedInBox) continue
    if (!title && page[index - 1] !== undefined && !startsContinuation(chunk, leanings[index] ?? 0)) continue
    const score = rest + (cutsSentence(page, index, context.next) ? CUT_SENTENCE : 0)
    if (score > most) {
      most = score
      best = index
    }
  }
  if (best < page.length && most >= LEAST_EVIDENCE) return best
  return context.pending ? pendingCut(page, evidence, leanings) : page.length
}

/**
 * A title; or words that end in a colon with a list after them, where no title stands right before.
 *
 * ```text
 * > | The force should improve its change management practices by:
 * > | • identifying criteria for evaluation …
 * ```
 */
function opensItem(page: readonly Chunk[], index: number): boolean {
  const chunk = page[index]
  if (chunk === undefined || chunk.known === 'label') return false
  if (chunk.kind === 'heading') return true
  return chunk.text.endsWith(':') && page[index + 1]?.kind === 'list-item' && page[index - 1]?.kind !== 'heading'
}

/** A paragraph may begin a page's boxed text only by the column it was set in. */
function startsContinuation(chunk: Chunk, leaning: number): boolean {
  return chunk.kind === 'paragraph' && leaning <= -2
}

/** The flow stops inside a sentence before `index`, and the next page goes on with it. */
function cutsSentence(page: readonly Chunk[], index: number, next: Chunk | null): boolean {
  const before = page[index - 1]
  if (before === undefined || before.kind === 'heading' || isFinished(before.text)) return false
  return next === null || /^\p{Ll}/u.test(next.text)
}

/**
 * A label whose box left no evidence in columns or outline, on the label's own page: nothing but box follows the label where
 * the page has no other flow after it.
 */
function pendingCut(page: readonly Chunk[], evidence: BoxEvidence, leanings: readonly number[]): number {
  let from = page.length
  for (let index = page.length - 1; index >= 0; index--) {
    const chunk = page[index]
    if (chunk === undefined) break
    if (endsBoxes(chunk, evidence)) {
      return opensBox(labelOfChunk(chunk, evidence)) ? from : page.length
    }
    if ((leanings[index] ?? 0) > 0) return page.length
    from = index
  }
  return page.length
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

/** A cut needs this much more evidence for box than for flow in what it takes. */
const LEAST_EVIDENCE = 2
const CUT_SENTENCE = 4
