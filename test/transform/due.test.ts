import { expect, test } from 'vitest'
import { dueOf } from '../../src/transform/due.ts'

test.each([
  ['By 31 March 2022, the constabulary should:', '2021-09-28', 'By 31 March 2022', '2022-03-31'],
  ['By 31st September 2022, the force should:', '2021-09-28', 'By 31st September 2022', null],
  ['By February 2024, the force should', null, 'By February 2024', '2024-02-29'],
  ['Within three months, the force should:', '2021-11-30', 'Within three months', '2022-02-28'],
  ['Within 12 months the force should:', '2021-12-31', 'Within 12 months', '2022-12-31'],
  ['Within six weeks, the force should:', '2021-12-20', 'Within six weeks', '2022-01-31'],
  ['Within three months, the force should:', null, 'Within three months', null],
  ['The force should immediately:', '2021-09-28', 'immediately', '2021-09-28'],
])('%s, published %s', (text, published, written, date) => {
  expect(dueOf(text, published)).toEqual({ written, date })
})

test('a sentence without a time has none', () => {
  expect(dueOf('The force should improve how it records crime.', '2021-09-28')).toBeNull()
})
