import type { Line } from './line.ts'
import { bottomOf } from './rectangle.ts'

export interface PagePieces {
  readonly height: number
  readonly pieces: readonly Line[]
  /** Notes at the foot: never furniture here. */
  readonly notes: ReadonlySet<Line>
}

export interface PageFurniture {
  readonly furniture: ReadonlySet<Line>
  /** The number printed on the page, or null. */
  readonly printed: string | null
}

/**
 * Running heads, running feet and page numbers, told by repetition at the page's edges, by artifact tags there, and by numbers
 * that grow with the pages. A heading that begins several pages is no furniture: it is larger than the body.
 */
export function furnitureOf(pages: readonly PagePieces[], bodySize: number): PageFurniture[] {
  const counts = new Map<string, number>()
  for (const page of pages)
    for (const key of new Set(page.pieces.filter(piece => isEdge(piece, page)).map(keyOf)))
      counts.set(key, (counts.get(key) ?? 0) + 1)
  const repeated = (piece: Line): boolean => {
    const count = Math.max(...neighbours(piece).map(key => counts.get(key) ?? 0))
    if (count < 2) return false
    if (piece.size > 1.15 * bodySize) return count >= 0.5 * pages.length && count >= 3
    return piece.size < 0.94 * bodySize || count >= Math.max(3, 0.3 * pages.length) || pages.length <= 3
  }
  const numbers = numberPieces(pages)
  return pages.map((page, index) => {
    const furniture = new Set<Line>()
    for (const piece of page.pieces) {
      if (!isEdge(piece, page)) continue
      if (piece.artifact || repeated(piece) || numbers[index]?.has(piece) === true) furniture.add(piece)
    }
    return { furniture, printed: printedNumber([...furniture], page.height) }
  })
}

/** Of the page's height: heads and feet stand in this share at the top and at the bottom. */
const EDGE = 0.13

function isEdge(piece: Line, page: PagePieces): boolean {
  const isOuter = bottomOf(piece) < EDGE * page.height || piece.top > (1 - EDGE) * page.height
  return isOuter && !page.notes.has(piece)
}

/** The same words at the same height; digits may differ. */
function keyOf(piece: Line): string {
  return keyAt(piece, Math.round(piece.baseline / 3))
}

function keyAt(piece: Line, slot: number): string {
  return `${slot} ${piece.text.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase()}`
}

function neighbours(piece: Line): string[] {
  const slot = Math.round(piece.baseline / 3)
  return [keyAt(piece, slot - 1), keyAt(piece, slot), keyAt(piece, slot + 1)]
}

/** Page numbers by themselves at the edge: arabic or roman, with or without "Page" and "of 40". */
const PAGE_NUMBER = /^(?:page\s)?[-–—|]?\s?(?<number>\d{1,4}|[ivxlc]{1,7})\s?[-–—|]?(?:\s?(?:of|\/)\s?\d{1,4})?$/i

function numberPieces(pages: readonly PagePieces[]): Set<Line>[] {
  const found = pages.map(page =>
    page.pieces.filter(
      piece =>
        isEdge(piece, page) && PAGE_NUMBER.test(piece.text.trim()) && isOutermost(piece, page.pieces, page.height),
    ),
  )
  return found.map(pieces => new Set(pieces))
}

/** Nothing stands between it and the page's edge save what stands beside it, and white parts it from the body. */
function isOutermost(piece: Line, pieces: readonly Line[], height: number): boolean {
  const top = piece.baseline < height / 2
  const beyond = pieces.filter(other => (top ? bottomOf(other) < piece.top : other.top > bottomOf(piece)))
  if (beyond.some(other => other.text.length > 60)) return false
  const inner = pieces.filter(other => (top ? other.top > bottomOf(piece) : bottomOf(other) < piece.top))
  const gap = Math.min(...inner.map(other => (top ? other.top - bottomOf(piece) : piece.top - bottomOf(other))))
  return inner.length === 0 || gap > 0.8 * piece.size
}

function printedNumber(pieces: readonly Line[], height: number): string | null {
  const texts = pieces
    .filter(piece => piece.text.length < 120)
    .sort((one, other) => edgeDistance(one, height) - edgeDistance(other, height))
    .map(piece => piece.text.trim())
  for (const text of texts) {
    const number = PAGE_NUMBER.exec(text)?.groups?.number
    if (number !== undefined) return number
  }
  for (const text of texts) {
    const number = /(?:^|\s)(?:page|\|)\s(?<number>\d{1,4})$/i.exec(text)?.groups?.number
    if (number !== undefined) return number
  }
  return null
}

function edgeDistance(piece: Line, height: number): number {
  return Math.min(piece.top, height - bottomOf(piece))
}
