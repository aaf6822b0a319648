import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { recognise } from '../../src/profile/recognise.ts'
import { readHtml } from '../../src/source/html.ts'
import { mask } from '../../src/text/mask.ts'

const root = new URL('../../fixtures/documents/', import.meta.url)
const seed = readFileSync(new URL('../../fixtures/northamptonshire-2021-22/report.txt', import.meta.url), 'utf8')

describe.each(['developed-on', 'held-out'])('documents %s', folder => {
  const documents = readdirSync(new URL(`${folder}/`, root)).flatMap(kind =>
    readdirSync(new URL(`${folder}/${kind}/`, root)).map(name => [kind, name] as const),
  )

  test.each(documents)('%s: %s', (kind, name) => {
    const file = readFileSync(new URL(`${folder}/${kind}/${name}`, root), 'utf8')
    const [notice, ...lines] = file.split('\n')
    expect(notice).toMatch(/^Made up/)
    expect(recognise(lines.join('\n'), null).kind).toBe(kind)
  })
})

describe('the real report', () => {
  test.each([
    ['whole', seed],
    ['its first half', seed.slice(0, seed.length / 2)],
    ['its second half', seed.slice(seed.length / 2)],
    ['its first tenth', seed.slice(0, seed.length / 10)],
    ['three areas from the middle', seed.split('\n').slice(658, 1120).join('\n')],
    ['without blank lines', seed.replace(/\n{2,}/g, '\n')],
    ['with Windows line ends', seed.replace(/\n/g, '\r\n')],
  ])('%s is a force report', (_, text) => {
    expect(text.length).toBeGreaterThan(5000)
    expect(recognise(text, null).kind).toBe('peel-force-report')
  })

  test('as a page, with the furniture blanked out', () => {
    const page = readHtml(
      readFileSync(new URL('../../fixtures/northamptonshire-2021-22/report.html', import.meta.url), 'utf8'),
    )
    expect(recognise(mask(page.text, page.furniture), page.metadata.title).kind).toBe('peel-force-report')
  })

  test('evidence is found where it says', () => {
    const { evidence } = recognise(seed, null)
    const piece = evidence.find(({ id }) => id === 'how-good-in-areas')
    expect(seed.slice(piece?.range?.start, piece?.range?.end)).toMatch(
      /^Our inspection assessed how good\s+Northamptonshire Police is in 12 areas/,
    )
    const lines = evidence
      .filter(({ id }) => id === 'grade-line')
      .map(({ range }) => seed.slice(range?.start, range?.end))
    expect(lines[0]).toBe('Northamptonshire Police is adequate at providing a service for victims of crime.')
  })

  test('takes no longer for twenty reports than for one, and little for that', () => {
    const median = (text: string): number => {
      const times = Array.from({ length: 15 }, () => {
        const started = performance.now()
        recognise(text, null)
        return performance.now() - started
      })
      return times.toSorted((left, right) => left - right)[7] ?? 0
    }
    recognise(seed, null)
    expect(median(seed)).toBeLessThan(40)
    expect(median(seed.repeat(20))).toBeLessThan(40)
  })
})

test('the title is evidence without a place', () => {
  const title = 'PEEL 2021/22: An inspection of Kent Police'
  expect(recognise('', title)).toMatchObject({ scores: { 'peel-force-report': 12 } })
  const { kind, evidence } = recognise('Kent Police is good at investigating crime.', title)
  expect(kind).toBe('peel-force-report')
  expect(evidence).toContainEqual({ id: 'peel-title', weight: 12, range: null })
})

test('nothing is no report', () => {
  expect(recognise('', null)).toMatchObject({ kind: 'not-a-report', score: 0, evidence: [] })
})
