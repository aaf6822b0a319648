import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readHtml } from '../../src/source/html.ts'
import { type Item, markups, writePage } from './html-shapes.ts'

const report = readHtml(
  readFileSync(new URL('../../fixtures/northamptonshire-2021-22/report.html', import.meta.url), 'utf8'),
)
const blocks: Item[] = itemsOf(report).filter(block => block.level !== 1)
/** As the newer pages have it: the label stands inside the box, and one box holds all that is under it. */
const labelled: Item[] = withLabels(blocks)

describe.each(Object.keys(markups))('the real report as %s', name => {
  test.each([
    ['labels before their boxes', blocks],
    ['labels in their boxes', labelled],
  ])('%s', (_, written) => {
    const markup = markups[name]
    if (markup === undefined) throw new Error(`no markup ${name}`)
    const read = itemsOf(readHtml(writePage(written, markup)))
    const isRanked = read.some(block => block.level !== null)
    expect(read.map(block => line(block, isRanked))).toEqual(written.map(block => line(block, isRanked)))
  })
})

function line({ kind, level, text, box }: Item, isRanked: boolean): string {
  return `${box === null ? '' : 'boxed '}${kind === 'heading' ? `h${isRanked ? level : '?'}` : kind} ${text}`
}

function itemsOf({ text, blocks }: ReturnType<typeof readHtml>): Item[] {
  return blocks
    .filter(block => block.kind !== 'caption')
    .map(({ kind, level, box, parts }) => ({
      kind: kind === 'heading' || kind === 'list-item' ? kind : 'paragraph',
      level,
      box,
      text: parts
        .map(part => text.slice(part.start, part.end))
        .join(' ')
        .replace(/\s+/g, ' '),
    }))
}

function withLabels(items: readonly Item[]): Item[] {
  let box = 0
  return items.map((item, index) => {
    const next = items[index + 1]
    if (item.kind === 'heading' && item.box === null && next?.box != null) return { ...item, box: ++box }
    return item.box === null ? item : { ...item, box }
  })
}
