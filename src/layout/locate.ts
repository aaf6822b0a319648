import type { Box } from '../source/document.ts'
import type { Range } from '../text/range.ts'
import type { PlacedLine } from './canonical.ts'
import type { Rectangle } from './rectangle.ts'

/** The boxes on the pages that a range of the canonical text covers, one for each line it touches, in points to two decimals. */
export function locator(
  lines: readonly PlacedLine[],
  onto: (page: number, box: Rectangle) => Rectangle,
): (range: Range) => Box[] {
  return range => {
    const boxes: Box[] = []
    for (let index = firstAfter(lines, range.start); index < lines.length; index++) {
      const placed = lines[index] as PlacedLine
      if (placed.start >= range.end) break
      const { line } = placed
      const from = Math.max(0, range.start - placed.start)
      const to = Math.min(line.text.length, range.end - placed.start)
      if (from >= to || line.text.slice(from, to).trim() === '') continue
      const left = line.edges[from] as number
      const right = line.edges[to] as number
      const box = onto(placed.page, { left, top: line.top, width: right - left, height: line.height })
      boxes.push({
        page: placed.page,
        left: round(box.left),
        top: round(box.top),
        width: round(box.width),
        height: round(box.height),
      })
    }
    return boxes
  }
}

function round(points: number): number {
  return Math.round(points * 100) / 100
}

/** The index of the first line that ends after `offset`. */
function firstAfter(lines: readonly PlacedLine[], offset: number): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle] as PlacedLine).end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
