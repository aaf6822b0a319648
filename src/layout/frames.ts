import type { PaintedShape } from '../source/pdf/pages.ts'
import type { Line } from './line.ts'
import {
  bottomOf,
  contains,
  containsMiddle,
  horizontalOverlap,
  type Rectangle,
  rightOf,
  unionOf,
  verticalOverlap,
} from './rectangle.ts'

/** A visual frame that holds text. */
export interface Frame extends Rectangle {
  /** The fill, the stroke's presence: a frame that goes on over a page looks the same there. */
  readonly look: string
  /** Holds two lines or more; a single line counts only as the rest of a frame begun on the page before. */
  readonly strong: boolean
  readonly rule: string
}

/**
 * The frames of one page, outermost only: filled or stroked areas, four rules around text, a bar down the left of text.
 *
 * Never frames: rules and small patches, the page's background, a frame around the whole page, a strip that bleeds off the
 * page's edge, shading of single words.
 */
export function framesOf(
  shapes: readonly PaintedShape[],
  pieces: readonly Line[],
  page: { width: number; height: number },
): Frame[] {
  const candidates = [...shadedAreas(shapes, page), ...ruledAreas(shapes, page)]
  const frames: Frame[] = []
  for (const area of candidates) {
    if (isBackground(area, page)) continue
    const inside = pieces.filter(piece => containsMiddle(area, piece))
    if (inside.length === 0) continue
    const tallest = inside.reduce((most, piece) => Math.max(most, piece.size), 0)
    if (area.height < 1.05 * tallest) continue
    frames.push({ ...area, strong: lineCount(inside) >= 2 })
  }
  frames.push(...barredAreas(shapes, pieces, frames))
  return outermost(frames)
}

type Area = Omit<Frame, 'strong'>

const NARROWEST = 60

function shadedAreas(shapes: readonly PaintedShape[], page: Rectangle | { width: number; height: number }): Area[] {
  const areas: Area[] = []
  const tall = shapes
    .filter(
      shape => shape.kind === 'area' && shape.width >= NARROWEST && shape.height >= 6 && !isBackground(shape, page),
    )
    .sort((one, other) => one.top - other.top)
  for (const shape of tall) {
    const look = shape.fill ?? 'stroke'
    const index = areas.findIndex(area => area.look === look && continues(area, shape))
    const above = areas[index]
    if (above === undefined)
      areas.push({
        left: shape.left,
        top: shape.top,
        width: shape.width,
        height: shape.height,
        look,
        rule: shape.fill === null ? 'pdf/stroked-frame' : 'pdf/filled-frame',
      })
    else areas[index] = { ...above, ...unionOf([above, shape]) }
  }
  return areas
}

/** Points that two shaded paragraphs of one frame may stand apart or overlap. */
const SEAM = 2.5

/**
 * Points by which a paragraph's shade or border may be set in: word processors draw them from the paragraph's own indent.
 *
 * ```text
 * > | ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
 * > |   ▒▒• a bullet ▒▒   one frame
 *     ^^ set in
 * ```
 */
export const SET_IN = 42

function continues(area: Rectangle, shape: Rectangle): boolean {
  const aligned = Math.abs(area.left - shape.left) < SET_IN && Math.abs(rightOf(area) - rightOf(shape)) < 2
  return aligned && verticalOverlap(area, shape) > -SEAM
}

/** Frames drawn as rules: two uprights of one height with a rule across their top or bottom. */
function ruledAreas(shapes: readonly PaintedShape[], page: { width: number; height: number }): Area[] {
  const rules = shapes.filter(shape => shape.kind === 'rule')
  if (rules.length > MOST_RULES) return []
  const uprights = joined(rules.filter(rule => rule.height > rule.width && rule.height > 12))
  const across = rules.filter(rule => rule.width > rule.height && rule.width >= NARROWEST)
  const areas: Area[] = []
  for (const [index, left] of uprights.entries()) {
    for (const right of uprights.slice(index + 1)) {
      const [first, second] = left.left < right.left ? [left, right] : [right, left]
      if (second.left - first.left < NARROWEST) continue
      if (Math.abs(first.top - second.top) > 3 || Math.abs(bottomOf(first) - bottomOf(second)) > 3) continue
      const area = unionOf([first, second])
      const ends = across.filter(rule => horizontalOverlap(rule, area) > 0.9 * area.width)
      const closed = ends.some(
        rule => Math.abs(rule.top - area.top) < 3 || Math.abs(bottomOf(rule) - bottomOf(area)) < 3,
      )
      if (closed && !isBackground(area, page)) areas.push({ ...area, look: 'rules', rule: 'pdf/ruled-frame' })
    }
  }
  return areas
}

const MOST_RULES = 400

