import { expect, test } from 'vitest'
import { layoutPdf } from '../../src/layout/document.ts'
import { drawPage } from '../../src/layout/draw.ts'
import { readPdf } from '../../src/source/pdf.ts'
import { madePdf } from '../source/made-pdf.ts'

const made = madePdf(document => {
  document
    .fontSize(20)
    .text('A made page <1>')
    .fontSize(11)
    .text('A line of text that is drawn where it stands, & no more.')
})

test('a page is drawn with its words, its blocks and the records given', async () => {
  const pages = await readPdf(await made)
  const document = layoutPdf(pages)
  const svg = drawPage(pages, document, 1, [{ label: 'finding-1', boxes: [...document.locate({ start: 0, end: 6 })] }])
  expect(svg).toContain('A made page &lt;1&gt;')
  expect(svg).toContain('&amp; no more.')
  expect(svg).toMatch(/class="label heading"[^>]*>0 heading 1 · pdf\/size</)
  expect(svg).toContain('>finding-1</text>')
  expect(svg).toContain('>page 1 of 1')
})

test('a page that is not there is misuse', async () => {
  const pages = await readPdf(await made)
  expect(() => drawPage(pages, layoutPdf(pages), 2)).toThrow(RangeError)
})
