import { expect, test } from 'vitest'
import { tables, toTables } from '../../src/export/tables.ts'
import { madeArea, madeReport } from './made-report.ts'

const rows = toTables(madeReport(), { file: 'north/elmet.pdf', name: 'elmet' })

test('every table has rows of exactly its columns, typed as declared', () => {
  for (const table of tables.filter(({ name }) => name !== 'failures' && name !== 'pillars')) {
    expect(rows[table.name]?.length, table.name).toBeGreaterThan(0)
    for (const row of rows[table.name] ?? []) {
      expect(Object.keys(row), table.name).toEqual(Object.keys(table.columns))
      for (const [name, column] of Object.entries(table.columns)) {
        const cell = row[name] ?? null
        const where = `${table.name}.${name}`
        if (cell === null) expect(column.required, where).toBe(false)
        else if (column.type === 'integer') expect(cell, where).toSatisfy(Number.isInteger)
        else if (column.type === 'json') expect(JSON.parse(String(cell)), where).toBeInstanceOf(Array)
        else if (column.type === 'date') expect(cell, where).toMatch(/^\d{4}-\d\d-\d\d$/)
        else expect(typeof cell, where).toBe(column.type)
      }
    }
  }
})

test('ids are unique in their table and every foreign key points to one', () => {
  for (const table of tables) {
    const ids = (rows[table.name] ?? []).map(row => row.id)
    expect(new Set(ids).size, table.name).toBe(ids.length)
    for (const { column, table: target } of table.foreignKeys) {
      const targets = new Set(rows[target]?.map(row => row.id))
      for (const row of rows[table.name] ?? []) {
        if (row[column] !== null) expect(targets, `${table.name}.${column}`).toContain(row[column])
      }
    }
  }
})

test('a foreign key points to a table that stands before its own, or to its own', () => {
  tables.forEach((table, index) => {
    for (const { table: target } of table.foreignKeys) {
      expect(tables.findIndex(({ name }) => name === target)).toBeLessThanOrEqual(index)
    }
  })
})

test('an area carries its grade, the sentence that states it and its page', () => {
  expect(rows.areas?.[0]).toMatchObject({
    id: 'e1e1e1e1e1e1e1e1/area/response',
    report_id: 'e1e1e1e1e1e1e1e1',
    force: 'Elmet Police',
    cycle: '2021-22',
    grade: 'good',
    page: 3,
    quote: 'Elmet Police is good at responding to the public.',
  })
})

test('two areas of one id have two keys, and their boxes hang on their own', () => {
  expect(rows.areas?.map(row => row.id)).toEqual([
    'e1e1e1e1e1e1e1e1/area/response',
    'e1e1e1e1e1e1e1e1/area/other',
    'e1e1e1e1e1e1e1e1/area/other-2',
  ])
  expect(rows.practices?.map(row => row.area_id)).toEqual(rows.areas?.map(row => row.id))
})

test('an area without a grade has an empty grade and its heading as quote', () => {
  expect(rows.areas?.[1]).toMatchObject({ graded: false, grade: null, quote: 'Keeping the wapentake', page: 3 })
})

test('a message quotes the smallest record that its place lies in', () => {
  expect(rows.messages?.map(row => row.quote)).toEqual(['Elmet Police is good at responding to the public.', null])
})

test('blocks become text: paragraphs, bullets and table rows', () => {
  expect(rows.areas_for_improvement?.[0]?.text).toBe('First.\r\nSecond line.\n\n• one\n• two\n\na\tb')
})

test('findings of sections and of areas stand in printed order', () => {
  const found = rows.findings?.map(row => [row.position, row.section, row.area])
  expect(found).toEqual([
    [1, 'observations', null],
    [2, null, 'response'],
    [3, null, 'other'],
    [4, null, 'other'],
  ])
})

test('a comparison and an interval name the key of their statistic', () => {
  const [first, second] = rows.statistics ?? []
  expect(second?.interval_id).toBe(first?.id)
  expect(JSON.parse(String(second?.comparisons))).toEqual([{ with: first?.id, relation: 'higher', degree: null }])
})

test('records that share an id get keys of their own', () => {
  const area = madeArea()
  const twice = madeReport({ areas: [{ ...area, practices: [...area.practices, ...area.practices] }] })
  expect(toTables(twice).practices?.map(row => row.id)).toEqual([
    'e1e1e1e1e1e1e1e1/practice-response',
    'e1e1e1e1e1e1e1e1/practice-response~2',
  ])
})

test('without a place a report is named by its source', () => {
  expect(toTables(madeReport()).reports?.[0]).toMatchObject({ name: 'elmet', file: 'elmet.pdf', superseded_by: null })
})
