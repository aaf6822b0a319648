import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import writeExcelFile, { type CellObject } from 'write-excel-file/node'
import type { Cell, Column, Row, Table } from './table.ts'
import type { OpenTableWriter } from './table-writer.ts'
import { WholeFile } from './whole-file.ts'

type Workbook = Parameters<typeof writeExcelFile>
type Sheet = Workbook[0][number]
type Feature = NonNullable<NonNullable<Workbook[1]>['features']>[number]

export const excelName = 'peel.xlsx'

/** Limits of the format: rows of a sheet, header included, and characters of a cell. */
const rowsOfSheet = 1_048_576
const charactersOfCell = 32_767
const cutMark = ' … [cut: a cell holds no more]'

/** Widths, in characters: text is read in cells of this width, numbers and dates need less. */
const widestColumn = 60
const narrowestColumn = 10

/** Date in the ZIP of the workbook: the first that ZIP can write, so that the same tables give the same bytes. */
const zipDate = new Date(1980, 0, 1)

/**
 * One `peel.xlsx`, a sheet per table, for a person to read: header row frozen and in bold, filters, widths that fit. Text is
 * stored as text, so none of it is taken for a formula. A table too long for one sheet goes on in a second.
 *
 * All rows are held in memory until the end: for archives that do not fit, use another format.
 */
export const openExcel: OpenTableWriter = async (folder, tables, openFile) => {
  const file = await WholeFile.open(join(folder, excelName), openFile)
  const held = new Map<string, Row[]>(tables.map(table => [table.name, []]))
  return {
    write: async (table, rows) => {
      const all = held.get(table.name)
      for (const row of rows) all?.push(row)
    },
    finish: async () => {
      const sheets = tables.flatMap(table => sheetsOf(table, held.get(table.name) ?? []))
      const bytes = await writeExcelFile(sheets, { features: [filtersOn(sheets)] }).toBuffer()
      await file.write(withFixedDates(bytes))
      await file.finish()
    },
    commit: async () => {
      await file.commit()
      return [excelName]
    },
    discard: () => file.discard(),
  }
}

function sheetsOf(table: Table, rows: readonly Row[]): Sheet[] {
  const columns = Object.entries(table.columns)
  const perSheet = rowsOfSheet - 1
  const count = Math.max(1, Math.ceil(rows.length / perSheet))
  return Array.from({ length: count }, (_, index) => {
    const part = rows.slice(index * perSheet, (index + 1) * perSheet)
    return {
      sheet: index === 0 ? table.name : `${table.name} ${index + 1}`,
      stickyRowsCount: 1,
      columns: columns.map(([name]) => ({ width: widthOf(name, part) })),
      data: [
        columns.map(([name]): CellObject => ({ value: name, type: String, fontWeight: 'bold' })),
        ...part.map(row => columns.map(([name, column]) => excelCell(row[name] ?? null, column))),
      ],
    }
  })
}

function excelCell(cell: Cell, column: Column): CellObject | null {
  if (cell === null) return null
  if (typeof cell === 'number') return { value: cell, type: Number }
  if (typeof cell === 'boolean') return { value: cell, type: Boolean }
  if (column.type === 'date') return { value: new Date(cell), type: Date, format: 'yyyy-mm-dd' }
  const value = cell.length <= charactersOfCell ? cell : `${cell.slice(0, charactersOfCell - cutMark.length)}${cutMark}`
  return { value, type: String, alignVertical: 'top' }
}

/** Keys are for joining, not for reading: they get what their heading needs. */
const keyName = /^(?:id|sha256|(?!force_).{1,40}_id)$/u

function widthOf(name: string, rows: readonly Row[]): number {
  if (keyName.test(name)) return Math.max(narrowestColumn, name.length + 3)
  let width = Math.max(narrowestColumn, name.length + 3)
  for (const row of rows.slice(0, 200)) width = Math.max(width, String(row[name] ?? '').length + 1)
  return Math.min(width, widestColumn)
}

/** Drop-down filters on the header row: `<autoFilter ref="A1:K20"/>` behind the rows of each sheet. */
function filtersOn(sheets: readonly Sheet[]): Feature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            const data = sheets[sheetIndex]?.data ?? []
            const last = `${columnLetters(data[0]?.length ?? 1)}${data.length}`
            return xml.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${last}"/>`)
          },
        },
      },
    },
  }
}

/** 1 is A, 27 is AA. */
function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26)
  return `${before === 0 ? '' : columnLetters(before)}${String.fromCharCode(65 + ((column - 1) % 26))}`
}

function withFixedDates(zip: Uint8Array): Uint8Array {
  return zipSync(unzipSync(zip), { mtime: zipDate })
}
