import { describe, expect, it } from 'vitest'
import { raiseFloors, readFloors } from '../../scripts/accuracy/floors.ts'
import { corpus, measureCorpus } from '../../scripts/accuracy/measure.ts'

const measured = measureCorpus()
const floors = readFloors()

describe.each(['development', 'held-out'])('the %s passages', part => {
  it.each(Object.entries(floors[part] ?? {}))('keep %s at its floor', (metric, floor) => {
    expect(measured[part]?.[metric]).toBeGreaterThanOrEqual(floor)
  })

  it('have a floor for every metric', () => {
    expect(Object.keys(floors[part] ?? {}).sort()).toEqual(Object.keys(measured[part] ?? {}).sort())
  })
})

it('has at least 400 passages, both kinds of number in each part', () => {
  const parts = corpus()
  expect(parts.flatMap(({ passages }) => passages).length).toBeGreaterThanOrEqual(400)
  for (const { passages } of parts) {
    const numbers = passages.flatMap(passage => passage.numbers)
    const statistics = numbers.filter(number => number.class === 'statistic').length
    expect(statistics / numbers.length).toBeGreaterThan(0.4)
    expect(statistics / numbers.length).toBeLessThan(0.7)
  }
})

describe('raiseFloors', () => {
  it('raises a floor to what was measured', () => {
    expect(raiseFloors({ a: { recall: 0.9 } }, { a: { recall: 0.95 } })).toEqual({ a: { recall: 0.95 } })
  })

  it('refuses to lower one', () => {
    expect(() => raiseFloors({ a: { recall: 0.9 } }, { a: { recall: 0.8 } })).toThrow('below its floor')
  })
})
