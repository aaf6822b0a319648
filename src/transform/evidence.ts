import type { SourceDocument } from '../source/document.ts'
import { spanOf } from '../text/range.ts'
import type { EvidenceMaker } from './draft.ts'

/** Makes the evidence of records over one document. */
export function evidenceMaker(document: SourceDocument): EvidenceMaker {
  const starts = document.pages.map(page => page.start)
  return (parts, rule, certainty = 'stated') => {
    const ranges = parts.filter(part => part.end > part.start).map(({ start, end }) => ({ start, end }))
    const span = ranges.length > 0 ? spanOf(ranges) : (parts[0] ?? { start: 0, end: 0 })
    return {
      page: starts.length === 0 ? null : pageAt(starts, span.start),
      start: span.start,
      end: span.end,
      ranges,
      rule,
      certainty,
      boxes: ranges.flatMap(range => document.locate(range)).map(box => ({ ...box })),
    }
  }
}

/** The number, from 1, of the last page that starts at or before `offset`. */
function pageAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low + 1
}
