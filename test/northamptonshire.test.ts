import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { extractReport } from '../src/index.ts'

const folder = new URL('../fixtures/northamptonshire-2021-22/', import.meta.url)
const text = readFileSync(new URL('report.txt', folder), 'utf8')

describe('the Northamptonshire report as text', async () => {
  const report = await extractReport(text)

  test('every character is accounted for', () => {
    expect(report.accounting.characters.unaccounted).toBe(0)
  })

  test('pages are told by the space that each begins with', () => {
    expect(report.source.pages).toBe(43)
    expect(report.areas.map(area => area.evidence.page)).toEqual([8, 11, 14, 16, 18, 22, 26, 29, 32, 34, 37, 41])
  })

  test('force, cycle, counts and inspector are what the report says', () => {
    expect(report.report).toMatchObject({
      force: { id: 'northamptonshire', name: 'Northamptonshire Police' },
      cycle: '2021-22',
      inspector: { name: 'Roy Wilsher', title: 'HM Inspector of Constabulary' },
      statedCounts: { areas: 12, graded: 10 },
    })
  })

  test('12 areas, 19 areas for improvement, 49 main findings', () => {
    expect(report.areas).toHaveLength(12)
    expect(report.areas.flatMap(area => area.areasForImprovement)).toHaveLength(19)
    expect(report.areas.flatMap(area => area.findings)).toHaveLength(49)
  })

  test('two runs give identical bytes', async () => {
    expect(JSON.stringify(await extractReport(text))).toBe(JSON.stringify(report))
  })
})
