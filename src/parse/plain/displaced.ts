import { opensBox } from '../../tree/label-kind.ts'
import { type BoxEvidence, endsBoxes, labelOfChunk, type PlacedChunk } from './boxes.ts'
import type { Chunk } from './chunk.ts'
import { atEnd, atPageEnd, keyOf, type Reading, readingsAfter, START, type Turn } from './reading.ts'
import { type ChunkFacts, factsOf } from './reading-facts.ts'

/**
 * Boxes that an extractor prints away from their label, put back under it.
 *
 * ```text
 * > | Area for improvement                  the label, in the flow
 * > | Main findings
 * > | … and there is a volunteer            the flow, cut inside a sentence by
 * > | The force should improve its …        the box, to the end of the page
 * > | ⟨page⟩police and emergency services cadet scheme.
 * ```
 *
 * Each chunk is flow, or stands in a box under its label, or in one printed at its page's end; of all the readings of the whole
 * text the one wins for which the most speaks (`reading-weights.ts`). Labels are filled in order; one waits for two pages, and a
 * box may go on over the page. Some writers print a page's boxes before its flow: read so where that makes the better reading.
 */
export function placeDisplaced(chunks: readonly Chunk[], evidence: BoxEvidence): PlacedChunk[] {
  const facts = factsOf(chunks, evidence)
  const pages = pagesOf(facts)
  const after = bestReading(pages, facts, 'after')
  const labels = facts.filter(fact => fact.opens).length
  const poor = emptyLabels(after, facts) * MANY_EMPTY > labels
  const before = poor ? bestReading(pages, facts, 'before') : after
  return inOrder(chunks, facts, before.score > after.score ? before : after)
}

/**
 * The text prints boxes away from their labels: of these too many stand right before what no box begins with.
 *
 * ```text
 * > | Area for improvement
 * > |
 * > | Main findings
 *     ^^^^^^^^^^^^^ no box begins so
 * ```
 */
export function boxesAreDisplaced(chunks: readonly Chunk[], evidence: BoxEvidence): boolean {
  let labels = 0
  let waiting = 0
  for (const [index, chunk] of chunks.entries()) {
    const next = chunks[index + 1]
    if (next === undefined || next.page !== chunk.page || !opensBox(labelOfChunk(chunk, evidence))) continue
    labels++
    if (endsBoxes(next, evidence)) waiting++
  }
  return waiting >= LEAST_WAITING && waiting * MANY_WAITING >= labels
}

function pagesOf(facts: readonly ChunkFacts[]): number[][] {
  const pages: number[][] = []
  for (const [index, fact] of facts.entries()) {
    const last = pages[pages.length - 1]
    if (last?.[0] !== undefined && facts[last[0]]?.page === fact.page) last.push(index)
    else pages.push([index])
  }
  return pages
}

/** The best reading where each page's boxes are printed after its flow, or before it. */
function bestReading(pages: readonly number[][], facts: readonly ChunkFacts[], boxes: 'after' | 'before'): Reading {
  let readings: Reading[] = [START]
  for (const page of pages) {
    const number = facts[page[0] ?? 0]?.page ?? 0
    const ways = boxes === 'after' ? [readAll(readings, page, 'any', facts)] : readCut(readings, page, facts)
    readings = bestOf(ways.flat().map(reading => atPageEnd(reading, number, facts)))
  }
  return readings.reduce(
    (best, reading) => (atEnd(reading, facts) > atEnd(best, facts) ? reading : best),
    readings[0] ?? START,
  )
}

/** The page's boxes come first: for each place where they may end, the flow is read before them. */
function readCut(readings: readonly Reading[], page: readonly number[], facts: readonly ChunkFacts[]): Reading[][] {
  const cuts = page.length > LONGEST_PAGE ? [0] : page.map((_, cut) => cut)
  return cuts.map(cut => readAll(readAll(readings, page.slice(cut), 'flow', facts), page.slice(0, cut), 'boxes', facts))
}

