import { expect, test } from 'vitest'
import { readPassage } from '../../src/numbers/read-passage.ts'

const context = { forceNames: ['Kent Police'], otherForceNames: [], published: null }

function relations(text: string) {
  return readPassage([{ text, kind: 'paragraph' }], context).flatMap(number =>
    (number.statistic?.comparisons ?? []).map(({ relation }) => relation),
  )
}

// The word before the second figure says what it is the amount of: 12 is not lower than 3.
test.each([
  'Crime in Kent fell by 12 percent, compared with a fall of 3 percent across England and Wales.',
  'Crime in Kent fell by 12 percent, against a rise of 3 percent across England and Wales.',
  'Crime in Kent rose by 5 percent, compared with a much larger increase of 9 percent across all forces.',
])('%s', text => {
  expect(relations(text)).toEqual([null])
})

test('a word between two figures says how they stand to each other', () => {
  expect(
    relations('The force’s rate is 12 percent, lower than the rate of 15 percent across England and Wales.'),
  ).toEqual(['lower'])
})
