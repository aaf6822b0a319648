import type { Draft } from './joins.ts'
import { firstLine, type Passage } from './passage.ts'

/**
 * Gives list items their depths and lists their numbers. Items that follow one another are one list; how far a mark is set in
 * tells how deep it lies.
 *
 * ```text
 * > | •  one
 * > |    –  two     depth 1
 * > | •  three      depth 0 again
 * ```
 */
export function numberLists(
  drafts: readonly Draft[],
  streamOf: (passage: Passage) => number | null,
): Map<Draft, number> {
  const lists = new Map<Draft, number>()
  let count = 0
  let open: { stream: number | null; lefts: number[] } | null = null
  for (const draft of drafts) {
    const passage = draft.passages[0] as Passage
    if (passage.kind === 'furniture') continue
    const mark = passage.marker
    if (passage.kind !== 'list-item' || mark === null) {
      open = null
      continue
    }
    if (open === null || open.stream !== streamOf(passage)) {
      open = { stream: streamOf(passage), lefts: [] }
      count++
    }
    const left = mark.left - passage.column.left
    const step = 0.7 * firstLine(passage).size
    while (open.lefts.length > 0 && (open.lefts[open.lefts.length - 1] as number) > left + step) open.lefts.pop()
    const last = open.lefts[open.lefts.length - 1]
    if (last === undefined || left > last + step) open.lefts.push(left)
    const depth = open.lefts.length - 1
    for (const part of draft.passages) part.depth = depth
    lists.set(draft, count)
  }
  return lists
}
