import type { PageThings } from './order.ts'
import { endsSentence, startsInside } from './passage.ts'
import type { Measures } from './style.ts'

/**
 * Whether the file's tags say what the page shows: most text has a place in the tree, and the tree does not cut sentences into
 * a paragraph a line, as some writers' trees do.
 */
export function tagsAreSound(pages: readonly PageThings[], measures: Measures): boolean {
  let characters = 0
  let placed = 0
  let steps = 0
  let cuts = 0
  for (const page of pages) {
    for (const [index, piece] of page.pieces.entries()) {
      characters += piece.text.length
      const known = piece.place !== null && piece.place.role !== 'other'
      if (known) placed += piece.text.length
      const next = page.pieces[index + 1]
      if (next === undefined || !known || next.place === null) continue
      if (next.baseline - piece.baseline > 1.25 * measures.leadingOf(piece) || Math.abs(next.left - piece.left) > 2)
        continue
      steps++
      if (next.place.block !== piece.place?.block && startsInside(next.text) && !endsSentence(piece.text)) cuts++
    }
  }
  return placed > LEAST_PLACED * characters && cuts < MOST_CUTS * Math.max(1, steps)
}

const LEAST_PLACED = 0.8
const MOST_CUTS = 0.15
