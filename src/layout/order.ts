import { alignedTables } from './aligned.ts'
import { chartsOf } from './charts.ts'
import { bandsOf } from './columns.ts'
import type { Atom, Column, FlowItem } from './flow.ts'
import { type Frame, framesOf } from './frames.ts'
import { gridsOf, rowsOf, type Table } from './grid.ts'
import { joinLines, type Line } from './line.ts'
import { bottomOf, containsMiddle, type Rectangle, rightOf } from './rectangle.ts'

export interface PageThings {
  readonly pieces: readonly Line[]
  readonly frames: readonly Frame[]
  readonly tables: readonly Table[]
  readonly images: readonly Rectangle[]
}

/** Frames and tables of a page. A table in a frame is the frame's; a frame in a table, or as large as one, is none. */
export function thingsOf(
  shapes: Parameters<typeof framesOf>[0],
  images: readonly Rectangle[],
  pieces: readonly Line[],
  page: { width: number; height: number },
): PageThings {
  const tables = gridsOf(shapes, pieces, page)
  const frames = framesOf(shapes, pieces, page).filter(
    frame => !tables.some(table => containsMiddle(table, frame) && frame.height <= table.height + 6),
  )
  const charts = chartsOf(shapes, pieces).filter(chart => !tables.some(table => containsMiddle(table, chart)))
  return { pieces, frames, tables, images: [...images, ...charts] }
}

/**
 * Everything on a page in reading order: by place, never by the order in which it was drawn. A frame stands where its top is;
 * side by side columns are read one after the other. `gutter`: where the document's pages share one.
 */
export function orderPage(things: PageThings, gutter: number | null): FlowItem[] {
  const free = new Set(things.pieces)
  const take = (box: Rectangle): Line[] => {
    const taken = [...free].filter(piece => containsMiddle(box, piece))
    for (const piece of taken) free.delete(piece)
    return taken
  }
  const freeTables = new Set(things.tables)
  const atoms: Atom[] = []
  for (const frame of things.frames) {
    const inner: Atom[] = []
    for (const table of freeTables) {
      if (!containsMiddle(frame, table)) continue
      freeTables.delete(table)
      take(table)
      inner.push(tableAtom(table))
    }
    inner.push(...take(frame).map(pieceAtom))
    const lines = inner.reduce((sum, atom) => sum + (atom.kind === 'piece' ? 1 : atom.lines), 0)
    atoms.push({
      kind: 'whole',
      box: frame,
      item: { kind: 'frame', frame, items: orderRegion(inner, columnOf(frame, inner), null) },
      lines,
    })
  }
  for (const table of freeTables) {
    take(table)
    atoms.push(tableAtom(table))
  }
  for (const box of things.images) {
    if (!things.frames.some(frame => containsMiddle(frame, box)))
      atoms.push({ kind: 'whole', box, item: { kind: 'image', box }, lines: 0 })
  }
  atoms.push(...[...free].map(pieceAtom))
  return orderRegion(atoms, null, gutter)
}

function pieceAtom(piece: Line): Atom {
  return { kind: 'piece', box: piece, piece }
}

function tableAtom(table: Table): Atom {
  return { kind: 'whole', box: table, item: { kind: 'table', table }, lines: table.rows.length }
}

/** A frame's padding is alike on both sides, so its column's right edge is known even where all its lines are short. */
function columnOf(frame: Frame, atoms: readonly Atom[]): Column | null {
  const lefts = atoms.map(atom => atom.box.left)
  if (lefts.length === 0) return null
  const left = Math.min(...lefts)
  return {
    left,
    right: Math.max(rightOf(frame) - Math.max(0, left - frame.left), ...atoms.map(atom => rightOf(atom.box))),
  }
}

function orderRegion(atoms: readonly Atom[], known: Column | null, gutter: number | null): FlowItem[] {
  if (atoms.length === 0) return []
  const items: FlowItem[] = []
  for (const band of bandsOf(atoms, gutter)) {
    if (band.columns.length === 1) items.push(...rowItems(band.columns[0] ?? [], known))
    else for (const column of band.columns) items.push(...orderRegion(column, null, null))
  }
  return items
}

/** One column from top to bottom: pieces on one baseline are one line, rows of aligned cells are a table. */
function rowItems(atoms: readonly Atom[], known: Column | null): FlowItem[] {
  const pieces = atoms.flatMap(atom => (atom.kind === 'piece' ? [atom.piece] : []))
  const rows = rowsOf(pieces)
  const column = known ?? {
    left: Math.min(...pieces.map(piece => piece.left)),
    right: Math.max(...pieces.map(piece => rightOf(piece))),
  }
  const placed: { top: number; item: FlowItem }[] = []
  for (const part of alignedTables(rows)) {
    if (part.kind === 'table') placed.push({ top: part.table.top, item: { kind: 'table', table: part.table } })
    else
      for (const group of stacked(part.row))
        placed.push({ top: group.top, item: { kind: 'line', line: group, column } })
  }
  for (const atom of atoms) if (atom.kind === 'whole') placed.push({ top: atom.box.top, item: atom.item })
  return placed.sort((one, other) => one.top - other.top).map(entry => entry.item)
}

/** The pieces of a row as one line; a piece of quite another size beside them stays a line of its own. */
function stacked(row: readonly Line[]): Line[] {
  const first = row[0]
  if (first === undefined) return []
  const alike = row.filter(piece => Math.max(piece.size, first.size) < 1.6 * Math.min(piece.size, first.size))
  const others = row.filter(piece => !alike.includes(piece))
  return [joinLines(alike), ...others]
}

export function lowestOf(items: readonly FlowItem[]): number {
  return Math.max(0, ...items.map(item => bottomOf(boxOf(item))))
}

export function boxOf(item: FlowItem): Rectangle {
  if (item.kind === 'line') return item.line
  if (item.kind === 'frame') return item.frame
  if (item.kind === 'table') return item.table
  return item.box
}
