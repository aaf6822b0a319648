import { existsSync, readdirSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { expectedOf, key, type LaidOut, layOut } from './gold.ts'
import { unplacedCharacters } from './unplaced.ts'

const fixtures = new URL('../../fixtures/', import.meta.url)
const files = readdirSync(fixtures)
  .filter(folder => existsSync(new URL(`${folder}/gold.json`, fixtures)))
  .flatMap(folder =>
    readdirSync(new URL(folder, fixtures))
      .filter(name => name.endsWith('.pdf'))
      .map(name => [folder, name] as const),
  )
  // Printed with its sections folded away: most of the report is not in the file.
  .filter(([folder, name]) => `${folder}/${name}` !== 'south-yorkshire-2021-22/report-browser.pdf')

describe.each(files)('%s/%s', (folder, name) => {
  const expected = expectedOf(folder)
  let laidOut: LaidOut

  beforeAll(async () => {
    laidOut = await layOut(`${folder}/${name}`)
  })

  test('each title is one heading', () => {
    const headings = new Set(laidOut.blocks.filter(block => block.kind === 'heading').map(block => block.key))
    expect(expected.titles.filter(title => !headings.has(key(title)))).toEqual([])
  })

  test('each paragraph and list item is one block', () => {
    const all = new Set(laidOut.blocks.map(block => block.key))
    expect(expected.paragraphs.filter(paragraph => !all.has(key(paragraph)))).toEqual([])
  })

  test('what a person put in a box stands in one, and the findings outside', () => {
    const boxed = new Set(expected.boxed.map(key))
    const outside = new Set([...expected.titles, ...expected.paragraphs].map(key).filter(each => !boxed.has(each)))
    expect(laidOut.blocks.filter(block => boxed.has(block.key) && block.box === null)).toEqual([])
    expect(laidOut.blocks.filter(block => outside.has(block.key) && block.box !== null)).toEqual([])
  })

  test('every character is placed once', () => {
    expect(unplacedCharacters(laidOut.report)).toBe(0)
  })

  test('a range is found again on its page', () => {
    for (const block of laidOut.report.blocks.slice(0, 80)) {
      const part = block.parts[0] ?? { start: 0, end: 0 }
      const page = laidOut.report.pages.findLast(each => each.start <= part.start)
      for (const box of laidOut.report.locate(part)) {
        expect(box.page).toBe(page?.number)
        expect(box.left).toBeGreaterThanOrEqual(0)
        expect(box.left + box.width).toBeLessThanOrEqual((page?.width ?? 0) + 1)
        expect(box.top + box.height).toBeLessThanOrEqual((page?.height ?? 0) + 1)
        expect(box.width).toBeGreaterThan(0)
      }
    }
  })
})
