import { expect, test } from 'vitest'
import { findNumbers } from '../../src/numbers/find-numbers.ts'

function measures(text: string): (string | null)[] {
  return findNumbers(text).numbers.flatMap(({ statistic }) => (statistic === null ? [] : [statistic.measure]))
}

test.each([
  ['what comes after "of"', '20 percent of burglaries resulted in an arrest.', ['burglaries resulted in an arrest']],
  [
    'not the words that lead to its period',
    'Its arrest rate stands at 20.1 percent for the year ending 31 March 2031.',
    ['Its arrest rate stands at'],
  ],
  ['nothing, where no word says it', 'It was 29 percent.', [null]],
  ['nothing, between two dashes', 'It fell – 3.1 percent for the year ending 31 March 2031.', [null]],
])('a figure measures %s', (_, text, expected) => {
  expect(measures(text)).toEqual(expected)
})

test.each([
  ['There are 92 PCSOs in the county.', 'PCSO'],
  ['The force knows of 25 OCGs that are active.', 'OCG'],
  ['It trained 46 police officers.', 'police officer'],
])('%s', (text, unit) => {
  expect(findNumbers(text).numbers[0]?.statistic?.unit).toBe(unit)
})