/** Uprights drawn cell by cell or paragraph by paragraph are one. */
function joined(uprights: readonly PaintedShape[]): Rectangle[] {
  const whole: Rectangle[] = []
  for (const rule of [...uprights].sort((one, other) => one.left - other.left || one.top - other.top)) {
    const index = whole.findIndex(other => Math.abs(other.left - rule.left) < 2 && verticalOverlap(other, rule) > -SEAM)
    const above = whole[index]
    if (above === undefined) whole.push(rule)
    else whole[index] = unionOf([above, rule])
  }
  return [...whole, ...stepped(whole)]
}

/** Uprights that go on, end to end, a paragraph's indent to the side. */
function stepped(uprights: readonly Rectangle[]): Rectangle[] {
  const chains: { area: Rectangle; last: Rectangle; parts: number }[] = []
  for (const upright of [...uprights].sort((one, other) => one.top - other.top)) {
    const chain = chains.find(
      ({ last }) => Math.abs(bottomOf(last) - upright.top) < SEAM && Math.abs(last.left - upright.left) < SET_IN,
    )
    if (chain === undefined) chains.push({ area: upright, last: upright, parts: 1 })
    else Object.assign(chain, { area: unionOf([chain.area, upright]), last: upright, parts: chain.parts + 1 })
  }
  return chains.filter(chain => chain.parts > 1).map(chain => chain.area)
}

/**
 * A thick bar down the left of a passage.
 *
 * ```text
 * > | ┃ The force should improve …
 * > | ┃ It should also …
 *     ^ 1.5 to 12 points wide, text on its right only
 * ```
 */
function barredAreas(shapes: readonly PaintedShape[], pieces: readonly Line[], frames: readonly Frame[]): Frame[] {
  const bars: Frame[] = []
  for (const shape of shapes) {
    if (shape.kind === 'patch' || shape.fill === null || shape.width < 1.5 || shape.width > 12) continue
    if (shape.height < SHORTEST_BAR) continue
    if (frames.some(frame => contains(frame, shape, 3)) || isOneOfMany(shape, shapes)) continue
    const beside = pieces.filter(piece => verticalOverlap(piece, shape) > 0.6 * piece.height)
    const right = beside.filter(piece => piece.left > shape.left && piece.left - rightOf(shape) < BAR_DISTANCE)
    if (right.length === 0 || right.length !== beside.length) continue
    const characters = right.reduce((sum, piece) => sum + piece.text.length, 0)
    if (characters < 25 * right.length) continue
    const area = unionOf([shape, ...right])
    if (area.height > shape.height + 12 || unionOf(right).height < 0.6 * shape.height) continue
    bars.push({
      left: area.left,
      top: shape.top,
      width: area.width + 2,
      height: shape.height,
      look: `bar ${shape.fill}`,
      strong: lineCount(right) >= 2,
      rule: 'pdf/left-bar',
    })
  }
  return bars
}

const BAR_DISTANCE = 40
/** Points: one line of text. */
const SHORTEST_BAR = 10

/** A chart's bars stand side by side. */
function isOneOfMany(bar: PaintedShape, shapes: readonly PaintedShape[]): boolean {
  return shapes.some(
    other =>
      other !== bar &&
      other.fill === bar.fill &&
      Math.abs(other.width - bar.width) < 1 &&
      Math.abs(other.left - bar.left) > 1 &&
      Math.abs(other.left - bar.left) < NARROWEST &&
      verticalOverlap(other, bar) > 0,
  )
}

function isBackground(area: Rectangle, page: { width: number; height: number }): boolean {
  if (area.width > 0.85 * page.width && area.height > 0.85 * page.height) return true
  const bleeds = area.left < 2 && rightOf(area) > page.width - 2
  return bleeds && (area.top < 2 || bottomOf(area) > page.height - 2)
}

function lineCount(pieces: readonly Line[]): number {
  let count = 0
  let last = Number.NEGATIVE_INFINITY
  for (const piece of [...pieces].sort((one, other) => one.baseline - other.baseline)) {
    if (piece.baseline - last > 0.5 * piece.size) count++
    last = piece.baseline
  }
  return count
}

/** Of frames that lie in one another only the outermost; of two that are the same, the one that tells more of its look. */
function outermost(frames: readonly Frame[]): Frame[] {
  const sorted = [...frames].sort((one, other) => other.width * other.height - one.width * one.height)
  const kept: Frame[] = []
  for (const frame of sorted) {
    const around = kept.findIndex(other => contains(other, frame, 4))
    const outer = kept[around]
    if (outer === undefined) kept.push(frame)
    else if (contains(frame, outer, 4) && outer.look === 'rules')
      kept[around] = { ...outer, look: frame.look, rule: frame.rule }
  }
  return kept
}
