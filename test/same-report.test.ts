import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { extractReport, type Report } from '../src/index.ts'

const folder = new URL('../fixtures/northamptonshire-2021-22/', import.meta.url)

async function read(name: string): Promise<Report> {
  return extractReport(new Uint8Array(readFileSync(new URL(name, folder))), { name })
}

/**
 * One report, four files: what the inspectorate's PDF gave as text, the same typeset twice as PDF, and as a web page.
 *
 * Compared is the whole Report without `evidence` (pages, offsets, boxes on the page, rule ids: they say where in this file).
 * What else cannot be equal, because the four files do not say the same, has a test of its own below:
 *
 * - `source`: the file itself.
 * - `report.title`, `report.published`: the text begins after the cover; only one of the PDFs was typeset with a date.
 * - `figures`: text has no pictures, so neither the picture without a caption (the judgment graphic) nor alternative texts, and
 *   the untagged PDF has no alternative texts.
 * - `links`: only the text lists targets; the other files were typeset from it without them.
 * - `messages` on how the file was read: the flavour of a text, pictures without alternative text.
 * - `accounting.characters`: heads, feet, menus, lists of targets and the outline of each file; a web page's bullets are no characters.
 */
function comparable(report: Report): unknown {
  const { source: _source, figures: _figures, links: _links, ...rest } = report
  const { title: _title, published: _published, ...about } = report.report
  const messages = report.messages.filter(message => !ABOUT_THE_FILE.has(message.code))
  const said = { ...rest, report: about, messages, accounting: report.accounting.numbers }
  return JSON.parse(JSON.stringify(said, (key, value: unknown) => (key === 'evidence' ? undefined : value)))
}

/** How many items the lists of a report have. */
function listItems(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + listItems(each), 0)
  if (typeof value !== 'object' || value === null) return 0
  if ('items' in value && Array.isArray(value.items)) return value.items.length
  return listItems(Object.values(value))
}

const ABOUT_THE_FILE: ReadonlySet<string> = new Set(['source/text-flavour', 'figure/no-text'])
const TITLE = 'PEEL 2021/22: An inspection of Northamptonshire Police'

describe('the same report', () => {
  let text: Report
  beforeAll(async () => {
    text = await read('report.txt')
  })

  describe.each([
    ['report.pdf', null],
    ['report-untagged-cover.pdf', '2021-09-28'],
    ['report.html', null],
  ])('from text and from %s', (name, published) => {
    let other: Report
    beforeAll(async () => {
      other = await read(name)
    })

    test('is equal without its evidence: sections, areas, statistics, numbers, ids and order', () => {
      expect(comparable(other)).toEqual(comparable(text))
    })

    test('has the title and the date that the file prints', () => {
      expect(text.report).toMatchObject({ title: null, published: null })
      expect(other.report).toMatchObject({ title: TITLE, published })
    })

    test('has the same captions, and one picture more', () => {
      const captions = (report: Report) => report.figures.flatMap(figure => figure.caption ?? [])
      expect(captions(other)).toEqual(captions(text))
      expect(text.figures.map(figure => figure.alt)).toEqual([null, null, null, null])
      expect(other.figures).toHaveLength(5)
    })

    test('accounts for the same body', () => {
      const body = (report: Report) => report.accounting.characters.body
      const bullets = name.endsWith('.html') ? listItems(text) : 0
      expect(body(other)).toBe(body(text) - bullets)
      expect(other.accounting.characters.unaccounted).toBe(0)
    })
  })
})
