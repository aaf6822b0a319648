import type { TextLine } from '../../source/plain/lines.ts'
import { joined } from './chunk.ts'
import {
  type Cell,
  FIGURE,
  FIGURE_TEXT,
  isCellText,
  LEAST_ROWS,
  LONGEST_LABEL,
  type TableRow,
  tablesOfCells,
  tablesOfColumns,
} from './table-cells.ts'

/**
 * The lines of each table, found by its figures before anything else is made of them: a table's cells look like titles.
 *
 * ```text
 * > | Area Incidents Within 15 minutes Median time in
 * > | minutes                                                header
 * > | Southampton 11,204 91.8 percent 8.1
 * > | Portsmouth 9,877 90.2 percent 8.4
 *     ^^^^^^^^^^ label      ^^^^^ ^^^^^^^^^^^^ ^^^ as many figures at the end of each row
 * ```
 *
 * Some extractors print each cell by itself, with blank lines between: there a label and its figures come in turns. `isNone`
 * says of a line that it is known to be something else.
 */
export function tableLines(lines: readonly TextLine[], isNone: (line: TextLine) => boolean): TableRow[][] {
  const texts = lines.flatMap((line, index): Placed[] =>
    line.kind === 'text' ? [{ line, gap: lines[index - 1]?.kind === 'blank', isNone }] : [],
  )
  const byRows = tablesOfRows(texts)
  const taken = new Set(linesOf(byRows))
  const cells = cellsOf(texts.filter(({ line }) => !taken.has(line)))
  const byGroups = tablesOfGroups(cells)
  const grouped = new Set(linesOf(byGroups))
  const byCells = tablesOfCells(cells.filter(({ lines: own }) => !own.some(line => grouped.has(line))))
  const found = [...byRows, ...byGroups, ...byCells]
  for (const more of [tablesOfCells, tablesOfColumns]) {
    const known = new Set(linesOf(found))
    found.push(...more(texts.filter(({ line }) => !known.has(line)).map(cellOf)))
  }
  return found.sort((left, right) => startOf(left) - startOf(right))
}

function linesOf(tables: readonly TableRow[][]): TextLine[] {
  return tables.flat(3)
}

function startOf(table: readonly TableRow[]): number {
  return table[0]?.[0]?.[0]?.start ?? 0
}

interface Placed {
  readonly line: TextLine
  /** A blank line stands before it. */
  readonly gap: boolean
  /** The line is known to be something else. Asked last: it looks through many words. */
  readonly isNone: (line: TextLine) => boolean
}

function tablesOfRows(texts: readonly Placed[]): TableRow[][] {
  const tables: TableRow[][] = []
  for (let index = 0; index < texts.length; ) {
    const figures = figuresOfRow(texts[index])
    const end = figures < LEAST_FIGURES ? index : endOfRows(texts, index, figures)
    if (end === index) {
      index++
      continue
    }
    const from = startOfHeader(texts, index, figures)
    tables.push(texts.slice(from, end).map(({ line }) => [[line]]))
    index = end
  }
  return tables
}

/** Past the last row with as many figures as the first; the index of the first where it is the only one. */
function endOfRows(texts: readonly Placed[], first: number, figures: number): number {
  let rows = 0
  let end = first
  let between = 0
  for (let index = first; index < texts.length && between <= MOST_BETWEEN; index++) {
    if (figuresOfRow(texts[index]) === figures) {
      rows++
      end = index + 1
      between = 0
    } else if (isCell(texts[index], LONGEST_LABEL)) between++
    else break
  }
  if (rows < LEAST_ROWS) return first
  // The last row's label may go on below it: "Investigation complete; no 40.3 47.4", "suspect identified".
  while (isCell(texts[end], LONGEST_LABEL) && /^\p{Ll}/u.test(texts[end]?.line.text ?? '')) end++
  return end
}

