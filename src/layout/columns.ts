import type { Atom } from './flow.ts'
import type { Line } from './line.ts'
import { bottomOf, rightOf, unionOf } from './rectangle.ts'

/** A stretch of a region from top to bottom: either one column, or several side by side. */
export type Band = { readonly columns: readonly (readonly Atom[])[] }

/**
 * Parts a region into bands: what runs over the gutter ends a band of columns, and the columns go on below it.
 *
 * ```text
 * > | A heading over both columns
 * > | left, first     right, third
 * > | left, second    right, fourth
 *                   ^^ a gutter: white over the whole band, prose on both sides
 * ```
 *
 * Columns must hold prose: short cells side by side are a table's, a bullet beside its text is a list's. At the gutter that the
 * document's pages share (`shared`) they need not.
 */
export function bandsOf(atoms: readonly Atom[], shared: number | null): Band[] {
  const known = shared !== null && atoms.some(atom => atom.box.left < shared - NARROWEST_COLUMN) ? shared : null
  const gutter = known ?? bestGutter(atoms)
  if (gutter === null) return [{ columns: [atoms] }]
  const bands: Band[] = []
  for (const run of runsAt(atoms, gutter)) {
    const { left, right } = sidesOf(run, gutter)
    const parted = left.length + right.length === run.length && left.length > 0 && right.length > 0
    const columns = areColumns(left, right) || (known !== null && parted) ? [left, right] : [run]
    const last = bands[bands.length - 1]
    if (columns.length === 1 && last?.columns.length === 1)
      bands[bands.length - 1] = { columns: [[...(last.columns[0] ?? []), ...run]] }
    else bands.push({ columns })
  }
  return bands
}

/** The gutter that a page's prose tells by itself. */
export function gutterOf(pieces: readonly Line[]): number | null {
  return bestGutter(pieces.map(piece => ({ kind: 'piece', box: piece, piece })))
}

function bestGutter(atoms: readonly Atom[]): number | null {
  const lefts = new Map<number, number>()
  for (const atom of atoms) {
    const key = Math.round(atom.box.left / 2) * 2
    lefts.set(key, (lefts.get(key) ?? 0) + linesOf(atom))
  }
  const leftmost = Math.min(...atoms.map(atom => atom.box.left))
  let best: { at: number; score: number } | null = null
  for (const [key, lines] of lefts) {
    if (lines < LEAST_LINES || key < leftmost + NARROWEST_COLUMN) continue
    let score = 0
    for (const run of runsAt(atoms, key)) {
      const { left, right } = sidesOf(run, key)
      if (areColumns(left, right)) score += Math.min(lineSum(left), lineSum(right))
    }
    if (score > (best?.score ?? 0)) best = { at: key, score }
  }
  return best?.at ?? null
}

const LEAST_LINES = 3
/** Points. */
const NARROWEST_COLUMN = 90
const NARROWEST_GUTTER = 6

/** Stretches without anything that runs over the gutter, and each thing that does by itself, from top to bottom. */
function runsAt(atoms: readonly Atom[], gutter: number): Atom[][] {
  const runs: Atom[][] = []
  let current: Atom[] = []
  let crossing = false
  for (const atom of [...atoms].sort((one, other) => one.box.top - other.box.top)) {
    const crosses = atom.box.left < gutter - 3 && rightOf(atom.box) > gutter - NARROWEST_GUTTER
    if (crosses !== crossing && current.length > 0) {
      runs.push(current)
      current = []
    }
    crossing = crosses
    current.push(atom)
  }
  if (current.length > 0) runs.push(current)
  return runs
}

function sidesOf(run: readonly Atom[], gutter: number): { left: Atom[]; right: Atom[] } {
  return {
    left: run.filter(atom => rightOf(atom.box) <= gutter - NARROWEST_GUTTER + 1),
    right: run.filter(atom => atom.box.left >= gutter - 3),
  }
}

function areColumns(left: readonly Atom[], right: readonly Atom[]): boolean {
  if (!isProse(left) || !isProse(right)) return false
  const one = unionOf(left.map(atom => atom.box))
  const other = unionOf(right.map(atom => atom.box))
  const shared = Math.min(bottomOf(one), bottomOf(other)) - Math.max(one.top, other.top)
  return shared > 24 && shared > 0.3 * Math.min(one.height, other.height)
}

function isProse(side: readonly Atom[]): boolean {
  if (side.length === 0 || lineSum(side) < LEAST_LINES) return false
  const widths = unionOf(side.map(atom => atom.box)).width
  if (widths < NARROWEST_COLUMN) return false
  let characters = 0
  let lines = 0
  for (const atom of side) {
    if (atom.kind === 'piece') {
      characters += atom.piece.text.length
      lines++
    } else if (atom.item.kind === 'frame') return true
  }
  return lines > 0 && characters / lines >= 16
}

function linesOf(atom: Atom): number {
  return atom.kind === 'piece' ? 1 : atom.lines
}

function lineSum(side: readonly Atom[]): number {
  return side.reduce((sum, atom) => sum + linesOf(atom), 0)
}
