import type { ChunkFacts } from './reading-facts.ts'

/**
 * What speaks for and against one reading of a text in content order. The unit is a line break that only one column explains;
 * what is above 0 speaks for, what is below 0 against. All are sums, so that a reading can be explained term by term.
 *
 * Strongest first: the name of a part is never boxed; the outline; a sentence that goes on; a label must have its box; the
 * column; the form in which boxes of the label's kind begin; wording.
 */

/** The chunk is read as flow. */
export function asFlow(fact: ChunkFacts): number {
  const wording = fact.asks && (fact.kind === 'list-item' || fact.title) ? -ASKS_IN_FLOW : 0
  return fact.leaning + wording
}

/** The chunk is read as boxed. */
export function asBoxed(fact: ChunkFacts): number {
  return -fact.leaning
}

/**
 * `next` is read right after `before`, in the flow or in one box.
 *
 * ```text
 * > | … and there is a volunteer
 *                      ^^^^^^^^^ stops inside a sentence
 * > | ⟨page⟩police and emergency services cadet scheme.
 *           ^^^^^^ goes on
 * ```
 */
export function following(before: ChunkFacts, next: ChunkFacts): number {
  const samePage = before.page === next.page
  if (before.announces && next.kind === 'heading' && !next.title && next.label === null) return -EMPTY_TITLE
  if (before.title) {
    if (next.kind === 'paragraph' && next.startsLower) return samePage ? -BROKEN : GOES_ON
    if (!samePage) return -EMPTY_TITLE
    if (next.title) return -EMPTY_TITLE / 2
    return next.kind === 'heading' && next.label !== 'recommendations' ? -EMPTY_TITLE : 0
  }
  if (before.kind === 'heading' && next.kind === 'list-item' && before.label !== 'recommendations') return -LIST_GOES_ON
  if (before.kind === 'heading' || before.kind === 'table' || next.kind === 'table') return 0
  if (before.kind === 'list-item' && next.kind === 'list-item') return before.listGoesOn ? LIST_GOES_ON : LIST
  if (before.kind === 'list-item' && before.listGoesOn) return -LIST_GOES_ON
  if (before.leads) return next.kind === 'list-item' ? LIST_GOES_ON : -LIST
  if (!before.unfinished) return next.startsLower && next.kind !== 'list-item' ? -BROKEN : 0
  if (next.startsLower && next.kind !== 'list-item') return GOES_ON
  if (before.kind === 'list-item') return -LIST
  const text = before.lines > 1
  if (next.kind === 'paragraph') return samePage || !text ? 0 : -LIST
  return text ? -BROKEN : -LIST
}

/** A box, or the flow, ends with this chunk: no title stands at the end of anything. */
export function cutting(last: ChunkFacts | undefined): number {
  if (last === undefined) return 0
  return last.title || last.label === 'recommendations' ? -EMPTY_TITLE : 0
}

/** A box of the label's kind begins with this chunk. */
export function opening(label: ChunkFacts, first: ChunkFacts, next: ChunkFacts | undefined): number {
  if (first.ends || first.label !== null) return -NEVER
  const leads = first.leads && next?.kind === 'list-item'
  if (first.kind === 'table') return -NEVER
  if (label.label === 'area-for-improvement') {
    if (first.kind === 'heading') return wording(label, first)
    if (first.kind === 'list-item') return first.asks && !first.startsLower ? bulletOf(first) : -BROKEN
    return first.startsLower ? -NEVER : leads && first.asks ? 0 : -BROKEN
  }
  if (first.startsLower) return -NEVER
  if (label.label === 'cause-of-concern') {
    if (first.kind === 'heading') return 0
    if (first.kind === 'list-item' || (first.asks && first.setsTime)) return -BROKEN
    return first.asks ? -ASKS_IN_BOX : -LIST
  }
  return first.kind === 'heading' ? wording(label, first) : -BROKEN
}

/** Another chunk of a box that began before. `bullets`: the box is a list and nothing else. */
export function within(label: ChunkFacts, chunk: ChunkFacts, bullets: boolean): number {
  if (label.label === 'area-for-improvement') {
    if (chunk.title) return wording(label, chunk)
    if (chunk.label === 'recommendations') return -BROKEN
    if (!bullets) return 0
    return chunk.kind === 'list-item' && chunk.asks ? bulletOf(chunk) : -BROKEN
  }
  if (label.label === 'cause-of-concern' && chunk.setsTime && chunk.asks) return ASKS_IN_BOX / 2
  if (label.label === 'cause-of-concern') return chunk.title ? (chunk.asks ? 0 : -ASKS_IN_BOX) : 0
  return chunk.label === 'recommendations' ? -BROKEN : chunk.title ? wording(label, chunk) - ANOTHER : 0
}

/** A bullet that is an area for improvement; one that says by when is rather a recommendation. */
function bulletOf(chunk: ChunkFacts): number {
  return chunk.setsTime ? 0 : ASKS_IN_BOX / 2
}

/** Areas for improvement ask for something; practices do not. Titles of findings ask too, so this is little. */
function wording(label: ChunkFacts, title: ChunkFacts): number {
  const asks = label.label === 'area-for-improvement'
  return title.asks === asks ? ASKS_IN_FLOW : -ASKS_IN_BOX
}

/** The box is complete: what it lacks, and how its items agree with its label's number. */
export function closing(label: ChunkFacts, last: ChunkFacts, items: number, asked: boolean): number {
  const cut = last.leads || last.title || last.listGoesOn || (last.unfinished && last.lines > 1) ? -BROKEN : 0
  if (label.label === 'cause-of-concern') return cut + (asked ? 0 : -BROKEN)
  if (label.plural) return cut + (items > 1 ? 0 : -ANOTHER)
  return cut + (items > 1 ? -ANOTHER / 2 : 0)
}

/** The boxes of a page stand together after its flow (or before it), away from their label. */
export const DISPLACED = -1
/** The boxes of the page before go on. */
export const CARRIED_OVER = -1
/** The label stands over an anchor: a line with nothing but a space, where its box was taken out. */
export const LEFT_ITS_ANCHOR = -4
/** The page of a label has no box for it: most stand on one page. */
export const WAITED = -1.5
/** A label has no box at all. */
export const NO_BOX = -8
/** It has none, but another of its kind stands on its page: the two may announce one box. */
export const BOX_OF_THE_NEXT = -3
/** The flow goes on without a title after a box that had text. */
export const NO_TITLE_AFTER = -2
/** A reading that nothing can make good. */
export const NEVER = 100
const GOES_ON = 4
const BROKEN = 4
const EMPTY_TITLE = 4
const LIST_GOES_ON = 2
const LIST = 1
const ASKS_IN_BOX = 1.5
const ASKS_IN_FLOW = 0.5
const ANOTHER = 0.6
