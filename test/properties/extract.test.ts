import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extractReport, type Report, ReportError } from '../../src/index.ts'
import { titleKey } from '../../src/text/fold.ts'

const folder = new URL('../../fixtures/northamptonshire-2021-22/', import.meta.url)
const bytes = readFileSync(new URL('report.txt', folder))
const text = bytes.toString('utf8')
const lines = text.split('\n')

interface Gold {
  readonly areas: readonly {
    readonly title: string
    readonly grade: string | null
    readonly boxes: readonly { readonly title: string }[]
  }[]
}
const gold = JSON.parse(readFileSync(new URL('gold.json', folder), 'utf8')) as Gold

const areaTitles = (report: Report) => report.areas.map(area => titleKey(area.title))
const boxTitles = (report: Report) =>
  report.areas.flatMap(area => area.areasForImprovement.map(box => `${titleKey(area.title)}/${titleKey(box.title)}`))
const goldAreas = gold.areas.map(area => titleKey(area.title))
const goldBoxes = gold.areas.flatMap(area => area.boxes.map(box => `${titleKey(area.title)}/${titleKey(box.title)}`))

/** Every evidence of a report, wherever it stands. */
function evidencesOf(value: unknown): { start: number; end: number; ranges: { start: number; end: number }[] }[] {
  if (Array.isArray(value)) return value.flatMap(evidencesOf)
  if (typeof value !== 'object' || value === null) return []
  const own = 'ranges' in value && 'start' in value ? [value as ReturnType<typeof evidencesOf>[number]] : []
  return [...own, ...Object.values(value).flatMap(evidencesOf)]
}

const squeeze = (words: string) => words.replace(/[\s•]+/g, '')

describe('evidence', async () => {
  const report = await extractReport(bytes, { withText: true })
  const slice = (ranges: readonly { start: number; end: number }[]) =>
    ranges.map(range => (report.source.text ?? '').slice(range.start, range.end)).join('')

  test('the canonical text of a text is the text', () => {
    expect(report.source.text).toBe(text)
  })

  test('ranges stand in order, apart, inside the text, from start to end', () => {
    for (const { start, end, ranges } of evidencesOf(report)) {
      expect(ranges[0]?.start).toBe(start)
      expect(ranges[ranges.length - 1]?.end).toBe(end)
      for (const [index, range] of ranges.entries()) {
        expect(range.start).toBeGreaterThanOrEqual(ranges[index - 1]?.end ?? 0)
        expect(range.end).toBeGreaterThan(range.start)
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }
  })

  test('paragraphs, lists, titles, statements and numbers are their slices', () => {
    for (const area of report.areas) {
      expect(squeeze(slice(area.judgment.evidence?.ranges ?? []))).toBe(squeeze(area.judgment.statement ?? ''))
      for (const record of [...area.findings, ...area.areasForImprovement]) {
        expect(squeeze(slice(record.evidence.ranges)).startsWith(squeeze(record.title))).toBe(true)
        for (const block of record.body) {
          const words = block.type === 'paragraph' ? block.text : block.type === 'list' ? block.items.join('') : ''
          expect(squeeze(slice(block.evidence.ranges))).toBe(squeeze(words))
        }
      }
    }
    for (const record of [...report.numbers, ...report.statistics]) {
      expect(squeeze(slice(record.evidence.ranges))).toBe(squeeze(record.written))
    }
  })
})

describe('a text that is not whole, or otherwise written', () => {
  test.each([
    ['CRLF', text.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${text}`],
    ['NFD', text.normalize('NFD')],
    ['Windows-1252', windows1252(text)],
    ['no outline', lines.slice(0, 1768).join('\n')],
    ['no list of links', lines.filter(line => !line.startsWith('https://')).join('\n')],
    [
      'neither',
      lines
        .slice(0, 1768)
        .filter(line => !line.startsWith('https://'))
        .join('\n'),
    ],
  ])('%s: every area, grade and box', async (_, input) => {
    const report = await extractReport(input)
    expect(areaTitles(report)).toEqual(goldAreas)
    expect(report.areas.map(area => area.judgment.grade)).toEqual(gold.areas.map(area => area.grade))
    expect(boxTitles(report).sort()).toEqual([...goldBoxes].sort())
    expect(report.accounting.characters.unaccounted).toBe(0)
  })

  test.each([
    ['the first half', 0, 810],
    ['the second half', 810, lines.length],
    ['the middle', 374, 1331],
  ])('%s: every area and box that is in it, and none that is not', async (_, from, to) => {
    const part = lines.slice(from, to)
    const report = await extractReport(part.join('\n'))
    const inside = titleKey(
      lines
        .slice(from, Math.min(to, 1768))
        .filter(line => !line.startsWith('https://'))
        .join(' '),
    )
    const areas = gold.areas.filter(
      area => inside.includes(titleKey(area.title)) && inside.includes(titleKey(area.title)),
    )
    expect(areaTitles(report)).toEqual(
      areas.map(area => titleKey(area.title)).filter(key => areaTitles(report).includes(key)),
    )
    expect(report.areas.length).toBeGreaterThanOrEqual(4)
    for (const box of boxTitles(report)) expect(goldBoxes).toContain(box)
    const expected = goldBoxes.filter(
      box => areaTitles(report).some(area => box.startsWith(`${area}/`)) && inside.includes(box.split('/')[1] ?? ''),
    )
    expect(boxTitles(report).sort()).toEqual(expected.sort())
  })

  test('cut anywhere: no exception but a refusal with a code, no area and no grade that the whole does not have', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length), fc.nat(text.length), async (one, other) => {
        const part = text.slice(Math.min(one, other), Math.max(one, other))
        const report = await extractReport(part).catch((error: unknown) => {
          if (error instanceof ReportError) return null
          throw error
        })
        if (report === null) return
        expect(report.accounting.characters.unaccounted).toBe(0)
        for (const area of report.areas) {
          const whole = gold.areas.find(each => titleKey(each.title) === titleKey(area.title))
          expect(whole).toBeDefined()
          if (area.judgment.grade !== null) expect(area.judgment.grade).toBe(whole?.grade)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('any text at all gives a report or a refusal with a code', async () => {
    const word = fc.constantFrom(
      'The force',
      'good',
      'is',
      'at',
      'Area for improvement',
      '\n',
      '\n\n',
      ' \n',
      '\f',
      '• ',
      '12 of 20',
      '£5m',
      'Kent Police',
      '\t',
      '.',
      ':',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 300 }), async words => {
        const outcome = await extractReport(words.join(' ')).catch((error: unknown) => error)
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(ReportError)
      }),
      { numRuns: 60 },
    )
  })
})

/** The text's curly quotes, dashes and bullets as Windows writes them. */
function windows1252(written: string): Uint8Array {
  const codes: Readonly<Record<string, number>> = {
    '‘': 0x91,
    '’': 0x92,
    '“': 0x93,
    '”': 0x94,
    '•': 0x95,
    '–': 0x96,
    '—': 0x97,
  }
  return Uint8Array.from([...written], character => codes[character] ?? character.charCodeAt(0))
}
