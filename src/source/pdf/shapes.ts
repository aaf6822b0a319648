import { type Matrix, pointAt } from './matrix.ts'
import type { PaintedShape } from './pages.ts'

/** White on white paper shows nothing, and neither does what is all but transparent. */
export function isVisible(color: string, alpha: number): boolean {
  if (alpha < 0.02) return false
  const value = /^#(?<red>[0-9a-f]{2})(?<green>[0-9a-f]{2})(?<blue>[0-9a-f]{2})/i.exec(color)?.groups
  if (value === undefined) return true
  return [value.red, value.green, value.blue].some(part => Number.parseInt(part ?? '0', 16) < 252)
}

/**
 * The shapes of one painted path, a subpath each: pdf.js gives a path as numbers, 0 x y (move), 1 x y (line), 2 and six numbers
 * (curve), 3 and four (quadratic curve), 4 (close). Only shapes that fill their bounds count as areas, so that a chart's line
 * or a map is no frame.
 */
export function shapesOf(
  path: ArrayLike<number>,
  matrix: Matrix,
  painted: { fill: string | null; stroked: boolean; lineWidth: number },
  page: { width: number; height: number },
  shapes: PaintedShape[],
): void {
  const points: { x: number; y: number }[] = []
  const thickness = painted.stroked
    ? painted.lineWidth * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))
    : 0
  const flush = () => {
    const shape = shapeOf(points, painted.fill, painted.stroked, thickness)
    points.length = 0
    if (shape === null || shapes.length >= MOST_SHAPES) return
    if (
      shape.left > page.width ||
      shape.top > page.height ||
      shape.left + shape.width < 0 ||
      shape.top + shape.height < 0
    )
      return
    shapes.push(shape)
  }
  for (let index = 0; index < path.length; ) {
    const operator = path[index] as number
    if (operator === 0) flush()
    const length = LENGTHS[operator] ?? 1
    if (operator !== 4)
      points.push(pointAt(matrix, path[index + length - 2] as number, path[index + length - 1] as number))
    index += length
  }
  flush()
}

/** How many numbers an operator of a path takes, itself included. */
const LENGTHS: readonly number[] = [3, 3, 7, 5, 1]

/** A map or a scatter of dots may have tens of thousands of shapes; no page of text has this many. */
const MOST_SHAPES = 5000

/** Points: thinner is a line. */
const RULE = 3
/** Points: smaller both ways is a drawn bullet or an ornament. */
const PATCH = 9

function shapeOf(
  points: readonly { x: number; y: number }[],
  fill: string | null,
  stroked: boolean,
  thickness: number,
): PaintedShape | null {
  if (points.length < 2) return null
  let left = Number.POSITIVE_INFINITY
  let top = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  let bottom = Number.NEGATIVE_INFINITY
  let twiceArea = 0
  for (let index = 0; index < points.length; index++) {
    const point = points[index] as { x: number; y: number }
    const next = points[(index + 1) % points.length] as { x: number; y: number }
    twiceArea += point.x * next.y - next.x * point.y
    left = Math.min(left, point.x)
    right = Math.max(right, point.x)
    top = Math.min(top, point.y)
    bottom = Math.max(bottom, point.y)
  }
  const width = right - left
  const height = bottom - top
  if (!Number.isFinite(width + height)) return null
  if (width <= RULE || height <= RULE) {
    if (width > PATCH || height > PATCH) {
      if (fill === null && !stroked) return null
      const half = thickness / 2
      const flat = height <= RULE && width > height
      return flat
        ? { kind: 'rule', left, top: top - half, width, height: height + thickness, fill, stroked }
        : { kind: 'rule', left: left - half, top, width: width + thickness, height, fill, stroked }
    }
    return width > 0.5 && height > 0.5 && (fill !== null || stroked)
      ? { kind: 'patch', left, top, width, height, fill, stroked }
      : null
  }
  if (width <= PATCH && height <= PATCH) return { kind: 'patch', left, top, width, height, fill, stroked }
  const filled = Math.abs(twiceArea) / 2 / (width * height)
  return filled > 0.85 ? { kind: 'area', left, top, width, height, fill, stroked } : null
}
