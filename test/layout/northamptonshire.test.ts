import { beforeAll, describe, expect, test } from 'vitest'
import type { SourceDocument } from '../../src/source/document.ts'
import { FlatText } from '../../src/text/flat-text.ts'
import { expectedOf, key, type LaidOut, layOut } from './gold.ts'

const folder = 'northamptonshire-2021-22'
const expected = expectedOf(folder)

describe.each(['report.pdf', 'report-untagged-cover.pdf'])('%s', name => {
  let report: SourceDocument
  let blocks: LaidOut['blocks']

  beforeAll(async () => {
    ;({ report, blocks } = await layOut(`${folder}/${name}`))
  })

  test('there are 19 boxes', () => {
    expect(new Set(report.blocks.flatMap(block => (block.box === null ? [] : [block.box]))).size).toBe(19)
  })

  test('nothing but titles and labels is a heading', () => {
    const known = new Set([...expected.titles, ...expected.boxed].map(key))
    const labels = /^(?:ourjudgments|importantchangestopeel|areas?forimprovement|mainfindings|causeofconcern)$/
    const extra = blocks.filter(block => block.kind === 'heading' && !known.has(block.key) && !labels.test(block.key))
    expect(extra).toEqual([])
  })

  test('pages stand in order and say the number printed on them', () => {
    expect(report.pages.map(page => page.printed)).toEqual(report.pages.map(page => String(page.number)))
    const starts = report.pages.map(page => page.start)
    expect(starts).toEqual([...starts].sort((one, other) => one - other))
  })

  test('pictures are figures', () => {
    expect(report.figures).toHaveLength(5)
  })
})

describe('the cover', () => {
  test('gives title and date, and no heading', async () => {
    const report = (await layOut(`${folder}/report-untagged-cover.pdf`)).report
    expect(report.metadata).toMatchObject({
      title: 'PEEL 2021/22: An inspection of Northamptonshire Police',
      published: '2021-09-28',
    })
    const heading = report.blocks.find(block => block.kind === 'heading')
    expect(FlatText.of(report.text, heading?.parts ?? []).text).toBe('Overall summary')
  })

  test('and the contents page is furniture', async () => {
    const report = (await layOut(`${folder}/report-untagged-cover.pdf`)).report
    const page = report.pages[1]?.start ?? 0
    const next = report.pages[2]?.start ?? 0
    expect(report.blocks.filter(block => block.parts.some(part => part.start >= page && part.end <= next))).toEqual([])
  })
})
