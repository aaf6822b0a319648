import type { PaintedShape } from '../source/pdf/pages.ts'
import type { Line } from './line.ts'
import { bottomOf, containsMiddle, type Rectangle, rightOf, unionOf } from './rectangle.ts'

/**
 * Charts that are drawn and are no pictures: several filled areas side by side with no text in them.
 *
 * ```text
 * > | Calls answered within ten seconds
 * > |   █     █
 * > | █ █ █ ▄ █     a picture as good as any: the line above it is its caption
 * ```
 */
export function chartsOf(shapes: readonly PaintedShape[], pieces: readonly Line[]): Rectangle[] {
  const bars = shapes.filter(shape => shape.kind === 'area' && shape.fill !== null)
  if (bars.length < LEAST_BARS || bars.length > MOST_BARS) return []
  const charts: PaintedShape[][] = []
  for (const bar of bars.sort((one, other) => one.left - other.left)) {
    if (pieces.some(piece => containsMiddle(bar, piece))) continue
    const chart = charts.find(other => isBeside(other[other.length - 1] as PaintedShape, bar))
    if (chart === undefined) charts.push([bar])
    else chart.push(bar)
  }
  return charts
    .filter(chart => chart.length >= LEAST_BARS && unionOf(chart).height >= LOWEST)
    .map(chart => unionOf(chart))
}

const LEAST_BARS = 3
const MOST_BARS = 400
/** Points. */
const LOWEST = 40

/** Level with each other at the foot, and no further apart than the bar is wide. */
function isBeside(bar: Rectangle, next: Rectangle): boolean {
  return Math.abs(bottomOf(bar) - bottomOf(next)) < 3 && next.left - rightOf(bar) < Math.max(bar.width, 12)
}
