import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { extractReport, loadFramework } from '../src/index.ts'

const folder = new URL('./own-cycle/', import.meta.url)
const text = readFileSync(new URL('report.txt', folder), 'utf8')
const frameworks = [await loadFramework(readFileSync(new URL('2031-33.yaml', folder), 'utf8'))]

// As they stand in text that was copied from a web page.
const junk = [
  'Skip to content',
  'Accept all cookies',
  'Loading graph...',
  'Print this document',
  'Os hoffech chi ddarllen hwn trwy’r Gymraeg (PDF document)',
  'Error! Bookmark not defined.',
  '© HMICFRS 2031',
  'ISBN: 978-1-78655-000-0',
]

test.each(junk)('"%s" is furniture in plain text, wherever it stands', async line => {
  const plain = await extractReport(text, { frameworks })
  const within = text
    .replace('\n\nMain findings', `\n\n${line}\n\nMain findings`)
    .replace('In brief', `${line}\n\nIn brief`)
  const extracted = await extractReport(within, { frameworks })
  const wordsOf = (report: typeof plain) =>
    JSON.stringify(report.areas, (key, value: unknown) => (key === 'evidence' || key === 'id' ? undefined : value))
  expect(wordsOf(extracted)).toBe(wordsOf(plain))
  const added = line.replace(/\s/g, '').length * 2
  expect(extracted.accounting.characters.furniture - plain.accounting.characters.furniture).toBe(added)
  expect(extracted.accounting.characters.unaccounted).toBe(0)
})

test('a sentence that mentions such a thing is text', async () => {
  const sentence = 'Officers print this document for victims.'
  const extracted = await extractReport(text.replace('Main findings', `${sentence}\n\nMain findings`), { frameworks })
  expect(JSON.stringify(extracted.areas)).toContain(sentence)
})
