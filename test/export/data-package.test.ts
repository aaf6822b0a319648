import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { datasetPage } from '../../scripts/dataset-page.ts'
import { openCsv } from '../../src/export/csv.ts'
import { dataPackage } from '../../src/export/data-package.ts'
import { tableFormats } from '../../src/export/format.ts'
import { tables, toTables } from '../../src/export/tables.ts'
import { madeReport } from './made-report.ts'

interface Resource {
  name: string
  path: string
  schema: {
    fields: { name: string; type: string; description: string; constraints?: { required: boolean } }[]
    primaryKey: string[]
    foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[]
  }
}

const casts: Record<string, (cell: string) => boolean> = {
  string: () => true,
  integer: cell => /^-?\d+$/.test(cell),
  number: cell => Number.isFinite(Number(cell)),
  boolean: cell => cell === 'true' || cell === 'false',
  date: cell => /^\d{4}-\d\d-\d\d$/.test(cell),
  array: cell => Array.isArray(JSON.parse(cell)),
}

test('the CSV files are what datapackage.json says: fields, types, required cells, keys', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'peel-package-'))
  const writer = await openCsv(folder, tables)
  const rows = toTables(madeReport())
  for (const table of tables) await writer.write(table, rows[table.name] ?? [])
  await writer.finish()
  await writer.commit()

  const { resources } = dataPackage(tables, 'csv') as unknown as { resources: Resource[] }
  const read = new Map<string, Record<string, string>[]>()
  for (const { name, path, schema } of resources) {
    const text = await readFile(join(folder, path), 'utf8')
    const [header, ...records] = parse(text) as string[][]
    expect(header).toEqual(schema.fields.map(field => field.name))
    read.set(
      name,
      records.map(cells => Object.fromEntries(schema.fields.map((field, index) => [field.name, cells[index] ?? '']))),
    )
    for (const record of read.get(name) ?? []) {
      for (const { name: field, type, constraints } of schema.fields) {
        const cell = record[field] ?? ''
        if (cell === '') expect(constraints?.required ?? false, `${name}.${field}`).toBe(false)
        else expect(casts[type]?.(cell), `${name}.${field}: ${cell}`).toBe(true)
      }
    }
  }
  for (const { name, schema } of resources) {
    const records = read.get(name) ?? []
    expect(schema.primaryKey).toEqual(['id'])
    expect(new Set(records.map(record => record.id)).size).toBe(records.length)
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const target = new Set(read.get(reference.resource === '' ? name : reference.resource)?.map(record => record.id))
      const column = fields[0] ?? ''
      for (const record of records) if (record[column] !== '') expect(target).toContain(record[column])
    }
  }
  await rm(folder, { recursive: true })
})

test.each(
  tableFormats,
)('%s: every resource has a path, a description of each field, and the package a licence', format => {
  const { resources, licenses } = dataPackage(tables, format) as unknown as { resources: Resource[]; licenses: [] }
  expect(licenses).toMatchObject([{ name: 'OGL-UK-3.0' }])
  expect(resources.map(({ name }) => name)).toEqual(tables.map(({ name }) => name))
  for (const { path, schema } of resources) {
    expect(path).toMatch(/^[a-z_]+\.(?:csv|parquet|sqlite|xlsx)$/)
    for (const { description } of schema.fields) expect(description).toMatch(/\w.*\.$/)
  }
})

test('docs/dataset.md is what the definitions of the tables give', async () => {
  expect(await readFile(new URL('../../docs/dataset.md', import.meta.url), 'utf8')).toBe(datasetPage())
})
