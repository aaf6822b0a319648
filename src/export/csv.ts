import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import type { Cell, Row, Table } from './table.ts'
import type { OpenTableWriter } from './table-writer.ts'
import { WholeFile } from './whole-file.ts'

/**
 * Text that a spreadsheet would take for a formula when it opens the file.
 *
 * ```text
 * > | =HYPERLINK("https://…")
 *     ^
 * > | -5 percent
 *     ^
 * ```
 */
const formulaStart = /^'*[=+\-@\t\r]/u

/** One `<table>.csv` per table: RFC 4180, UTF-8, a header line, an empty cell for null. */
export const openCsv: OpenTableWriter = async (folder, tables, openFile) => {
  const files = new Map<string, WholeFile>()
  const discard = async () => {
    for (const file of files.values()) await file.discard()
  }
  try {
    for (const table of tables) {
      const file = await WholeFile.open(join(folder, csvName(table)), openFile)
      files.set(table.name, file)
      await file.write(csvHeader(table))
    }
  } catch (error) {
    await discard()
    throw error
  }
  return {
    write: async (table, rows) => files.get(table.name)?.write(csvRows(table, rows)),
    finish: async () => {
      for (const file of files.values()) await file.finish()
    },
    commit: async () => {
      for (const file of files.values()) await file.commit()
      return tables.map(csvName)
    },
    discard,
  }
}

export function csvName(table: Table): string {
  return `${table.name}.csv`
}

export function csvHeader(table: Table): string {
  return csv([Object.keys(table.columns)])
}

/**
 * Rows as lines of CSV. Text that opens like a formula gets an apostrophe in front, as spreadsheets write it themselves; text
 * that has the apostrophe already gets another, so that a reader who takes one away has the report's own words.
 */
export function csvRows(table: Table, rows: readonly Row[]): string {
  const names = Object.keys(table.columns)
  return csv(rows.map(row => names.map(name => csvCell(row[name] ?? null))))
}

function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  return formulaStart.test(cell) ? `'${cell}` : cell
}

function csv(records: string[][]): string {
  return stringify(records, { record_delimiter: 'windows' })
}
