import type { Line } from './line.ts'
import { rightOf } from './rectangle.ts'

/** What the report's text looks like as a whole: measured, never assumed. */
export interface Measures {
  /** The size of most characters. */
  readonly bodySize: number
  readonly bodyColor: string
  /** The distance of baselines in a paragraph, for lines that look like `line`. */
  readonly leadingOf: (line: Line) => number
}

/** How a line looks: what headings of one rank share. */
export function lookOf(line: Line): string {
  return `${sizeStep(line.size)} ${line.bold ? 'bold' : 'plain'} ${line.color}`
}

/** Sizes in half points: 12.9975 and 13 are one. */
export function sizeStep(size: number): number {
  return Math.round(size * 2) / 2
}

export function measure(pages: readonly (readonly Line[])[]): Measures {
  const sizes = new Map<number, number>()
  const colors = new Map<string, number>()
  const gaps = new Map<string, Map<number, number>>()
  for (const pieces of pages) {
    for (const [index, piece] of pieces.entries()) {
      add(sizes, sizeStep(piece.size), piece.text.length)
      add(colors, piece.color, piece.text.length)
      const next = below(pieces, index)
      if (next === null) continue
      const gap = (next.baseline - piece.baseline) / piece.size
      if (gap < 0.9 || gap > 2.2) continue
      const key = leadingKey(piece)
      const ofLook = gaps.get(key) ?? new Map<number, number>()
      gaps.set(key, ofLook)
      add(ofLook, Math.round(gap * 20) / 20, 1)
    }
  }
  const leadings = new Map([...gaps].map(([key, ofLook]) => [key, commonest(ofLook, 3)]))
  const bodySize = commonest(sizes, 1) ?? 12
  const usual = leadings.get(`${bodySize} plain`) ?? 1.2
  return {
    bodySize,
    bodyColor: commonest(colors, 1) ?? '#000000',
    leadingOf: line => (leadings.get(leadingKey(line)) ?? Math.min(usual, 1.35)) * line.size,
  }
}

function leadingKey(line: Line): string {
  return `${sizeStep(line.size)} ${line.bold ? 'bold' : 'plain'}`
}

/** The next piece straight below that looks the same. */
function below(pieces: readonly Line[], index: number): Line | null {
  const piece = pieces[index] as Line
  for (let next = index + 1; next < Math.min(pieces.length, index + 8); next++) {
    const other = pieces[next] as Line
    if (other.baseline - piece.baseline < 0.5 * piece.size) continue
    if (other.left > rightOf(piece) || rightOf(other) < piece.left) continue
    return sizeStep(other.size) === sizeStep(piece.size) && other.bold === piece.bold ? other : null
  }
  return null
}

function add<Key>(counts: Map<Key, number>, key: Key, amount: number): void {
  counts.set(key, (counts.get(key) ?? 0) + amount)
}

/** The key with the highest count, at least `least`; of equals the first met. */
function commonest<Key>(counts: ReadonlyMap<Key, number>, least: number): Key | null {
  let best: Key | null = null
  let most = least - 1
  for (const [key, count] of counts) {
    if (count > most) {
      best = key
      most = count
    }
  }
  return best
}
