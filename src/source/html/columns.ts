import type { Element } from 'hast'
import type { Range } from '../../text/range.ts'
import { attribute } from './element.ts'
import { cellsOf, rowsOf } from './table-shape.ts'
import type { Visibility } from './visibility.ts'

/**
 * Puts the cells of a table into its columns: a cell over two columns (or rows) leaves empty ones behind it, so that the n-th
 * cell of every row stands under the n-th heading.
 *
 * ```text
 * <tr><th colspan=2>Officers  <th>Total        Officers | (empty) | Total
 * <tr><td>2020 <td>2021       <td>46           2020     | 2021    | 46
 * ```
 *
 * Rows without any text are left out.
 */
export function columnsOf(table: Element, rows: readonly (readonly Range[][])[], isVisible: Visibility): Range[][][] {
  const placed: Range[][][] = rows.map(() => [])
  for (const [rowIndex, row] of rowsOf(table).entries()) {
    let column = 0
    for (const [cellIndex, cell] of cellsOf(row).filter(isVisible).entries()) {
      while (placed[rowIndex]?.[column] !== undefined) column++
      const wide = span(cell, 'colSpan')
      const high = Math.min(span(cell, 'rowSpan'), rows.length - rowIndex)
      for (let down = 0; down < high; down++) {
        for (let across = 0; across < wide; across++) {
          const target = placed[rowIndex + down]
          if (target !== undefined)
            target[column + across] = down === 0 && across === 0 ? [...(rows[rowIndex]?.[cellIndex] ?? [])] : []
        }
      }
      column += wide
    }
  }
  return placed.map(row => Array.from(row, cell => cell ?? [])).filter(row => row.some(cell => cell.length > 0))
}

/** A span as written; a page may say 1000 and mean "all". */
function span(cell: Element, name: 'colSpan' | 'rowSpan'): number {
  const written = Number(attribute(cell, name) ?? '1')
  return Number.isInteger(written) && written >= 1 ? Math.min(written, MOST_COLUMNS) : 1
}

const MOST_COLUMNS = 40
