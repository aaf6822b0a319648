import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { extractReport } from '../src/extract.ts'
import { extractPages } from '../src/extract-pages.ts'

const folder = new URL('../fixtures/north-yorkshire-2016/', import.meta.url)
const pages = readdirSync(folder)
  .filter(name => /^report\.page-\d\.html$/.test(name))
  .sort()
  .map(name => readFileSync(new URL(name, folder)))

describe('extractPages', () => {
  test('reads the pages of a report as the report on one page is read', async () => {
    const whole = await extractReport(readFileSync(new URL('report.html', folder)))
    const joined = await extractPages(pages)
    const grades = ({ areas }: typeof whole) => areas.map(({ id, judgment }) => [id, judgment.grade])
    expect(pages.length).toBeGreaterThan(2)
    expect(grades(joined)).toEqual(grades(whole))
    expect(joined.areas.map(area => area.areasForImprovement.map(item => item.title))).toEqual(
      whole.areas.map(area => area.areasForImprovement.map(item => item.title)),
    )
    expect(joined.report).toMatchObject({ force: whole.report.force, cycle: whole.report.cycle })
    expect(joined.source).toMatchObject({
      mediaType: 'text/html',
      pages: null,
      bytes: pages.reduce((sum, page) => sum + page.length, 0),
      sha256: createHash('sha256').update(Buffer.concat(pages)).digest('hex'),
    })
    expect(joined.accounting.characters.unaccounted).toBe(0)
  })

  test('one page is the report of that page', async () => {
    const page = readFileSync(new URL('report.html', folder))
    expect(await extractPages([page])).toEqual(await extractReport(page))
  })

  test('refuses what is no web page, too much, and nothing', async () => {
    await expect(extractPages(['<html><p>x</p></html>', 'plain text'])).rejects.toMatchObject({
      code: 'input/unsupported',
    })
    await expect(extractPages(pages, { maxBytes: 1000 })).rejects.toMatchObject({ code: 'input/too-large' })
    await expect(extractPages([])).rejects.toThrow(TypeError)
  })
})
