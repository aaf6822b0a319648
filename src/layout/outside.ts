import type { Line } from './line.ts'
import type { PageThings } from './order.ts'

/**
 * What stands outside the main container of a printed web page: banners and navigation before it on the first page, the footer
 * after it on the last. Told by the structure tree alone: on most pages one outer container holds all text, and on the first
 * it is the one that holds the title.
 */
export function outsideMain(pages: readonly PageThings[]): ReadonlySet<Line> {
  const outside = new Set<Line>()
  const inner = pages.slice(1, -1)
  if (pages.length < 3 || inner.filter(page => outermost(page.pieces).size === 1).length < 0.8 * inner.length)
    return outside
  const first = pages[0]?.pieces ?? []
  const title = first.find(piece => piece.place?.role === 'heading' && piece.place.level === 1)
  const main = title?.place?.containers[0]
  if (main !== undefined) for (const piece of first) if (isOutside(piece, main)) outside.add(piece)
  const last = pages[pages.length - 1]?.pieces ?? []
  const before = last[0]?.place?.containers[0]
  if (before !== undefined && main !== undefined) {
    const end = last.findLastIndex(piece => piece.place?.containers[0] === before)
    for (const piece of last.slice(end + 1)) if (isOutside(piece, before)) outside.add(piece)
  }
  return outside
}

function outermost(pieces: readonly Line[]): Set<number> {
  return new Set(pieces.flatMap(piece => piece.place?.containers.slice(0, 1) ?? []))
}

function isOutside(piece: Line, main: number): boolean {
  return piece.place !== null && piece.place.containers[0] !== main
}
