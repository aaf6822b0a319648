import type { Frame } from './frames.ts'
import type { Table } from './grid.ts'
import type { Line } from './line.ts'
import type { PageThings } from './order.ts'
import { containsMiddle, type Rectangle, rightOf, unionOf } from './rectangle.ts'

/**
 * Boxes that only the structure tree tells: a container (Div, Aside …) around whole blocks, or a table of one column, where
 * nothing is drawn. Browsers print boxes so when their style has neither fill nor border.
 *
 * Containers that hold (nearly) everything on most pages are the page's own scaffolding, and so is what holds a heading of the
 * rank of sections.
 */
export function withTaggedThings(pages: readonly PageThings[]): PageThings[] {
  const sectionLevel = sectionLevelOf(pages)
  const depth = belowSections(pages, scaffoldDepth(pages), sectionLevel)
  return pages.map(page => {
    const tables = [...page.tables]
    const frames = [...page.frames]
    for (const [, pieces] of grouped(page.pieces, piece => piece.place?.cell?.table ?? null)) {
      const box = unionOf(pieces)
      if ([...tables, ...frames].some(thing => containsMiddle(thing, box) || containsMiddle(box, thing))) continue
      const table = tableOf(pieces, box)
      if (table !== null) tables.push(table)
      else if (isOneColumn(pieces) && pieces.length > 1) frames.push(frameOf(pieces, page.pieces, 'pdf/one-cell-table'))
    }
    const sections = containersOfSections(page.pieces, sectionLevel)
    for (const [, pieces] of grouped(page.pieces, piece => containerOf(piece, depth, sections))) {
      if (pieces.some(piece => [...tables, ...frames].some(thing => containsMiddle(thing, piece)))) continue
      frames.push(frameOf(pieces, page.pieces, 'pdf/container-tag'))
    }
    return { ...page, tables, frames }
  })
}

/** How many leading containers most pages share among four fifths of their text. */
function scaffoldDepth(pages: readonly PageThings[]): number {
  const depths = new Map<number, number>()
  for (const page of pages) {
    const placed = page.pieces.filter(piece => piece.place !== null)
    if (placed.length < 4) continue
    const depth = sharedDepth(placed)
    depths.set(depth, (depths.get(depth) ?? 0) + 1)
  }
  let best = 0
  for (const [depth, count] of depths) if (count > (depths.get(best) ?? 0)) best = depth
  return best
}

const SHARED = 0.8
/** Share of a text's lines: boxes are never so much of it. */
const SECTIONED = 0.75
/** Share of the containers of a depth that hold others. */
const NESTED = 0.25

function sharedDepth(pieces: readonly Line[]): number {
  for (let depth = 0; ; depth++) {
    const counts = [...grouped(pieces, piece => piece.place?.containers[depth] ?? null).values()].map(
      group => group.length,
    )
    if (Math.max(0, ...counts) < SHARED * pieces.length) return depth
  }
}

/**
 * Deeper while the containers of a depth hold section headings, or nearly all of the text among them, or boxes:
 * sections, which go on over
 * pages without their headings.
 */
function belowSections(pages: readonly PageThings[], from: number, sectionLevel: number): number {
  const total = pages.reduce((sum, page) => sum + page.pieces.filter(piece => piece.place !== null).length, 0)
  for (let depth = from; ; depth++) {
    let holders = 0
    let covered = 0
    let groups = 0
    let nesting = 0
    for (const page of pages) {
      for (const [, pieces] of grouped(page.pieces, piece => piece.place?.containers[depth] ?? null)) {
        covered += pieces.length
        groups++
        if (holdsBoxes(pieces, depth)) nesting++
        const holds = pieces.some(({ place }) => place?.role === 'heading' && (place.level ?? 6) <= sectionLevel)
        // A container around a heading alone is its own affair.
        if (holds && pieces.some(({ place }) => place?.role !== 'heading')) holders++
      }
    }
    const nested = nesting >= 2 && nesting > NESTED * groups
    if (holders < 2 && covered < SECTIONED * total && !nested) return depth
  }
}

/** Has text of its own and containers with text beside it: no box stands in a box. */
function holdsBoxes(pieces: readonly Line[], depth: number): boolean {
  const own = pieces.filter(({ place }) => place?.containers.length === depth + 1 && place.role !== 'heading')
  const inner = pieces.filter(({ place }) => (place?.containers.length ?? 0) > depth + 1)
  return own.length > 0 && inner.length > 0
}

/** The rank of section headings: the highest that occurs more than once, for a title stands alone. */
function sectionLevelOf(pages: readonly PageThings[]): number {
  const blocks = new Map<number, Set<string>>()
  for (const [index, page] of pages.entries()) {
    for (const piece of page.pieces) {
      const level = piece.place?.role === 'heading' ? piece.place.level : null
      if (level === null || level === undefined) continue
      const seen = blocks.get(level) ?? new Set()
      seen.add(`${index} ${piece.place?.block}`)
      blocks.set(level, seen)
    }
  }
  const repeated = [...blocks].filter(([, seen]) => seen.size > 1).map(([level]) => level)
  return Math.min(...repeated, 6)
}

/** The containers that hold a section heading. */
function containersOfSections(pieces: readonly Line[], sectionLevel: number): Set<number> {
  const holders = new Set<number>()
  for (const { place } of pieces) {
    if (place?.role !== 'heading' || (place.level ?? 6) > sectionLevel) continue
    for (const container of place.containers) holders.add(container)
  }
  return holders
}

/** The outermost container below the scaffolding that holds no section heading; null in the flow. */
function containerOf(piece: Line, depth: number, sections: ReadonlySet<number>): number | null {
  if (piece.place === null || piece.place.cell !== null || piece.place.figure !== null) return null
  return piece.place.containers.slice(depth).find(container => !sections.has(container)) ?? null
}

function frameOf(pieces: readonly Line[], all: readonly Line[], rule: string): Frame {
  const own = unionOf(pieces)
  const column = unionOf(all.filter(piece => piece.left < rightOf(own) && rightOf(piece) > own.left))
  return { left: column.left, width: column.width, top: own.top, height: own.height, look: 'tag', strong: true, rule }
}

function isOneColumn(pieces: readonly Line[]): boolean {
  return pieces.every(piece => piece.place?.cell?.column === 0)
}

function tableOf(pieces: readonly Line[], box: Rectangle): Table | null {
  const columns = Math.max(...pieces.map(piece => piece.place?.cell?.column ?? 0)) + 1
  const rowNumbers = [...new Set(pieces.map(piece => piece.place?.cell?.row ?? 0))].sort((one, other) => one - other)
  if (columns < 2 || rowNumbers.length < 1 || columns > 30) return null
  const rows = rowNumbers.map(row =>
    Array.from({ length: columns }, (_, column) =>
      pieces
        .filter(piece => piece.place?.cell?.row === row && piece.place.cell.column === column)
        .sort((one, other) => one.baseline - other.baseline || one.left - other.left),
    ),
  )
  return { ...box, rows, rule: 'pdf/tagged-table' }
}

function grouped(pieces: readonly Line[], key: (piece: Line) => number | null): Map<number, Line[]> {
  const groups = new Map<number, Line[]>()
  for (const piece of pieces) {
    const id = key(piece)
    if (id === null) continue
    const group = groups.get(id)
    if (group === undefined) groups.set(id, [piece])
    else group.push(piece)
  }
  return groups
}
