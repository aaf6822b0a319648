import type { PdfPage, TextRun } from '../source/pdf/pages.ts'
import type { Rectangle } from './rectangle.ts'

/** The direction, in degrees clockwise, in which most of a page's characters are written. */
export type Turn = 0 | 90 | 180 | 270

export interface UprightPage {
  readonly page: PdfPage
  readonly turn: Turn
  /** As seen with the page's text upright. */
  readonly width: number
  readonly height: number
  /** Runs that are upright in this frame; `x` and `y` are in the frame. */
  readonly runs: readonly TextRun[]
  /** Runs written in another direction: labels up the side of a chart, watermarks. */
  readonly astray: readonly TextRun[]
}

/** Turns a page so that its text is upright: a landscape table set sideways on an upright page is read like any other. */
export function uprightPage(page: PdfPage): UprightPage {
  const weights = new Map<number, number>()
  for (const run of page.runs) {
    const turn = nearestTurn(run.angle)
    if (turn !== null) weights.set(turn, (weights.get(turn) ?? 0) + run.text.length)
  }
  let turn: Turn = 0
  for (const [candidate, weight] of weights) if (weight > (weights.get(turn) ?? 0)) turn = candidate as Turn
  const sideways = turn === 90 || turn === 270
  const upright: TextRun[] = []
  const astray: TextRun[] = []
  for (const run of page.runs) {
    if (nearestTurn(run.angle) !== turn) astray.push(run)
    else if (turn === 0) upright.push(run)
    else upright.push({ ...run, ...turnedPoint(run.x, run.y, turn, page) })
  }
  return {
    page,
    turn,
    width: sideways ? page.height : page.width,
    height: sideways ? page.width : page.height,
    runs: upright,
    astray,
  }
}

/** Degrees by which a line may be askew. */
const ASKEW = 4

function nearestTurn(angle: number): Turn | null {
  for (const turn of [0, 90, 180, 270] as const) {
    const difference = Math.abs(((angle - turn + 540) % 360) - 180)
    if (difference <= ASKEW) return turn
  }
  return null
}

interface Size {
  readonly width: number
  readonly height: number
}

function turnedPoint(x: number, y: number, turn: Turn, page: Size): { x: number; y: number } {
  if (turn === 90) return { x: y, y: page.width - x }
  if (turn === 270) return { x: page.height - y, y: x }
  if (turn === 180) return { x: page.width - x, y: page.height - y }
  return { x, y }
}

/** A rectangle of the page in the upright frame. */
export function intoFrame(box: Rectangle, turn: Turn, page: Size): Rectangle {
  if (turn === 90)
    return { left: box.top, top: page.width - box.left - box.width, width: box.height, height: box.width }
  if (turn === 270)
    return { left: page.height - box.top - box.height, top: box.left, width: box.height, height: box.width }
  if (turn === 180) {
    return {
      left: page.width - box.left - box.width,
      top: page.height - box.top - box.height,
      width: box.width,
      height: box.height,
    }
  }
  return box
}

/** A rectangle of the upright frame on the page. */
export function ontoPage(box: Rectangle, turn: Turn, page: Size): Rectangle {
  if (turn === 90)
    return { left: page.width - box.top - box.height, top: box.left, width: box.height, height: box.width }
  if (turn === 270)
    return { left: box.top, top: page.height - box.left - box.width, width: box.height, height: box.width }
  return intoFrame(box, turn, page)
}