/** The nearest line above the rows that has a capital for each column; what stands between it and them belongs to it. */
function startOfHeader(texts: readonly Placed[], row: number, figures: number): number {
  for (let index = row - 1; index >= 0 && row - index <= MOST_HEADER_LINES; index--) {
    const text = texts[index]
    if (!isCell(text, LONGEST_ROW) || text?.line.page !== texts[row]?.line.page) break
    const capitals = text?.line.text.match(/(?:^|[\s(])\p{Lu}/gu)?.length ?? 0
    const columns = text?.line.text.split(/\s{3,}/).length ?? 0
    if (capitals > figures || columns > figures) return index
  }
  return row
}

/**
 * Rows whose cells are lines, with a blank line after each row.
 *
 * ```text
 * > | Charged
 * > | 14.1
 * > | 12.1
 * > |
 * > | Out-of-court
 * > | 4.0
 * ```
 */
function tablesOfGroups(groups: readonly Cell[]): TableRow[][] {
  const tables: TableRow[][] = []
  for (let index = 0; index < groups.length; ) {
    const figures = figuresOfGroup(groups[index])
    let end = index
    while (figures >= LEAST_FIGURES && figuresOfGroup(groups[end]) === figures) end++
    if (end - index < LEAST_ROWS) {
      index++
      continue
    }
    const above = groups[index - 1]
    const header = above !== undefined && above.kind !== 'none' && above.lines.length > figures ? above.lines : []
    const rows = groups.slice(index, end).map(({ lines }) => {
      const label = lines.length - figures
      return [lines.slice(0, label), ...lines.slice(label).map(line => [line])]
    })
    tables.push([...header.map(line => [[line]]), ...rows])
    index = end
  }
  return tables
}

/** How many of a group's lines, the last ones, are figures; 0 where no label stands above them. */
function figuresOfGroup(group: Cell | undefined): number {
  if (group === undefined || group.kind === 'none') return 0
  const label = group.lines.findLastIndex(line => !FIGURE.test(line.text))
  return label < 0 ? 0 : group.lines.length - 1 - label
}

/**
 * Each cell on a line, and no blank line anywhere.
 *
 * ```text
 * > | 31 December 2021
 * > | 118,402
 * > | 84.9 percent
 * > | 31 December 2022
 * > | 127,915
 * ```
 */
function cellOf(text: Placed): Cell {
  const kind = FIGURE.test(text.line.text) ? 'figure' : isCell(text, LONGEST_LABEL) ? 'label' : 'none'
  return { lines: [text.line], kind }
}

/** Lines without a blank line between them, as one cell each. */
function cellsOf(texts: readonly Placed[]): Cell[] {
  const groups: Placed[][] = []
  for (const text of texts) {
    const last = groups[groups.length - 1]
    if (last === undefined || text.gap || last[0]?.line.page !== text.line.page) groups.push([text])
    else last.push(text)
  }
  return groups.map(group => {
    const lines = group.map(({ line }) => line)
    const whole = joined(lines.map(line => line.text))
    const fits = lines.length <= MOST_CELL_LINES && group.every(text => isCell(text, LONGEST_LABEL))
    return { lines, kind: !fits ? 'none' : FIGURE.test(whole) ? 'figure' : 'label' }
  })
}

/** How many figures stand at the end of a row behind its label; 0 where it is no row. */
function figuresOfRow(text: Placed | undefined): number {
  if (text === undefined || text.line.text.length > LONGEST_ROW || !LAST_FIGURE.test(text.line.text)) return 0
  if (!isCell(text, LONGEST_ROW)) return 0
  let label = text.line.text
  let figures = 0
  for (let found = LAST_FIGURE.exec(label); found !== null; found = LAST_FIGURE.exec(label)) {
    const before = label.slice(0, found.index).trimEnd()
    // "31 December 2021" is a label.
    if (/^\s?(?:19|20)\d\d$/.test(found[0]) && /\p{L}$/u.test(before)) break
    label = before
    figures++
  }
  return /\p{L}|\d/u.test(label) ? figures : 0
}

function isCell(text: Placed | undefined, longest: number): boolean {
  if (text === undefined || text.line.bullet !== null || !isCellText(text.line.text, longest)) return false
  return !text.isNone(text.line)
}

const LAST_FIGURE = new RegExp(`(?:^|\\s)(?:${FIGURE_TEXT})$`, 'i')
/** Of one figure only, sentences have many that end a line. */
const LEAST_FIGURES = 2
/** Lines between two rows: a label that goes on, or a group's name. */
const MOST_BETWEEN = 2
const MOST_HEADER_LINES = 3
const MOST_CELL_LINES = 6
/** In characters. */
const LONGEST_ROW = 140
