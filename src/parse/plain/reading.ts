import type { ChunkFacts } from './reading-facts.ts'
import {
  asBoxed,
  asFlow,
  BOX_OF_THE_NEXT,
  CARRIED_OVER,
  closing,
  cutting,
  DISPLACED,
  following,
  LEFT_ITS_ANCHOR,
  NEVER,
  NO_BOX,
  NO_TITLE_AFTER,
  opening,
  WAITED,
  within,
} from './reading-weights.ts'

/** Where a chunk stands: in the flow, in a box under its label, or in one that was printed away from it. */
export type Zone = 'flow' | 'under-label' | 'displaced'

/** One way to read a text up to a chunk; `from` is the same reading one step before. */
export interface Reading {
  readonly score: number
  readonly zone: Zone
  readonly chunk: number
  /** The box that was filled last: its label's index, its items so far, whether it asked for something, its last chunk. */
  readonly label: number | null
  readonly items: number
  readonly asked: boolean
  readonly bullets: boolean
  readonly boxEnd: number | null
  readonly boxZone: Zone
  /** The flow's last chunk that is no label over a box. */
  readonly flowEnd: number | null
  /** Labels that have no box yet. */
  readonly waiting: readonly number[]
  readonly from: Reading | null
}

export const START: Reading = {
  score: 0,
  zone: 'flow',
  chunk: -1,
  label: null,
  items: 0,
  asked: false,
  bullets: false,
  boxEnd: null,
  boxZone: 'flow',
  flowEnd: null,
  waiting: [],
  from: null,
}

/** What may be read as what: on some pages the flow ends before the boxes begin, and each has its own turn. */
export type Turn = 'any' | 'flow' | 'boxes'

/** The ways in which a reading can go on with chunk `index`. */
export function readingsAfter(reading: Reading, index: number, facts: readonly ChunkFacts[], turn: Turn): Reading[] {
  const fact = facts[index]
  if (fact === undefined) return []
  const found: Reading[] = []
  if (turn !== 'boxes' && reading.zone !== 'displaced') {
    found.push(flowWith(reading, index, fact, facts))
    if (reading.zone === 'under-label') found.push(boxWith(reading, index, fact, facts, reading.label, 'under-label'))
    else if (reading.chunk === index - 1 && reading.waiting.includes(index - 1) && !fact.ends)
      found.push(boxWith(reading, index, fact, facts, index - 1, 'under-label'))
  }
  if (turn !== 'flow' && reading.zone !== 'under-label' && !fact.ends) {
    if (reading.zone === 'displaced' || goesOver(reading, fact, facts))
      found.push(boxWith(reading, index, fact, facts, reading.label, 'displaced'))
    const next = reading.waiting[0]
    if (next !== undefined) found.push(boxWith(reading, index, fact, facts, next, 'displaced'))
  }
  return found.filter(each => each.score > -NEVER / 2 + reading.score)
}

/** The page ends: boxes printed away from their label end with it, and labels of the page before have waited long enough. */
export function atPageEnd(reading: Reading, page: number, facts: readonly ChunkFacts[]): Reading {
  const kept = reading.waiting.filter(label => (facts[label]?.page ?? 0) >= page)
  const given = reading.waiting.filter(label => !kept.includes(label))
  const over = reading.boxZone === 'displaced' && reading.label !== null && !isOnPage(reading.boxEnd, page, facts)
  if (reading.zone !== 'displaced' && reading.waiting.length === 0 && !over) return reading
  const waited = kept.length * WAITED
  return {
    ...reading,
    zone: reading.zone === 'displaced' ? 'flow' : reading.zone,
    score:
      reading.score +
      waited +
      given.reduce((sum, label) => sum + withoutBox(label, facts), 0) +
      (over ? closingOf(reading, facts) : 0),
    label: over ? null : reading.label,
    waiting: kept,
    from: reading,
  }
}

/** The text ends: what still waits for a box has none, and the last box and title are all that they will be. */
export function atEnd(reading: Reading, facts: readonly ChunkFacts[]): number {
  const open = reading.waiting.reduce((sum, label) => sum + withoutBox(label, facts), 0)
  return reading.score + open + closingOf(reading, facts) + cutting(facts[reading.flowEnd ?? -1])
}

