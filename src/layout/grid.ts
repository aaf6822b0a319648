import type { PaintedShape } from '../source/pdf/pages.ts'
import type { Line } from './line.ts'
import { bottomOf, containsMiddle, type Rectangle, rightOf, unionOf, verticalOverlap } from './rectangle.ts'

/** A table: rows of cells, each cell its lines from top to bottom. */
export interface Table extends Rectangle {
  readonly rows: readonly (readonly (readonly Line[])[])[]
  readonly rule: string
}

/**
 * Tables drawn with rules or with shaded cells: edges that touch make a grid; with two columns and two rows that hold text it
 * is a table. A grid of one column is a frame, not a table.
 */
export function gridsOf(shapes: readonly PaintedShape[], pieces: readonly Line[], page: { height: number }): Table[] {
  const parts = shapes.filter(shape => shape.kind !== 'patch' && shape.height < 0.9 * page.height)
  if (parts.length < 4 || parts.length > MOST_PARTS) return []
  const tables: Table[] = []
  for (const group of touching(parts)) {
    if (group.length < 4) continue
    const box = unionOf(group)
    const inside = pieces.filter(piece => containsMiddle(box, piece))
    const table = inside.length === 0 ? null : gridOf(group, box, inside)
    if (table !== null) tables.push(table)
  }
  return tables
}

const MOST_PARTS = 1200
/** Points: edges closer than this are one. */
const TOUCH = 3

function touching(parts: readonly PaintedShape[]): PaintedShape[][] {
  const groups: { box: Rectangle; parts: PaintedShape[] }[] = []
  for (const part of [...parts].sort((one, other) => one.top - other.top)) {
    const met = groups.filter(group => group.parts.some(other => near(other, part)))
    const first = met[0]
    if (first === undefined) {
      groups.push({ box: part, parts: [part] })
      continue
    }
    first.parts.push(part)
    for (const other of met.slice(1)) {
      first.parts.push(...other.parts)
      groups.splice(groups.indexOf(other), 1)
    }
  }
  return groups.map(group => group.parts)
}

function near(one: Rectangle, other: Rectangle): boolean {
  return (
    one.left <= rightOf(other) + TOUCH &&
    other.left <= rightOf(one) + TOUCH &&
    one.top <= bottomOf(other) + TOUCH &&
    other.top <= bottomOf(one) + TOUCH
  )
}

function gridOf(parts: readonly PaintedShape[], box: Rectangle, pieces: readonly Line[]): Table | null {
  const uprights: { at: number; length: number }[] = []
  const levels: { at: number; length: number }[] = []
  for (const part of parts) {
    if (part.kind === 'rule') {
      if (part.height > part.width) uprights.push({ at: part.left + part.width / 2, length: part.height })
      else levels.push({ at: part.top + part.height / 2, length: part.width })
      continue
    }
    uprights.push({ at: part.left, length: part.height }, { at: rightOf(part), length: part.height })
    levels.push({ at: part.top, length: part.width }, { at: bottomOf(part), length: part.width })
  }
  const columns = clustered(uprights, 0.4 * box.height)
  const levelsAt = clustered(levels, 0.4 * box.width)
  const isRuled = columns.length > LEAST_CELLS && parts.every(part => part.kind === 'rule')
  if (columns.length < 3 || levelsAt.length < 2) return null
  if (!isRuled && (levelsAt.length < 3 || pieces.length < 4)) return null
  const rows: Line[][][] = []
  for (let row = 0; row + 1 < levelsAt.length; row++) {
    const cells: Line[][] = columns.slice(1).map(() => [])
    for (const piece of pieces) {
      const middle = piece.top + piece.height / 2
      if (middle < (levelsAt[row] as number) || middle >= (levelsAt[row + 1] as number)) continue
      const start = piece.left + Math.min(2, piece.width / 2)
      const column = columns.findIndex(
        (edge, index) => start >= edge && start < (columns[index + 1] ?? Number.POSITIVE_INFINITY),
      )
      cells[Math.max(0, Math.min(column, cells.length - 1))]?.push(piece)
    }
    if (cells.some(cell => cell.length > 0)) rows.push(cells)
  }
  const used = columns.slice(1).filter((_, column) => rows.some(row => (row[column]?.length ?? 0) > 0)).length
  const filled = rows.flat().filter(cell => cell.length > 0).length
  if (!isRuled && (rows.length < 2 || used < 2 || filled < 0.4 * rows.length * used || isStepped(rows, columns)))
    return null
  const kept = columns.slice(1).map((_, column) => rows.some(row => (row[column]?.length ?? 0) > 0))
  return { ...box, rows: rows.map(row => row.filter((_, column) => kept[column])), rule: 'pdf/ruled-table' }
}

/** So many cells side by side, all drawn with rules, are a table's, even the few rows that a page cut off. */
const LEAST_CELLS = 3

/**
 * Paragraphs of one frame whose shades are set in differently: no two of them stand beside one another, or most run over an
 * edge between two "columns".
 */
function isStepped(rows: readonly (readonly (readonly Line[])[])[], columns: readonly number[]): boolean {
  if (!rows.some(row => row.filter(cell => cell.length > 0).length > 1)) return true
  const pieces = rows.flat(2)
  const crossing = pieces.filter(piece =>
    columns.slice(1, -1).some(edge => piece.left < edge - 1 && rightOf(piece) > edge + 2 * piece.size),
  )
  return crossing.length > 0.5 * pieces.length
}

/** Positions that edges of at least `least` points in all share. */
function clustered(edges: readonly { at: number; length: number }[], least: number): number[] {
  const sorted = [...edges].sort((one, other) => one.at - other.at)
  const clusters: { at: number; last: number; length: number }[] = []
  for (const edge of sorted) {
    const cluster = clusters[clusters.length - 1]
    if (cluster !== undefined && edge.at - cluster.last <= TOUCH) {
      cluster.last = edge.at
      cluster.length += edge.length
    } else clusters.push({ at: edge.at, last: edge.at, length: edge.length })
  }
  return clusters.filter(cluster => cluster.length >= least).map(cluster => (cluster.at + cluster.last) / 2)
}

/** The lines of `lines` that stand beside one another, a list a row. */
export function rowsOf(lines: readonly Line[]): Line[][] {
  const rows: Line[][] = []
  for (const line of [...lines].sort((one, other) => one.baseline - other.baseline || one.left - other.left)) {
    const row = rows[rows.length - 1]
    const first = row?.[0]
    if (
      row !== undefined &&
      first !== undefined &&
      verticalOverlap(first, line) > 0.5 * Math.min(first.height, line.height)
    )
      row.push(line)
    else rows.push([line])
  }
  for (const row of rows) row.sort((one, other) => one.left - other.left)
  return rows
}
