import type { Range } from '../text/range.ts'

/**
 * Says for an offset which of the blocks it stands in, counted in reading order; an offset in none stands with the block
 * before it.
 *
 * The order of the text is not the order of reading where a tool printed a page's boxes after its flow: a box is read where its
 * label stands.
 */
export function readingOrder(blocks: readonly { readonly parts: readonly Range[] }[]): (offset: number) => number {
  const parts = blocks
    .flatMap((block, place) => block.parts.map(part => ({ start: part.start, place })))
    .sort((left, right) => left.start - right.start)
  return offset => {
    let low = 0
    let high = parts.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((parts[middle]?.start ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return parts[low - 1]?.place ?? 0
  }
}
