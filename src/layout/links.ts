import type { SourceLink } from '../source/document.ts'
import { FlatText } from '../text/flat-text.ts'
import type { Range } from '../text/range.ts'
import type { PlacedLine } from './canonical.ts'
import { bottomOf, type Rectangle, rightOf } from './rectangle.ts'

export interface FrameLink {
  readonly page: number
  readonly url: string
  readonly box: Rectangle
}

/**
 * The links with the words that stand under their rectangles. A link that wraps has a rectangle a line: pieces with one target
 * and nothing but white between them are one link.
 */
export function linksOf(links: readonly FrameLink[], lines: readonly PlacedLine[], canonical: string): SourceLink[] {
  const byPage = new Map<number, PlacedLine[]>()
  for (const line of lines) {
    const own = byPage.get(line.page)
    if (own === undefined) byPage.set(line.page, [line])
    else own.push(line)
  }
  const found: { url: string; parts: Range[] }[] = []
  for (const link of links) {
    const parts = rangesUnder(link.box, byPage.get(link.page) ?? [])
    found.push({ url: link.url, parts })
  }
  found.sort((one, other) => startOf(one.parts) - startOf(other.parts))
  const merged: { url: string; parts: Range[] }[] = []
  for (const link of found) {
    const before = merged[merged.length - 1]
    if (before !== undefined && before.url === link.url && adjoin(before.parts, link.parts, canonical))
      before.parts.push(...link.parts)
    else merged.push(link)
  }
  return merged.map(link => ({
    url: link.url,
    text: link.parts.length === 0 ? null : FlatText.of(canonical, link.parts).text,
    parts: link.parts,
  }))
}

function startOf(parts: readonly Range[]): number {
  return parts[0]?.start ?? Number.POSITIVE_INFINITY
}

function adjoin(before: readonly Range[], after: readonly Range[], canonical: string): boolean {
  const last = before[before.length - 1]
  const first = after[0]
  if (last === undefined || first === undefined || first.start < last.end || first.start - last.end > 8) return false
  return canonical.slice(last.end, first.start).trim() === ''
}

/** The characters whose middle lies under the rectangle, a range a line. */
export function rangesUnder(box: Rectangle, lines: readonly PlacedLine[]): Range[] {
  const ranges: Range[] = []
  for (const placed of lines) {
    const { line } = placed
    const middle = line.top + line.height / 2
    if (middle < box.top || middle > bottomOf(box) || line.left > rightOf(box) || line.left + line.width < box.left)
      continue
    let from = -1
    let to = -1
    for (let index = 0; index < line.text.length; index++) {
      const center = ((line.edges[index] as number) + (line.edges[index + 1] as number)) / 2
      if (center < box.left || center > rightOf(box) || line.text[index]?.trim() === '') continue
      if (from === -1) from = index
      to = index + 1
    }
    if (from !== -1) ranges.push({ start: placed.start + from, end: placed.start + to })
  }
  return ranges
}
