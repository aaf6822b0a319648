import type { Table } from './grid.ts'
import type { Line } from './line.ts'
import { markerOf } from './marker.ts'
import { bottomOf, rightOf, unionOf } from './rectangle.ts'

export type RowPart =
  | { readonly kind: 'row'; readonly row: readonly Line[] }
  | { readonly kind: 'table'; readonly table: Table }

/**
 * Tables without rules: three rows or more, one under the other, whose cells begin (or end) at the same places.
 *
 * ```text
 * > | Force              2019   2020
 * > | Northshire           12     15
 * > | Southshire            9     11
 *     ^                    ^^     ^^ aligned
 * ```
 *
 * A contents page (one number at each row's end) and a list (a bullet and its text) are no tables.
 */
export function alignedTables(rows: readonly (readonly Line[])[]): RowPart[] {
  const parts: RowPart[] = []
  for (let index = 0; index < rows.length; ) {
    const end = tableEnd(rows, index)
    const block = rows.slice(index, end)
    if (block.length >= LEAST_ROWS && !isContents(block)) {
      parts.push({ kind: 'table', table: tableOf(block) })
      index = end
      continue
    }
    parts.push({ kind: 'row', row: rows[index] ?? [] })
    index++
  }
  return parts
}

const LEAST_ROWS = 3

function tableEnd(rows: readonly (readonly Line[])[], start: number): number {
  let end = start
  for (let index = start; index < rows.length; index++) {
    const row = rows[index] as readonly Line[]
    if (row.length < 2 || markerOf(joinedStart(row)) !== null) break
    const before = rows[index - 1]
    if (index > start && before !== undefined) {
      const first = row[0] as Line
      const gap = first.baseline - (before[0] as Line).baseline
      if (gap > 3.2 * first.size || sharedEdges(before, row) < 2) break
    }
    end = index + 1
  }
  return end
}

function joinedStart(row: readonly Line[]): { text: string; gap: number } {
  const [first, second] = row as readonly [Line, Line]
  return { text: `${first.text} ${second.text}`, gap: (second.left - rightOf(first)) / first.size }
}

/** How many of the row's pieces begin or end where one of the row above does. */
function sharedEdges(above: readonly Line[], row: readonly Line[]): number {
  return row.filter(piece =>
    above.some(
      other =>
        Math.abs(other.left - piece.left) < 3 ||
        Math.abs(rightOf(other) - rightOf(piece)) < 3 ||
        Math.abs(other.left + other.width / 2 - piece.left - piece.width / 2) < 3,
    ),
  ).length
}

function isContents(rows: readonly (readonly Line[])[]): boolean {
  const numbers = rows.map(
    row => /^(?:\.{2,}\s*)?(?<page>\d{1,3}|[ivxlc]{1,6})$/.exec(row[row.length - 1]?.text ?? '')?.groups?.page,
  )
  if (numbers.some(number => number === undefined) || rows.some(row => row.length !== 2)) return false
  const pages = numbers.map(number => Number(number)).filter(number => !Number.isNaN(number))
  return pages.every((number, index) => index === 0 || number >= (pages[index - 1] as number))
}

function tableOf(rows: readonly (readonly Line[])[]): Table {
  const edges: number[] = []
  for (const piece of rows.flat().sort((one, other) => one.left - other.left)) {
    // A column begins where a piece starts to the right of all that begin in the column before and end there.
    const column = edges.length - 1
    const inColumn =
      column >= 0 &&
      rows
        .flat()
        .some(
          other =>
            other !== piece &&
            other.left <= piece.left &&
            rightOf(other) > piece.left &&
            other.left >= (edges[column] as number) - 3,
        )
    if (column < 0 || (piece.left - (edges[column] as number) > piece.size && !inColumn)) edges.push(piece.left)
  }
  const cells = rows.map(row => {
    const line: Line[][] = edges.map(() => [])
    for (const piece of row) {
      let column = 0
      for (const [index, edge] of edges.entries()) if (piece.left >= edge - 3) column = index
      line[column]?.push(piece)
    }
    return line
  })
  const box = unionOf(rows.flat())
  return { ...box, height: bottomOf(box) - box.top, rows: cells, rule: 'pdf/aligned-table' }
}
