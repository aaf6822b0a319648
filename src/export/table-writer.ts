import type { Row, Table } from './table.ts'
import type { OpenFile } from './whole-file.ts'

/** Writes tables in one format. Rows come in any order of tables; nothing appears under its name before `commit`. */
export interface TableWriter {
  readonly write: (table: Table, rows: readonly Row[]) => Promise<void>
  /** Forces everything to the disk: what can go wrong has gone wrong after this, and other files can still be taken back. */
  readonly finish: () => Promise<void>
  /** Makes the files appear and gives their names. */
  readonly commit: () => Promise<readonly string[]>
  readonly discard: () => Promise<void>
}

/** Starts the files of a format in a folder that exists. */
export type OpenTableWriter = (folder: string, tables: readonly Table[], openFile?: OpenFile) => Promise<TableWriter>
