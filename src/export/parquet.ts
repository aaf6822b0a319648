import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer'
import type { Cell, Column, ColumnType, Row, Table } from './table.ts'
import type { OpenTableWriter, TableWriter } from './table-writer.ts'
import { unfinishedName } from './whole-file.ts'

/** Rows that are held before they are written as one group: enough for good compression, small enough to hold. */
const rowGroupSize = 10_000
const millisecondsOfDay = 86_400_000

/** One `<table>.parquet` per table, compressed with Snappy; dates are DATE, integers INT32. */
export const openParquet: OpenTableWriter = async (folder, tables) => {
  const writers = new Map(tables.map(table => [table.name, openTable(table, join(folder, parquetName(table)))]))
  return {
    write: async (table, rows) => writers.get(table.name)?.write(table, rows),
    finish: async () => {
      for (const writer of writers.values()) await writer.finish()
    },
    commit: async () => {
      for (const writer of writers.values()) await writer.commit()
      return tables.map(parquetName)
    },
    discard: async () => {
      for (const writer of writers.values()) await writer.discard()
    },
  }
}

export function parquetName(table: Table): string {
  return `${table.name}.parquet`
}

function openTable(table: Table, path: string): TableWriter {
  const unfinished = unfinishedName(path)
  const writer = new ParquetWriter({
    writer: fileWriter(unfinished),
    schema: schemaOf(table),
    createdBy: 'peel-extract',
  })
  let held: Row[] = []
  const flush = async () => {
    const columnData = Object.entries(table.columns).map(([name, column]) => ({
      name,
      data: held.map(row => parquetCell(row[name] ?? null, column)),
    }))
    held = []
    await writer.write({ columnData, rowGroupSize })
  }
  return {
    write: async (_, rows) => {
      for (const row of rows) {
        held.push(row)
        if (held.length === rowGroupSize) await flush()
      }
    },
    finish: async () => {
      if (held.length > 0) await flush()
      await writer.finish()
      const handle = await open(unfinished, 'r+')
      await handle.sync()
      await handle.close()
    },
    commit: async () => {
      await rename(unfinished, path)
      return [parquetName(table)]
    },
    discard: () => rm(unfinished, { force: true }),
  }
}

function schemaOf(table: Table): SchemaElement[] {
  const columns = Object.entries(table.columns)
  return [
    { name: table.name, num_children: columns.length },
    ...columns.map(
      ([name, column]): SchemaElement => ({
        name,
        ...parquetTypes[column.type],
        repetition_type: column.required ? 'REQUIRED' : 'OPTIONAL',
      }),
    ),
  ]
}

const parquetTypes: Readonly<Record<ColumnType, Partial<SchemaElement>>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  json: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
}

function parquetCell(cell: Cell, column: Column): Cell | Date {
  return column.type === 'date' && typeof cell === 'string'
    ? new Date(Math.floor(Date.parse(cell) / millisecondsOfDay) * millisecondsOfDay)
    : cell
}