function withoutBox(label: number, facts: readonly ChunkFacts[]): number {
  const own = facts[label]
  for (let index = label + 1; facts[index]?.page === own?.page; index++)
    if (facts[index]?.label === own?.label) return BOX_OF_THE_NEXT
  return NO_BOX
}

/** Readings with the same key go on alike: the best of them is enough. */
export function keyOf(reading: Reading): string {
  const { zone, label, boxEnd, flowEnd, waiting, chunk, items } = reading
  return `${zone} ${label} ${boxEnd} ${flowEnd} ${chunk} ${waiting.join()} ${Math.min(2, items)}`
}

function flowWith(reading: Reading, index: number, fact: ChunkFacts, facts: readonly ChunkFacts[]): Reading {
  const before = facts[reading.flowEnd ?? -1]
  let score = reading.score + asFlow(fact)
  if (before !== undefined && !fact.opens) score += following(before, fact)
  let { label } = reading
  if (reading.zone === 'under-label') {
    score += closingOf(reading, facts)
    const resumes = before?.unfinished === true && fact.startsLower
    if (fact.kind !== 'heading' && !reading.bullets && !resumes) score += NO_TITLE_AFTER
    label = null
  }
  return {
    ...reading,
    score,
    zone: 'flow',
    chunk: index,
    label,
    flowEnd: fact.opens ? reading.flowEnd : index,
    waiting: fact.opens ? [...announcedBefore(reading, index, fact, facts), index] : reading.waiting,
    from: reading,
  }
}

/**
 * Of two labels of one kind that stand right under one another only the second has a box.
 *
 * ```text
 * > | Accelerated cause of concern: investigations
 * > | Cause of concern
 * ```
 */
function announcedBefore(reading: Reading, index: number, fact: ChunkFacts, facts: readonly ChunkFacts[]) {
  return reading.waiting.filter(label => label !== index - 1 || facts[label]?.label !== fact.label)
}

function boxWith(
  reading: Reading,
  index: number,
  fact: ChunkFacts,
  facts: readonly ChunkFacts[],
  label: number | null,
  zone: Zone,
): Reading {
  const owner = facts[label ?? -1]
  if (label === null || owner === undefined) return { ...reading, score: -Infinity }
  const opens = reading.label !== label || !(reading.boxEnd !== null && reading.boxEnd > label)
  const last = facts[reading.boxEnd ?? -1]
  let score = reading.score + asBoxed(fact)
  if (zone === 'displaced' && reading.zone !== 'displaced') score += DISPLACED + (opens ? 0 : CARRIED_OVER)
  if (opens) {
    if (reading.boxZone === 'displaced' && reading.label !== null) score += closingOf(reading, facts)
    score += opening(owner, fact, facts[index + 1])
    if (reading.zone === 'displaced') score += cutting(last)
    if (zone === 'under-label' && fact.gap >= ANCHOR_GAP) score += LEFT_ITS_ANCHOR
  } else {
    score += within(owner, fact, reading.bullets) + (last === undefined ? 0 : following(last, fact))
  }
  const bullets = opens ? fact.kind === 'list-item' : reading.bullets && fact.kind === 'list-item'
  const item = fact.title || (bullets && fact.kind === 'list-item')
  return {
    ...reading,
    score,
    zone,
    chunk: index,
    label,
    items: (opens ? 0 : reading.items) + (item ? 1 : 0),
    asked: (opens ? false : reading.asked) || fact.asks,
    bullets,
    boxEnd: index,
    boxZone: zone,
    waiting: opens ? reading.waiting.filter(each => each !== label) : reading.waiting,
    from: reading,
  }
}

function closingOf(reading: Reading, facts: readonly ChunkFacts[]): number {
  const owner = facts[reading.label ?? -1]
  const last = facts[reading.boxEnd ?? -1]
  return owner === undefined || last === undefined ? 0 : closing(owner, last, reading.items, reading.asked)
}

function isOnPage(index: number | null, page: number, facts: readonly ChunkFacts[]): boolean {
  return facts[index ?? -1]?.page === page
}

/** The box that was filled last stood at the end of the page before, away from its label, and may go on here. */
function goesOver(reading: Reading, fact: ChunkFacts, facts: readonly ChunkFacts[]): boolean {
  if (reading.label === null || reading.boxEnd === null || reading.boxZone !== 'displaced') return false
  return isOnPage(reading.boxEnd, fact.page - 1, facts)
}

/** Blank lines, the anchor's own among them. */
const ANCHOR_GAP = 3
