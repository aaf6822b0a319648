import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { extractReport } from '../../src/index.ts'
import { everyEvidence, foldQuote, quoteOf } from './every-evidence.ts'

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures')

describe.each([
  'northamptonshire-2021-22/report.txt',
  'northamptonshire-2021-22/report.html',
  'northamptonshire-2021-22/report.pdf',
  'northamptonshire-2021-22/report-untagged-cover.pdf',
  'norfolk-2023-25/report.layout.txt',
  'devon-and-cornwall-2018-19/report.pasted.txt',
  'cheshire-2015/report.html',
])('%s', async path => {
  const bytes = new Uint8Array(readFileSync(join(fixtures, path)))
  const copy = bytes.slice()
  const report = await extractReport(bytes, { withText: true })
  const text = report.source.text ?? ''

  test('every quote is the slice of the canonical text that its evidence says', () => {
    const all = everyEvidence(report)
    expect(all.filter(each => each.words !== null).length).toBeGreaterThan(20)
    for (const { evidence, words } of all) {
      // A figure without words has a place and no range.
      expect(evidence.ranges[0]?.start ?? evidence.end).toBe(evidence.start)
      expect(evidence.ranges.at(-1)?.end ?? evidence.start).toBe(evidence.end)
      expect(evidence.end).toBeLessThanOrEqual(text.length)
      for (const [at, range] of evidence.ranges.entries()) {
        expect(range.end).toBeGreaterThan(range.start)
        expect(range.start).toBeGreaterThanOrEqual(evidence.ranges[at - 1]?.end ?? 0)
      }
      if (words !== null) expect(foldQuote(quoteOf(text, evidence))).toBe(foldQuote(words))
    }
  })

  test('every character and every number is accounted for', () => {
    const { characters, numbers } = report.accounting
    const { total, unaccounted, body, furniture, links, outline } = characters
    expect(total).toBe(text.replace(/\s/g, '').length)
    expect(body + furniture + links + outline + unaccounted).toBe(total)
    expect(unaccounted).toBe(0)
    expect(numbers.total).toBe(report.numbers.length)
    expect(Object.values(numbers.byClass).reduce((sum, count) => sum + count, 0)).toBe(numbers.total)
    expect(numbers.unaccounted).toBe(0)
  })

  test('no id stands twice, and every reference has its record', () => {
    const ids = [...report.areas, ...report.sections, ...report.statistics]
      .concat(
        report.areas.flatMap(area => [
          ...area.findings,
          ...area.areasForImprovement,
          ...area.causesOfConcern,
        ]) as never[],
      )
      .map(record => record.id)
    expect(new Set(ids).size).toBe(ids.length)
    const statistics = new Set(report.statistics.map(statistic => statistic.id))
    const references = report.statistics.flatMap(each => each.comparisons.map(comparison => comparison.with))
    for (const id of references) expect(statistics.has(id)).toBe(true)
    for (const { class: named, statistic } of report.numbers)
      expect(statistic !== null && statistics.has(statistic)).toBe(named === 'statistic')
  })

  test('the same bytes give the same JSON, and stay as they were', async () => {
    expect(JSON.stringify(await extractReport(bytes, { withText: true }))).toBe(JSON.stringify(report))
    expect(bytes).toEqual(copy)
  })
})
