import { expect, test } from 'vitest'
import { layoutPdf } from '../../src/layout/document.ts'
import { readPdf } from '../../src/source/pdf.ts'
import { FlatText } from '../../src/text/flat-text.ts'
import { madePdf } from '../source/made-pdf.ts'

/** A page of text of 12 points with a raised "1" after `before`, and lines at the page's foot. */
async function withNote(before: string, after: string, foot: readonly string[]) {
  const bytes = await madePdf(document => {
    const line = (text: string, y: number, size = 12) => document.fontSize(size).text(text, 72, y, { lineBreak: false })
    for (let row = 0; row < 12; row++)
      line('Nobody has measured what this sentence of a made-up page says.', 72 + 15 * row)
    line(before, 300)
    document.fontSize(12)
    const end = 72 + document.widthOfString(before)
    document.fontSize(7).text('1', end, 299, { lineBreak: false })
    document.fontSize(12).text(after, end + 4, 300, { lineBreak: false })
    for (const [index, text] of foot.entries()) line(text, 600 + 12 * index, 9)
  })
  const report = layoutPdf(await readPdf(bytes))
  return {
    report,
    texts: report.blocks.map(block => FlatText.of(report.text, block.parts).text),
    furniture: report.furniture.map(range => report.text.slice(range.start, range.end)),
  }
}

test('a note at the foot and its mark are furniture, and the number before the mark stays what it was', async () => {
  const { report, texts, furniture } = await withNote('The force has 12,000', ', as it had before.', [
    '1  As at 31 March 2017, without the 214 who are',
    'on secondment.',
  ])
  expect(texts.at(-1)).toBe('The force has 12,000, as it had before.')
  expect(furniture).toEqual(['1', '1  As at 31 March 2017, without the 214 who are\non secondment.'])
  expect(report.notes.map(note => note.code)).toEqual(['pdf/footnotes'])
})

test('a raised mark without its note is no part of the number either', async () => {
  const { texts, furniture } = await withNote('The force has 12,000', ' officers.', [])
  expect(texts.at(-1)).toBe('The force has 12,000 officers.')
  expect(furniture).toEqual(['1'])
})

test('small text at the foot that no mark refers to is text', async () => {
  const { texts } = await withNote('The force has 12,000', ' officers.', ['7 of them work in the control room.'])
  expect(texts.at(-1)).toBe('7 of them work in the control room.')
})
