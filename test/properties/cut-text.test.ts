import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extractReport, type Report, ReportError } from '../../src/index.ts'

const path = join(import.meta.dirname, '..', '..', 'fixtures', 'northamptonshire-2021-22', 'report.txt')
const text = readFileSync(path, 'utf8')
const whole = await extractReport(text)
/** Where the bookmarks begin that stand after the last page, each line with a tab. */
const outlineStart = text.search(/\n\t/)
const boxesOf = (report: Report) =>
  report.areas.flatMap(area => [...area.areasForImprovement, ...area.causesOfConcern, ...area.practices])
const shape = (report: Report) => ({
  force: report.report.force?.id,
  areas: report.areas.map(area => [area.id, area.judgment.grade]),
  boxes: boxesOf(report).map(box => box.title),
  findings: report.areas.flatMap(area => area.findings).map(finding => finding.title),
})

describe('the same text, written otherwise, is the same report', () => {
  test.each([
    ['line ends CR LF', text.replace(/\r?\n/g, '\r\n')],
    ['a byte order mark', `\uFEFF${text}`],
    ['decomposed letters', text.normalize('NFD')],
    ['Windows-1252', toWindows1252(text)],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
  ])('%s', async (_, input) => {
    expect(shape(await extractReport(input))).toEqual(shape(whole))
  })

  test('without its outline: the same areas, grades and boxes', async () => {
    const without = await extractReport(text.slice(0, outlineStart))
    const opened = openings(without)
    expect(shape(without).areas).toEqual(shape(whole).areas)
    expect(opened).toEqual(openings(whole))
  })

  test('its halves have every box between them', async () => {
    const middle = text.length >> 1
    const halves = await Promise.all([extractReport(text.slice(0, middle)), extractReport(text.slice(middle))])
    expect(halves.flatMap(openings)).toEqual(openings(whole))
  })

  test('without its lists of links', async () => {
    const { areas, boxes } = shape(await extractReport(text.replace(/^https?:\/\/\S+$/gm, '')))
    expect({ areas, boxes }).toEqual({ areas: shape(whole).areas, boxes: shape(whole).boxes })
  })
})

describe('a text that was cut', () => {
  const end = outlineStart

  test('has every area whose heading and judgment are in it, with the grade of the whole, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: end }), fc.boolean(), async (cut, first) => {
        const [from, to] = first ? [0, cut] : [cut, end]
        const part = await readOrRefuse(text.slice(from, to))
        if (part === null) return
        const grades = new Map(whole.areas.map(area => [area.id, area.judgment.grade]))
        for (const { id, judgment } of part.areas) {
          expect(grades.has(id)).toBe(true)
          if (judgment.grade !== null) expect(judgment.grade).toBe(grades.get(id))
        }
        const inside = whole.areas.filter(({ evidence, judgment }) => {
          const last = judgment.evidence?.end ?? evidence.start + 200
          return evidence.start >= from && last + MARGIN <= to
        })
        const found = part.areas.map(area => area.id)
        expect(inside.map(area => area.id).filter(id => !found.includes(id))).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  test('has the boxes that are whole in it, all but one at most', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 20_000, max: end }), async cut => {
        const part = await readOrRefuse(text.slice(0, cut))
        if (part === null) return
        const opened = openings(part)
        const inside = boxesOf(whole).filter(box => box.evidence.end + MARGIN <= cut)
        const missing = inside.map(box => openingOf(box.title)).filter(opening => !opened.includes(opening))
        expect(missing.length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 15 },
    )
  })

  test('makes no title of what is left of a sentence', async () => {
    const titles = whole.areas.flatMap(area => [
      ...area.findings.map(finding => finding.title),
      ...boxesOf(whole).map(box => box.title),
    ])
    const cuts = [14_005, 15_200, 16_400, 19_100, 26_150, 40_020, 55_555]
    const made = await Promise.all(
      cuts.map(async cut => {
        const part = await extractReport(text.slice(0, cut))
        return part.areas.flatMap(area => area.findings.map(finding => finding.title.slice(0, 60)))
      }),
    )
    expect(made.flat().filter(title => !titles.some(known => known?.startsWith(title)))).toEqual([])
  })

  test('accounts for every character of what is left', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: text.length }),
        fc.integer({ min: 0, max: text.length }),
        async (one, two) => {
          const part = await readOrRefuse(text.slice(Math.min(one, two), Math.max(one, two)))
          expect(part?.accounting.characters.unaccounted ?? 0).toBe(0)
        },
      ),
      { numRuns: 15 },
    )
  })
})

describe('anything else', () => {
  const pieces = text.split(/(?<=[\n.])/).slice(0, 600)
  test('is read or refused with a code, never a crash', async () => {
    const bytes = fc.uint8Array({ maxLength: 400 })
    const words = fc.string({ unit: 'binary', maxLength: 400 })
    const shuffled = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map(some => some.join(''))
    const heads = fc.constantFrom('%PDF-1.7\n', '<!doctype html><main>', '\uFEFF', '')
    await fc.assert(
      fc.asyncProperty(heads, fc.oneof(bytes, words, shuffled), async (head, rest) => {
        await readOrRefuse(Buffer.concat([Buffer.from(head), Buffer.from(rest as string)]))
      }),
      { numRuns: 150 },
    )
  })
})

/** Characters after a record that may be needed to tell where it ends. */
const MARGIN = 400

const openings = (report: Report) => boxesOf(report).map(box => openingOf(box.title))

/** The words of a title that stand on its first line for certain. */
function openingOf(title: string | null): string {
  return (title ?? '').slice(0, 40)
}

/** A report, or null where the input is refused; anything else that is thrown is a defect. */
async function readOrRefuse(input: string | Uint8Array): Promise<Report | null> {
  try {
    return await extractReport(input)
  } catch (error) {
    if (error instanceof ReportError) return null
    throw error
  }
}

function toWindows1252(written: string): Uint8Array {
  const special: Readonly<Record<string, number>> = {
    '–': 0x96,
    '—': 0x97,
    '‘': 0x91,
    '’': 0x92,
    '“': 0x93,
    '”': 0x94,
    '•': 0x95,
    '…': 0x85,
    '€': 0x80,
  }
  return Uint8Array.from(
    [...written].map(letter => special[letter] ?? (letter.charCodeAt(0) < 256 ? letter.charCodeAt(0) : 0x3f)),
  )
}
