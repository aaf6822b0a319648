import type { TextLine } from '../../source/plain/lines.ts'

/** A row's cells, each with its lines; one cell where a line does not tell them. */
export type TableRow = readonly (readonly TextLine[])[]

export interface Cell {
  readonly lines: readonly TextLine[]
  readonly kind: 'label' | 'figure' | 'none'
}

/** Rows of a label and as many figures each, cell by cell. */
export function tablesOfCells(cells: readonly Cell[]): TableRow[][] {
  const tables: TableRow[][] = []
  for (let index = 0; index < cells.length; ) {
    const figures = figuresAfter(cells, index)
    let end = index
    let rows = 0
    while (figures > 0 && figuresAfter(cells, end) === figures) {
      end += figures + 1
      rows++
    }
    if (rows < (figures === 1 ? LEAST_PAIRS : LEAST_ROWS)) {
      index++
      continue
    }
    const columns = figures + 1
    const body = Array.from({ length: rows }, (_, row) =>
      cells.slice(index + row * columns, index + (row + 1) * columns).map(cell => cell.lines),
    )
    const header = headerOfCells(cells, index, columns)
    tables.push(header.length === 0 ? body : [header, ...body])
    index = end
  }
  return tables
}

/**
 * Columns printed one after another: the labels, and then all the figures. Which belongs to which is not told.
 *
 * ```text
 * > | Charged
 * > | Out-of-court
 * > |
 * > | 14.1
 * > |
 * > | 12.1
 * ```
 */
export function tablesOfColumns(cells: readonly Cell[]): TableRow[][] {
  const tables: TableRow[][] = []
  for (let index = 0; index < cells.length; index++) {
    let end = index
    while (cells[end]?.kind === 'figure') end++
    if (end - index >= LEAST_COLUMN) {
      let from = index
      while (cells[from - 1]?.kind === 'label') from--
      tables.push(cells.slice(from, end).map(cell => [cell.lines]))
    }
    index = Math.max(index, end)
  }
  return tables
}

/** How many figures stand right after the label at `index`; 0 where none do, or it is no label. */
function figuresAfter(cells: readonly Cell[], index: number): number {
  if (cells[index]?.kind !== 'label') return 0
  let end = index + 1
  while (cells[end]?.kind === 'figure') end++
  return end - index - 1
}

/**
 * The labels before the first row, one for each column. The first may have no blank line before it, where text runs into it.
 *
 * ```text
 * > | … over three years is shown in the table.
 * > | Year ending
 * > |
 * > | Calls received
 * ```
 */
function headerOfCells(cells: readonly Cell[], row: number, columns: number): TableRow {
  let first = row
  while (row - first < columns && cells[first - 1]?.kind === 'label') first--
  const header = cells.slice(first, row).map(cell => cell.lines)
  if (row - first === columns) return header
  if (row - first < columns - 1) return []
  const before = cells[first - 1]?.lines ?? []
  const last = before[before.length - 1]
  const ended = /[.!?:]$/.test(before[before.length - 2]?.text ?? '')
  return last !== undefined && ended && isCellText(last.text, LONGEST_LABEL) ? [[last], ...header] : header
}

export function isCellText(text: string, longest: number): boolean {
  return text.length <= longest && !/[.!?;:,][)\]'"’”]*$/.test(text)
}

const UNIT = '(?:\\s?(?:%|percent|per\\s?cent|m|bn|million|billion|minutes?|seconds?|hours?|days?))?'
export const FIGURE_TEXT = `[-–+]?£?\\d[\\d,.]{0,20}${UNIT}|n/a`
export const FIGURE = new RegExp(`^(?:${FIGURE_TEXT})$`, 'i')
export const LEAST_ROWS = 2
/** Rows of a label and one figure each, where each cell stands by itself. */
const LEAST_PAIRS = 3
/** Figures alone on their lines, one after another. */
const LEAST_COLUMN = 4
/** In characters. */
export const LONGEST_LABEL = 60
