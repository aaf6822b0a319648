import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { extractReport, type Report } from '../src/index.ts'

const folder = new URL('../fixtures/northamptonshire-2021-22/', import.meta.url)

type Evidence = Report['statistics'][number]['evidence']

/** Every evidence of a report, whatever holds it. */
function evidences(value: unknown): Evidence[] {
  if (Array.isArray(value)) return value.flatMap(evidences)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'evidence' && inner !== null ? [inner as Evidence] : evidences(inner),
  )
}

/** Programs put spaces and line ends where they like. */
function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad\u200b]+/g, '')
}

/** What poppler reads on each page stands in poppler-*.txt: `pdftotext -raw`, version 22.12, made once by hand. */
describe.each(['report', 'report-untagged-cover'])('%s.pdf, beside the text that poppler reads on its pages', name => {
  let report: Report
  const pages = readFileSync(new URL(`poppler-${name}.txt`, folder), 'utf8')
    .split('\f')
    .map(squeezed)

  beforeAll(async () => {
    report = await extractReport(new Uint8Array(readFileSync(new URL(`${name}.pdf`, folder))), { withText: true })
  })

  test('each quote stands on its page', () => {
    const text = report.source.text ?? ''
    const missing: string[] = []
    let quotes = 0
    for (const evidence of evidences(report)) {
      const slices = evidence.ranges.map(range => text.slice(range.start, range.end))
      // What takes several blocks (an area) is no quote of one page.
      if (evidence.page === null || slices.some(slice => slice.includes('\n\n'))) continue
      for (const [index, slice] of slices.entries()) {
        const last = Math.max(evidence.page, ...evidence.boxes.map(box => box.page))
        const where = pages.slice(evidence.page - 1, index === 0 ? evidence.page : last)
        quotes++
        if (!where.some(page => page.includes(squeezed(slice)))) missing.push(`${evidence.page}: ${slice}`)
      }
    }
    expect(missing).toEqual([])
    expect(quotes).toBeGreaterThan(500)
  })

  test('each page of the one is a page of the other', () => {
    expect(report.source.pages).toBe(pages.length - 1)
  })
})