function readAll(
  readings: readonly Reading[],
  order: readonly number[],
  turn: Turn,
  facts: readonly ChunkFacts[],
): Reading[] {
  let current = [...readings]
  for (const index of order) current = bestOf(current.flatMap(reading => readingsAfter(reading, index, facts, turn)))
  return current
}

function bestOf(readings: readonly Reading[]): Reading[] {
  const best = new Map<string, Reading>()
  const hopeless = Math.max(...readings.map(reading => reading.score)) - CATCHES_UP
  for (const reading of readings) {
    if (reading.score < hopeless) continue
    const key = keyOf(reading)
    const other = best.get(key)
    if (other === undefined || reading.score > other.score) best.set(key, reading)
  }
  const kept = [...best.values()]
  if (kept.length <= MOST_READINGS) return kept
  return kept.sort((left, right) => right.score - left.score).slice(0, MOST_READINGS)
}

/** Labels that the reading leaves without a box. */
function emptyLabels(reading: Reading, facts: readonly ChunkFacts[]): number {
  const filled = new Set(stepsOf(reading).map(step => (step.zone === 'flow' ? null : step.label)))
  return facts.filter((fact, index) => fact.opens && !filled.has(index)).length
}

function stepsOf(reading: Reading): Reading[] {
  const steps: Reading[] = []
  for (let step: Reading | null = reading; step?.from != null; step = step.from)
    if (step.chunk !== step.from.chunk) steps.push(step)
  return steps
}

/** The flow in its order, each box right under its label. */
function inOrder(chunks: readonly Chunk[], facts: readonly ChunkFacts[], reading: Reading): PlacedChunk[] {
  const steps = stepsOf(reading).reverse()
  const boxes = new Map<number, Reading[]>()
  for (const step of steps) {
    if (step.zone === 'flow' || step.label === null) continue
    const own = boxes.get(step.label)
    if (own === undefined) boxes.set(step.label, [step])
    else own.push(step)
  }
  const numbers = new Map([...boxes.keys()].map((label, index) => [label, index + 1]))
  const placed: PlacedChunk[] = []
  const put = (index: number, box: number | null, rule: string) => {
    const chunk = chunks[index]
    if (chunk !== undefined) placed.push({ chunk, box, rule })
  }
  for (const index of wholeSentences(steps, facts)) {
    put(index, null, 'text/flow')
    for (const { chunk, zone } of boxes.get(index) ?? [])
      put(chunk, numbers.get(index) ?? null, zone === 'displaced' ? 'text/displaced-box' : 'text/box-under-label')
  }
  return placed
}

/**
 * The flow's chunks in order. A label that was printed with its box at the page's end may stand inside a sentence: it is put
 * before that sentence's paragraph, so that the next page can go on with it.
 */
function wholeSentences(steps: readonly Reading[], facts: readonly ChunkFacts[]): number[] {
  const order: number[] = []
  let labels: number[] = []
  for (const { chunk, zone } of steps) {
    if (zone !== 'flow') continue
    if (facts[chunk]?.opens) {
      labels.push(chunk)
      continue
    }
    const cut = order[order.length - 1]
    const resumes = facts[cut ?? -1]?.unfinished && facts[chunk]?.startsLower
    if (labels.length > 0 && resumes && cut !== undefined) order.splice(-1, 1, ...labels, cut, chunk)
    else order.push(...labels, chunk)
    labels = []
  }
  return [...order, ...labels]
}

/** Readings kept beside the best: those that only later text could make the best. */
const MOST_READINGS = 96
/** Line breaks: a reading so far behind the best one stays behind it, whatever the text goes on with. */
const CATCHES_UP = 25
/** One label in so many may have lost its box before another order is tried. */
const MANY_EMPTY = 4
/** In chunks: a page with more is no page. */
const LONGEST_PAGE = 80
/** Labels without a box below them, and one such label in so many, before boxes are looked for elsewhere. */
const LEAST_WAITING = 2
const MANY_WAITING = 3
