import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readHtml } from '../../src/source/html.ts'
import { furnitureOf } from './html-notation.ts'

interface Passage {
  readonly title: string
  readonly body: readonly string[]
}

interface Gold {
  readonly sections: readonly { readonly title: string; readonly findings?: readonly string[] }[]
  readonly areas: readonly {
    readonly title: string
    readonly grade_sentence: string | null
    readonly boxes: readonly Passage[]
    readonly findings: readonly Passage[]
  }[]
  readonly captions: readonly (string | { readonly text: string })[]
}

const folder = new URL('../../fixtures/northamptonshire-2021-22/', import.meta.url)
const gold = JSON.parse(readFileSync(new URL('gold.json', folder), 'utf8')) as Gold
const document = readHtml(readFileSync(new URL('report.html', folder), 'utf8'))
const blocks = document.blocks.map(block => ({
  ...block,
  key: plain(block.parts.map(part => document.text.slice(part.start, part.end)).join(' ')),
}))

describe('the page of the real report', () => {
  test('every heading, paragraph and bullet of the gold is one block', () => {
    const paragraphs = gold.areas.flatMap(area => [
      ...(area.grade_sentence === null ? [] : [area.grade_sentence]),
      ...[...area.boxes, ...area.findings].flatMap(passage => passage.body),
    ])
    const headings = [
      ...gold.sections.flatMap(section => [section.title, ...(section.findings ?? [])]),
      ...gold.areas.flatMap(area => [...area.boxes, ...area.findings].map(passage => passage.title)),
    ]
    expect(paragraphs.length + headings.length).toBeGreaterThan(200)
    expect(
      paragraphs.filter(text => !blocks.some(block => block.key === plain(text) && block.kind !== 'heading')),
    ).toEqual([])
    expect(
      headings.filter(text => !blocks.some(block => block.key === plain(text) && block.kind === 'heading')),
    ).toEqual([])
  })

  test('each box of the gold is one box, and nothing else is', () => {
    const passages = gold.areas.flatMap(area => area.boxes)
    const boxes = passages.map(passage => {
      const wanted = [passage.title, ...passage.body].map(plain)
      const found = blocks.find(block => block.key === wanted[0] && block.box !== null)?.box
      return {
        wanted,
        found: blocks.filter(block => block.box !== null && block.box === found).map(block => block.key),
      }
    })
    expect(boxes.map(box => box.found)).toEqual(boxes.map(box => box.wanted))
    expect(new Set(blocks.map(block => block.box)).size - 1).toBe(passages.length)
  })

  test('captions are captions, with their figures', () => {
    expect(document.figures).toHaveLength(5)
    expect(blocks.filter(block => block.kind === 'caption').map(block => block.key)).toEqual(
      gold.captions.map(caption => plain(typeof caption === 'string' ? caption : caption.text)),
    )
  })

  test('the site is furniture', () => {
    expect(furnitureOf(document)).toEqual(
      expect.arrayContaining([
        'Cookies on this site',
        'Skip to content',
        'Contents',
        'Print this document',
        'Back to top',
        'Related content',
        '© Crown copyright 2024',
      ]),
    )
    expect(document.metadata).toEqual({
      title: 'PEEL 2021/22: An inspection of Northamptonshire Police',
      published: null,
      language: 'en-GB',
    })
    expect(document.notes).toEqual([])
  })
})

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[\s\u00ad‐‑‒–—-]+/g, '')
    .replace(/[.:;]+$/, '')
}
