import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import sqlite from 'node-sqlite3-wasm'
import type { Cell, ColumnType, Table } from './table.ts'
import type { OpenTableWriter } from './table-writer.ts'
import { unfinishedName } from './whole-file.ts'

export const sqliteName = 'peel.sqlite'

const sqliteTypes: Readonly<Record<ColumnType, string>> = {
  string: 'TEXT',
  json: 'TEXT',
  integer: 'INTEGER',
  number: 'REAL',
  boolean: 'INTEGER',
  date: 'TEXT',
}

/** One `peel.sqlite` with all tables, their keys, and the description of each column as a comment in its definition. */
export const openSqlite: OpenTableWriter = async (folder, tables) => {
  const path = join(folder, sqliteName)
  const unfinished = unfinishedName(path)
  // Made here and not by SQLite, so that it may be read by whom the other files may be read by.
  await (await open(unfinished, 'w')).close()
  const database = new sqlite.Database(unfinished)
  // Whether the file is whole is settled by the renaming, so it needs no journal beside it. Keys are checked once, at the end.
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; BEGIN')
  for (const table of tables) database.exec(definitionOf(table))
  const inserts = new Map(
    tables.map(table => {
      const places = Object.keys(table.columns).map(() => '?')
      return [table.name, database.prepare(`INSERT INTO "${table.name}" VALUES (${places.join(', ')})`)]
    }),
  )
  const close = () => {
    for (const insert of inserts.values()) if (!insert.isFinalized) insert.finalize()
    if (database.isOpen) database.close()
  }
  return {
    write: async (table, rows) => {
      const names = Object.keys(table.columns)
      for (const row of rows) inserts.get(table.name)?.run(names.map(name => sqliteCell(row[name] ?? null)))
    },
    finish: async () => {
      database.exec('COMMIT')
      const broken = database.get('PRAGMA foreign_key_check')
      close()
      if (broken !== null) throw new Error(`a key of the dataset points nowhere: ${JSON.stringify(broken)}`)
      const handle = await open(unfinished, 'r+')
      await handle.sync()
      await handle.close()
    },
    commit: async () => {
      await rename(unfinished, path)
      return [sqliteName]
    },
    discard: async () => {
      close()
      await rm(unfinished, { force: true })
    },
  }
}

function definitionOf(table: Table): string {
  const columns = Object.entries(table.columns)
  const lines = columns.map(([name, column], index) => {
    const key = name === 'id' ? ' PRIMARY KEY' : ''
    const target = table.foreignKeys.find(({ column }) => column === name)?.table
    const reference = target === undefined ? '' : ` REFERENCES "${target}" ("id")`
    const comma = index < columns.length - 1 ? ',' : ''
    const definition = `"${name}" ${sqliteTypes[column.type]}${column.required ? ' NOT NULL' : ''}${key}${reference}${comma}`
    return `  ${definition} -- ${column.description}`
  })
  return `CREATE TABLE "${table.name}" (\n${lines.join('\n')}\n)`
}

function sqliteCell(cell: Cell): string | number | null {
  return typeof cell === 'boolean' ? Number(cell) : cell
}
