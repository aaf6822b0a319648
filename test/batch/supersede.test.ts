import { expect, test } from 'vitest'
import type { ReportFacts } from '../../src/batch/entry.ts'
import { changedGrades, supersede } from '../../src/batch/supersede.ts'

function facts(id: string, changes: Partial<ReportFacts> = {}): ReportFacts {
  const mediaType = 'text/plain'
  return {
    id,
    status: 'complete',
    force: 'kent',
    cycle: '2021-22',
    published: null,
    corrected: null,
    grades: { victims: 'good' },
    mediaType,
    ...changes,
  }
}

test('the newer publication stands, whichever comes first', () => {
  const older = facts('a', { published: '2022-01-01' })
  const newer = facts('b', { published: '2022-05-01' })
  expect([...supersede([older, newer])]).toEqual([['a', 'b']])
  expect([...supersede([newer, older])]).toEqual([['a', 'b']])
})

test('reports of other forces or cycles, or of unknown ones, stand side by side', () => {
  expect(supersede([facts('a'), facts('b', { force: 'essex' }), facts('c', { cycle: '2023-25' })]).size).toBe(0)
  expect(supersede([facts('a', { force: null }), facts('b', { force: null })]).size).toBe(0)
  expect(supersede([facts('a', { cycle: null }), facts('b', { cycle: null })]).size).toBe(0)
})

test('reports on different pillars of one force and cycle stand side by side, and their own newer editions for each', () => {
  const efficiency = facts('a', { cycle: '2016', grades: { efficiency: 'good' }, published: '2016-11-03' })
  const legitimacy = facts('b', { cycle: '2016', grades: { legitimacy: 'good' }, published: '2016-12-08' })
  const revised = facts('c', { cycle: '2016', grades: { efficiency: 'good' }, published: '2017-01-01' })
  expect([...supersede([efficiency, legitimacy, revised])]).toEqual([['a', 'c']])
})

test('a newer report that covers less does not take the place of an older one', () => {
  const whole = facts('a', { grades: { victims: 'good', response: 'good' }, published: '2022-01-01' })
  const part = facts('b', { grades: { victims: 'good' }, published: '2022-05-01' })
  expect(supersede([whole, part]).size).toBe(0)
})

test('of one date the fuller one stands, then PDF before page before text, then the lower id', () => {
  const text = facts('a')
  const page = facts('b', { mediaType: 'text/html' })
  const pdf = facts('c', { mediaType: 'application/pdf' })
  const full = facts('d', { grades: { victims: 'good', response: 'good' } })
  expect(Object.fromEntries(supersede([text, page, pdf]))).toEqual({ a: 'c', b: 'c' })
  expect(Object.fromEntries(supersede([text, page, pdf, full]))).toEqual({ a: 'd', b: 'd', c: 'd' })
  expect([...supersede([facts('f'), facts('e')])]).toEqual([['f', 'e']])
})

test('a web page that says it was corrected stands before the PDF of the first day, and the changed grade is said', () => {
  const pdf = facts('a', { published: '2024-05-24', mediaType: 'application/pdf', grades: { response: 'adequate' } })
  const page = facts('b', {
    published: '2024-05-24',
    corrected: '2024-08-08',
    mediaType: 'text/html',
    grades: { response: 'requires improvement', victims: null },
  })
  const undated = facts('c', { mediaType: 'application/pdf', grades: { response: 'adequate', victims: 'good' } })
  expect(Object.fromEntries(supersede([pdf, page, undated]))).toEqual({ a: 'b', c: 'b' })
  expect(changedGrades(pdf, page)).toBe('response: adequate, now requires improvement')
  expect(changedGrades(undated, page)).toBe(
    'response: adequate, now requires improvement; victims: good, now not graded',
  )
  expect(changedGrades(page, page)).toBeNull()
})
