import { expect, test } from 'vitest'
import type { NumberContext } from '../../src/numbers/found-number.ts'
import { readPassage } from '../../src/numbers/read-passage.ts'

const context: NumberContext = { forceNames: [], otherForceNames: [], published: null }
const row = (...cells: string[]) =>
  readPassage(
    cells.map(text => ({ text, kind: 'cell' as const })),
    context,
  ).flatMap(({ statistic }) => (statistic === null ? [] : [statistic.period?.written ?? null]))

test('a row lends the period that it begins with to its figures', () => {
  expect(row('31 December 2021', '118,402 calls', '84.9 percent')).toEqual(['31 December 2021', '31 December 2021'])
})

test('a row that begins with a name lends none', () => {
  expect(row('Eastmarsh', '118,402 calls', '84.9 percent')).toEqual([null, null])
})
