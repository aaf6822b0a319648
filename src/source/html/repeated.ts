import type { Draft } from './writer.ts'

/**
 * The blocks that the pages of one report share at their top ("Northshire 2018/19", "Read more about Northshire") and at their
 * end. The first page keeps its own; `bounds` are the indices of each page's first block.
 *
 * ```text
 * page 1   Northshire 2018/19 | Effectiveness | …          kept
 * page 2   Northshire 2018/19 | Efficiency | …
 *          ^^^^^^^^^^^^^^^^^^ repeated: found here
 * ```
 */
export function repeatedBlocks(blocks: readonly Draft[], bounds: readonly number[]): Draft[] {
  const pages = bounds.map((start, index) => blocks.slice(start, bounds[index + 1] ?? blocks.length))
  const first = pages[0]
  if (first === undefined || pages.length < 2) return []
  const repeated: Draft[] = []
  for (const page of pages.slice(1)) {
    const top = commonLength(first, page)
    const end = commonLength([...first].reverse(), [...page].reverse())
    // A page that is the first one again is no navigation: someone passed the same page twice, and it is kept.
    if (top + end < page.length) repeated.push(...page.slice(0, top), ...page.slice(page.length - end))
  }
  return repeated
}

function commonLength(left: readonly Draft[], right: readonly Draft[]): number {
  let length = 0
  while (length < left.length && length < right.length && key(left[length]) === key(right[length])) length++
  return length
}

function key(block: Draft | undefined): string {
  return block === undefined
    ? ''
    : `${block.kind}|${block.text.replace(/\s+/g, ' ').toLowerCase()}|${block.parts.map(part => part.end - part.start).join()}`
}
