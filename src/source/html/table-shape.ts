import type { Element } from 'hast'
import { roleOf } from './element.ts'
import type { Page } from './furniture.ts'

/** What a `table` is used for. */
export type TableUse =
  | 'data' // rows and columns
  | 'box' // one cell, or one column of a label and a text: a frame around text
  | 'layout' // columns of the page: its cells are containers

/** The rows of a table that belong to it and to no table inside it. */
export function rowsOf(table: Element): Element[] {
  const rows: Element[] = []
  for (const child of table.children) {
    if (child.type !== 'element') continue
    if (child.tagName === 'tr') rows.push(child)
    else if (/^t(?:head|body|foot)$/.test(child.tagName)) rows.push(...rowsOf(child))
  }
  return rows
}

export function cellsOf(row: Element): Element[] {
  return row.children.filter((child): child is Element => child.type === 'element' && /^t[hd]$/.test(child.tagName))
}

/** Told by what the cells hold: headings, tables and long passages do not stand in the cells of a table of data. */
export function tableShape(table: Element, page: Page): TableUse {
  const rows = rowsOf(table).map(row => cellsOf(row).filter(cell => page.shapes.of(cell).characters > 0))
  const filled = rows.filter(row => row.length > 0)
  const cells = filled.flat()
  const columns = Math.max(0, ...filled.map(row => row.length))
  const holdsHeadings = page.shapes.of(table).headings.length > 0
  const passages = cells.filter(cell => page.shapes.of(cell).blocks > PASSAGE_BLOCKS).length
  const whole =
    page.shapes.of(table).characters > 0.6 * page.shapes.of(page.main).characters && page.shapes.of(table).blocks > 12
  if (columns <= 1) {
    const framed = filled.length <= BOX_ROWS
    return whole ? 'layout' : framed ? 'box' : holdsHeadings ? 'layout' : 'data'
  }
  if (roleOf(table) === 'presentation' || roleOf(table) === 'none') return 'layout'
  if (cells.some(cell => holdsTable(cell))) return 'layout'
  if (holdsHeadings && (whole || passages > 0)) return 'layout'
  return passages > 0 && (whole || filled.length === 1) ? 'layout' : 'data'
}

/** A cell with more blocks of text than this is a column of the page. */
const PASSAGE_BLOCKS = 4
/** A label, a text and a source line. */
const BOX_ROWS = 3

function holdsTable(element: Element): boolean {
  return element.children.some(child => child.type === 'element' && (child.tagName === 'table' || holdsTable(child)))
}
