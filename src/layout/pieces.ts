import type { StructurePlace, TextRun } from '../source/pdf/pages.ts'
import { type Line, lineOf, SMALLER } from './line.ts'

/**
 * Runs put together on their baselines and parted where a gap is wide: between columns, between a bullet and its text.
 *
 * ```text
 * > | •   The force is more     In one case
 *     ^   ^^^^^^^^^^^^^^^^^     ^^^^^^^^^^^   three pieces on one baseline
 * ```
 *
 * `gutter`: where the document's pages have one, a narrower gap parts two pieces there.
 */
export function piecesOf(
  runs: readonly TextRun[],
  places: ReadonlyMap<number, StructurePlace>,
  gutter: number | null,
): Line[] {
  const rows = raised(baselines(runs))
  const pieces: Line[] = []
  for (const row of rows) {
    let piece: TextRun[] = []
    let end = 0
    for (const run of [...row].sort((one, other) => one.x - other.x)) {
      const before = piece[piece.length - 1]
      if (before !== undefined && isShadow(before, run)) continue
      if (
        before !== undefined &&
        (run.x - end > PIECE_GAP * Math.min(run.size, before.size) ||
          figureApart(before, run) ||
          (gutter !== null && isGutter(end, run.x, gutter)))
      ) {
        pieces.push(lineOf(piece, places))
        piece = []
      }
      piece.push(run)
      end = run.x + (run.edges[run.edges.length - 1] as number)
    }
    if (piece.length > 0) pieces.push(lineOf(piece, places))
  }
  return pieces.sort((one, other) => one.baseline - other.baseline || one.left - other.left)
}

/** Font sizes: a wider gap parts two pieces. */
const PIECE_GAP = 1.2

function isGutter(end: number, start: number, gutter: number): boolean {
  return start > gutter - 3 && start < gutter + 3 && start - end > NARROWEST_GUTTER
}

/** Points. */
const NARROWEST_GUTTER = 6

/** Drawn twice with a small offset to look bold or to throw a shadow. */
function isShadow(one: TextRun, other: TextRun): boolean {
  return (
    one.text === other.text && Math.abs(one.x - other.x) < 0.2 * one.size && Math.abs(one.y - other.y) < 0.2 * one.size
  )
}

/** A large number beside small text is a display figure, not a word of the line. */
function figureApart(one: TextRun, other: TextRun): boolean {
  return Math.max(one.size, other.size) > 2.2 * Math.min(one.size, other.size)
}

/** Font sizes by which two runs' baselines may differ and still be one line's. */
const SAME_BASELINE = 0.22

function baselines(runs: readonly TextRun[]): TextRun[][] {
  const sorted = [...runs].sort((one, other) => one.y - other.y)
  const rows: TextRun[][] = []
  for (const run of sorted) {
    const row = rows[rows.length - 1]
    const first = row?.[0]
    if (row !== undefined && first !== undefined && run.y - first.y <= SAME_BASELINE * Math.min(run.size, first.size))
      row.push(run)
    else rows.push([run])
  }
  return rows
}

/**
 * Superscripts and subscripts go to the line they stand on: smaller, close above or below, and beside one of its runs.
 *
 * ```text
 * > |            1
 * > | the report   shows
 * ```
 */
function raised(rows: readonly TextRun[][]): TextRun[][] {
  const kept: TextRun[][] = rows.map(row => [...row])
  for (const [index, row] of rows.entries()) {
    for (const near of [index - 2, index - 1, index + 1, index + 2]) {
      const target = kept[near]
      if (target === undefined || target.length === 0) continue
      for (const run of row) {
        const own = kept[index] as TextRun[]
        if (!own.includes(run)) continue
        if (target.some(other => isBeside(run, other))) {
          own.splice(own.indexOf(run), 1)
          target.push(run)
        }
      }
    }
  }
  return kept.filter(row => row.length > 0)
}

function isBeside(small: TextRun, large: TextRun): boolean {
  if (small.size > SMALLER * large.size || small.text.length > 4) return false
  const rise = large.y - small.y
  if (rise > 0.6 * large.size || rise < -0.3 * large.size) return false
  const start = small.x
  const end = small.x + (small.edges[small.edges.length - 1] as number)
  const from = large.x - 0.4 * large.size
  const to = large.x + (large.edges[large.edges.length - 1] as number) + 0.4 * large.size
  return start <= to && end >= from
}
