import type { Rectangle } from '../source/pdf/pages.ts'

export type { Rectangle }

export function rightOf(box: Rectangle): number {
  return box.left + box.width
}

export function bottomOf(box: Rectangle): number {
  return box.top + box.height
}

/** The smallest rectangle around all; `boxes` must not be empty. */
export function unionOf(boxes: readonly Rectangle[]): Rectangle {
  let left = Number.POSITIVE_INFINITY
  let top = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  let bottom = Number.NEGATIVE_INFINITY
  for (const box of boxes) {
    left = Math.min(left, box.left)
    top = Math.min(top, box.top)
    right = Math.max(right, rightOf(box))
    bottom = Math.max(bottom, bottomOf(box))
  }
  return { left, top, width: right - left, height: bottom - top }
}

/** `inner` lies in `outer`, give or take `slack` points. */
export function contains(outer: Rectangle, inner: Rectangle, slack = 0): boolean {
  return (
    inner.left >= outer.left - slack &&
    inner.top >= outer.top - slack &&
    rightOf(inner) <= rightOf(outer) + slack &&
    bottomOf(inner) <= bottomOf(outer) + slack
  )
}

/** The middle of `inner` lies in `outer`. */
export function containsMiddle(outer: Rectangle, inner: Rectangle): boolean {
  const x = inner.left + inner.width / 2
  const y = inner.top + inner.height / 2
  return x >= outer.left && x <= rightOf(outer) && y >= outer.top && y <= bottomOf(outer)
}

/** How far the two share the vertical, in points; negative: the gap between them. */
export function verticalOverlap(one: Rectangle, other: Rectangle): number {
  return Math.min(bottomOf(one), bottomOf(other)) - Math.max(one.top, other.top)
}

/** How far the two share the horizontal, in points; negative: the gap between them. */
export function horizontalOverlap(one: Rectangle, other: Rectangle): number {
  return Math.min(rightOf(one), rightOf(other)) - Math.max(one.left, other.left)
}
