import { expect, test } from 'vitest'
import { readingOrder } from '../../src/transform/reading-order.ts'

test('a box that the text has after the flow is read where its label stands', () => {
  const label = { parts: [{ start: 0, end: 20 }] }
  const flow = {
    parts: [
      { start: 21, end: 60 },
      { start: 91, end: 120 },
    ],
  }
  const box = { parts: [{ start: 61, end: 90 }] }
  const placeOf = readingOrder([label, box, flow])
  expect([0, 21, 61, 75, 91, 119].map(placeOf)).toEqual([0, 2, 1, 1, 2, 2])
})
