/** `[a b c d e f]` as in the PDF: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** The matrix that applies `inner` first and `outer` then. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ]
}

export function pointAt(matrix: Matrix, x: number, y: number): { x: number; y: number } {
  return { x: matrix[0] * x + matrix[2] * y + matrix[4], y: matrix[1] * x + matrix[3] * y + matrix[5] }
}

/** The upright rectangle around the transformed corners. */
export function boundsOf(
  matrix: Matrix,
  left: number,
  low: number,
  right: number,
  high: number,
): { left: number; top: number; width: number; height: number } {
  const corners = [
    pointAt(matrix, left, low),
    pointAt(matrix, right, low),
    pointAt(matrix, left, high),
    pointAt(matrix, right, high),
  ]
  const xs = corners.map(corner => corner.x)
  const ys = corners.map(corner => corner.y)
  const minimum = { x: Math.min(...xs), y: Math.min(...ys) }
  return { left: minimum.x, top: minimum.y, width: Math.max(...xs) - minimum.x, height: Math.max(...ys) - minimum.y }
}
