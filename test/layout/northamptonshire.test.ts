import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { layoutPdf } from '../../src/layout/document.ts'
import type { SourceDocument } from '../../src/source/document.ts'
import { readPdf } from '../../src/source/pdf.ts'
import { FlatText } from '../../src/text/flat-text.ts'
import { unplacedCharacters } from './unplaced.ts'

interface Gold {
  sections: { title: string; findings?: string[] }[]
  areas: {
    title: string
    grade_sentence: string | null
    boxes: { title: string | null; body: string[] }[]
    findings: { title: string; body: string[] }[]
  }[]
}

const folder = new URL('../../fixtures/northamptonshire-2021-22/', import.meta.url)
const gold: Gold = JSON.parse(readFileSync(new URL('gold.json', folder), 'utf8'))

/** As the scorer compares texts: without case, white space, hyphens and end punctuation. */
function key(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\s\-‐‑‒–—\u00ad•]+/g, '')
    .replace(/^[.:;]+|[.:;]+$/g, '')
}

const titles = [
  ...gold.sections.flatMap(section => [section.title, ...(section.findings ?? [])]),
  ...gold.areas.flatMap(area => [
    ...area.boxes.flatMap(box => (box.title === null ? [] : [box.title])),
    ...area.findings.map(finding => finding.title),
  ]),
]
const paragraphs = gold.areas.flatMap(area => [
  ...(area.grade_sentence === null ? [] : [area.grade_sentence]),
  ...area.boxes.flatMap(box => box.body),
  ...area.findings.flatMap(finding => finding.body),
])
const boxed = new Set(
  gold.areas
    .flatMap(area => area.boxes.flatMap(box => [...(box.title === null ? [] : [box.title]), ...box.body]))
    .map(key),
)

describe.each(['report.pdf', 'report-untagged-cover.pdf'])('%s', name => {
  let report: SourceDocument
  let blocks: { kind: string; key: string; box: number | null }[]

  beforeAll(async () => {
    report = layoutPdf(await readPdf(readFileSync(new URL(name, folder))))
    blocks = report.blocks.map(block => ({
      kind: block.kind,
      key: key(FlatText.of(report.text, block.parts).text),
      box: block.box,
    }))
  })

  test('each title is one heading', () => {
    const headings = new Set(blocks.filter(block => block.kind === 'heading').map(block => block.key))
    expect(titles.filter(title => !headings.has(key(title)))).toEqual([])
  })

  test('each paragraph and each list item is one block', () => {
    const all = new Set(blocks.map(block => block.key))
    expect(paragraphs.filter(paragraph => !all.has(key(paragraph)))).toEqual([])
  })

  test('what stands in a box is told from what does not', () => {
    expect(blocks.filter(block => boxed.has(block.key) !== (block.box !== null))).toEqual([])
    expect(new Set(report.blocks.flatMap(block => (block.box === null ? [] : [block.box]))).size).toBe(19)
  })

  test('nothing but titles and labels is a heading', () => {
    const known = new Set(titles.map(key))
    const labels = /^(?:ourjudgments|importantchangestopeel|areas?forimprovement|mainfindings|causeofconcern)$/
    const extra = blocks.filter(block => block.kind === 'heading' && !known.has(block.key) && !labels.test(block.key))
    expect(extra).toEqual([])
  })

  test('every character is placed once', () => {
    expect(unplacedCharacters(report)).toBe(0)
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
    const report = layoutPdf(await readPdf(readFileSync(new URL('report-untagged-cover.pdf', folder))))
    expect(report.metadata).toMatchObject({
      title: 'PEEL 2021/22: An inspection of Northamptonshire Police',
      published: '2021-09-28',
    })
    const heading = report.blocks.find(block => block.kind === 'heading')
    expect(FlatText.of(report.text, heading?.parts ?? []).text).toBe('Overall summary')
  })

  test('and the contents page is furniture', async () => {
    const report = layoutPdf(await readPdf(readFileSync(new URL('report-untagged-cover.pdf', folder))))
    const page = report.pages[1]?.start ?? 0
    const next = report.pages[2]?.start ?? 0
    expect(report.blocks.filter(block => block.parts.some(part => part.start >= page && part.end <= next))).toEqual([])
  })
})
