import type { PaintedShape } from '../source/pdf/pages.ts'
import type { Line } from './line.ts'
import { rightOf } from './rectangle.ts'

/**
 * Bullets that are drawn and are no characters, as browsers print them: a small filled shape, half a line high at most, before
 * the first letter and level with it.
 */
export function drawnBullets(pieces: readonly Line[], shapes: readonly PaintedShape[]): Line[] {
  const patches = shapes.filter(shape => shape.kind === 'patch')
  if (patches.length === 0 || patches.length > MOST_PATCHES) return [...pieces]
  return pieces.map(piece => {
    const patch = patches.find(shape => isBulletOf(shape, piece))
    if (patch === undefined) return piece
    const between = pieces.some(
      other =>
        other !== piece &&
        Math.abs(other.baseline - piece.baseline) < 2 &&
        rightOf(other) < piece.left &&
        other.left > patch.left,
    )
    return between ? piece : { ...piece, drawnBullet: patch.left }
  })
}

/** A scatter plot has thousands of dots. */
const MOST_PATCHES = 400

function isBulletOf(shape: PaintedShape, line: Line): boolean {
  const size = Math.max(shape.width, shape.height) / line.size
  if (size < 0.12 || size > 0.7 || Math.min(shape.width, shape.height) < 0.5 * Math.max(shape.width, shape.height))
    return false
  const distance = (line.left - rightOf(shape)) / line.size
  if (distance < 0.15 || distance > 3) return false
  const middle = shape.top + shape.height / 2
  return middle < line.baseline + 0.05 * line.size && middle > line.baseline - 0.75 * line.size
}
