import { gutterOf } from './columns.ts'
import type { Line } from './line.ts'
import type { PageThings } from './order.ts'

/**
 * The gutter that a document's pages share, or null: where a document is set in two columns, a page's columns hold for its
 * short cells and its few lines too, which by themselves would not tell.
 *
 * ```text
 * > | page 2   prose prose | prose prose     page 3   prose prose | Good
 *                          ^ told by prose                        ^ the same place: told by page 2
 * ```
 */
export function sharedGutter(pages: readonly PageThings[]): number | null {
  const found = pages.flatMap(page => gutterOf(page) ?? [])
  const places = found.map(gutter => found.filter(other => Math.abs(other - gutter) < SAME))
  const most = places.reduce((best, place) => (place.length > best.length ? place : best), [])
  const full = pages.filter(page => page.pieces.length >= FULL_PAGE).length
  return most.length >= LEAST_PAGES && most.length >= 0.5 * full ? Math.min(...most) : null
}

/** Points. */
const SAME = 5
const LEAST_PAGES = 2
/** Lines. */
const FULL_PAGE = 24

/** Lines of both columns that share a baseline and stand so close, in large type, that they look like one. */
export function splitAt(gutter: number, lines: readonly Line[]): Line[] {
  return lines.flatMap(line => {
    const at = line.edges.findIndex(edge => edge > gutter - 3)
    if (at < 2 || at >= line.text.length || (line.edges[at] as number) > gutter + 3) return [line]
    const gap = /\s+$/.exec(line.text.slice(0, at))?.[0].length ?? 0
    const end = line.edges[at - gap] as number
    if (gap === 0 || (line.edges[at] as number) - end < NARROWEST) return [line]
    return [part(line, 0, at - gap), part(line, at, line.text.length)]
  })
}

/** Points. */
const NARROWEST = 9

function part(line: Line, start: number, end: number): Line {
  const left = line.edges[start] as number
  return {
    ...line,
    text: line.text.slice(start, end),
    edges: line.edges.slice(start, end + 1),
    left,
    raised: line.raised.flatMap(mark =>
      mark.start >= start && mark.end <= end ? [{ start: mark.start - start, end: mark.end - start }] : [],
    ),
    width: (line.edges[end] as number) - left,
  }
}
