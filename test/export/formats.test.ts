import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import readExcelFile from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TableFormat, tableFormats, tableWriterOf } from '../../src/export/format.ts'
import type { Cell, Column, Row, Table } from '../../src/export/table.ts'
import { tables, toTables } from '../../src/export/tables.ts'
import { madeReport } from './made-report.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peel-formats-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const report = madeReport()
const failure = {
  id: 'a,b.pdf',
  file: 'a,b.pdf',
  code: 'pdf/damaged',
  reason: 'x',
  advice: 'y',
  bytes: 3,
  sha256: null,
}
const written = { ...toTables(report, { file: 'Môn/elmet "1".pdf' }), failures: [failure] } as Record<string, Row[]>

/** The rows in one format, in a folder of their own; written in two parts, the second tables interleaved. */
async function write(format: TableFormat, name: string = format): Promise<string> {
  const target = join(folder, name)
  await mkdir(target, { recursive: true })
  const writer = await (await tableWriterOf(format))(target, tables)
  for (const half of [0, 1]) {
    for (const table of tables) {
      const rows = written[table.name] ?? []
      const middle = Math.ceil(rows.length / 2)
      await writer.write(table, half === 0 ? rows.slice(0, middle) : rows.slice(middle))
    }
  }
  await writer.finish()
  await writer.commit()
  return target
}

function expectSameCells(read: Record<string, unknown>[], table: Table, cell: (c: Cell, column: Column) => unknown) {
  const expected = (written[table.name] ?? []).map(row =>
    Object.fromEntries(Object.entries(table.columns).map(([name, column]) => [name, cell(row[name] ?? null, column)])),
  )
  expect(read, table.name).toEqual(expected)
}

test('CSV gives every cell back, read by another library', async () => {
  const target = await write('csv')
  for (const table of tables) {
    const text = await readFile(join(target, `${table.name}.csv`), 'utf8')
    const read = parse(text, { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[]
    expectSameCells(read, table, cell => {
      if (cell === null) return ''
      return typeof cell === 'string' && /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell)
    })
  }
})

test('no cell of the CSV opens like a formula, and no number gets an apostrophe', async () => {
  const target = await write('csv', 'formulas')
  const improvements = await readFile(join(target, 'areas_for_improvement.csv'), 'utf8')
  expect(improvements).toContain(`"'=The force should answer, and ""soon"""`)
  const negative = { ...written.statistics?.[0], value: -5 } as Row
  const { csvRows } = await import('../../src/export/csv.ts')
  const statistics = tables.find(({ name }) => name === 'statistics')
  expect(statistics && csvRows(statistics, [negative])).toContain(',-5,')
})

test('Parquet gives every cell back with its type', async () => {
  const target = await write('parquet')
  for (const table of tables) {
    const file = await asyncBufferFromFile(join(target, `${table.name}.parquet`))
    const read = await parquetReadObjects({ file })
    expectSameCells(read, table, (cell, column) =>
      column.type === 'date' && typeof cell === 'string' ? new Date(cell) : cell,
    )
  }
})

test('SQLite gives every cell back, read by the engine of another language', async () => {
  const target = await write('sqlite')
  const script = `
import json, sqlite3, sys
db = sqlite3.connect(sys.argv[1]); db.row_factory = sqlite3.Row
names = [r[0] for r in db.execute("select name from sqlite_master where type = 'table' order by rowid")]
print(json.dumps({
  'tables': {n: [dict(r) for r in db.execute(f'select * from "{n}" order by rowid')] for n in names},
  'broken': [list(r) for r in db.execute('pragma foreign_key_check')],
  'intact': db.execute('pragma integrity_check').fetchone()[0],
  'grades': [list(r) for r in db.execute("select force, area, grade from areas where graded")],
}))`
  const output = execFileSync('python3', ['-c', script, join(target, 'peel.sqlite')], { encoding: 'utf8' })
  const read = JSON.parse(output) as { tables: Record<string, Record<string, unknown>[]>; broken: []; intact: string }
  expect(read).toMatchObject({ broken: [], intact: 'ok', grades: [['Elmet Police', 'response', 'good']] })
  expect(Object.keys(read.tables)).toEqual(tables.map(({ name }) => name))
  for (const table of tables) {
    expectSameCells(read.tables[table.name] ?? [], table, cell => (typeof cell === 'boolean' ? Number(cell) : cell))
  }
})

test('Excel gives every cell back, read by another library', async () => {
  const target = await write('xlsx')
  const sheets = await readExcelFile(join(target, 'peel.xlsx'), { trim: false })
  expect(sheets.map(({ sheet }) => sheet)).toEqual(tables.map(({ name }) => name))
  for (const table of tables) {
    const [header, ...rows] = sheets.find(({ sheet }) => sheet === table.name)?.data ?? []
    const names = Object.keys(table.columns)
    expect(header).toEqual(names)
    const read = rows.map(row => Object.fromEntries(names.map((name, index) => [name, row[index]])))
    expectSameCells(read, table, (cell, column) =>
      column.type === 'date' && typeof cell === 'string' ? new Date(cell) : cell,
    )
  }
})

test('each sheet has a frozen header, filters and no formula', async () => {
  const target = await write('xlsx', 'sheets')
  const parts = unzipSync(await readFile(join(target, 'peel.xlsx')))
  const sheets = Object.keys(parts).filter(name => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
  expect(sheets).toHaveLength(tables.length)
  for (const name of sheets) {
    const xml = Buffer.from(parts[name] ?? []).toString('utf8')
    expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
    expect(xml).toMatch(/<\/sheetData><autoFilter ref="A1:[A-Z]+\d+"\/>/)
    expect(xml).not.toContain('<f>')
  }
})

test('the same rows give the same bytes at another time, and no file is left unfinished', async () => {
  const first = await Promise.all(tableFormats.map(format => write(format, `${format}-first`)))
  // ZIP counts time in steps of two seconds.
  await new Promise(resolve => setTimeout(resolve, 2_100))
  const second = await Promise.all(tableFormats.map(format => write(format, `${format}-second`)))
  for (const [index, target] of first.entries()) {
    const names = (await readdir(target)).sort()
    expect((await readdir(second[index] ?? '')).sort()).toEqual(names)
    expect(names.filter(name => name.startsWith('.'))).toEqual([])
    for (const name of names) {
      const again = await readFile(join(second[index] ?? '', name))
      expect((await readFile(join(target, name))).equals(again), name).toBe(true)
    }
  }
})

test.each(tableFormats)('%s: discarded, it leaves nothing', async format => {
  const target = join(folder, `${format}-discarded`)
  await mkdir(target)
  const writer = await (await tableWriterOf(format))(target, tables)
  for (const table of tables) await writer.write(table, written[table.name] ?? [])
  await writer.discard()
  expect(await readdir(target)).toEqual([])
})
