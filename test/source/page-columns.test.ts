import { expect, test } from 'vitest'
import { readLines } from '../../src/source/plain/lines.ts'
import { inColumns } from '../../src/source/plain/page-columns.ts'

function columnsOf(text: string): { columns: boolean; lines: string[] } {
  const { columns, lines } = inColumns(readLines(text), text)
  return { columns, lines: lines.filter(line => line.kind !== 'blank').map(line => line.text) }
}

const LEFT = [
  'Each team of the force has at least one',
  'officer and two community support officers.',
  'Their task is to know local people, and they',
  'do: on the estates we met nobody who could',
  'not name one of them.',
  'The team answers letters.',
  'It meets people weekly in the',
]
const RIGHT = [
  'library.',
  'Investigators have the right training in only',
  'three out of five cases. The force told us that',
  'it would have trained them all by the end of',
  'the year.',
  'It keeps a list of those who',
  'wait.',
]
const beside = LEFT.map((left, index) => `${left.padEnd(48)}${RIGHT[index]}`)

test('the left column is read before the right one', () => {
  expect(columnsOf(`${beside.join('\n')}\n\f`)).toEqual({ columns: true, lines: [...LEFT, ...RIGHT] })
})

test('a line over both columns stands between what is above it and below it', () => {
  const over = 'What the force has to do over the next two years, and with whom'
  const text = `${beside.join('\n')}\n\n${over}\n\n${beside.join('\n')}\n\f`
  expect(columnsOf(text).lines).toEqual([...LEFT, ...RIGHT, over, ...LEFT, ...RIGHT])
})

test('a page of which little stands in the right column has the edge of the others', () => {
  const short = [`${'Crime'.padEnd(47)}A short piece`, `${'It fell.'.padEnd(47)}that ends here.`]
  const text = `${beside.join('\n')}\n\f${short.join('\n')}\n\f`
  expect(columnsOf(text).lines.slice(-4)).toEqual(['Crime', 'It fell.', 'A short piece', 'that ends here.'])
})

test('a table has cells and no columns', () => {
  const rows = ['Area', 'North', 'South', 'East', 'West', 'Mid', 'Isle', 'All'].map(
    name => `${name.padEnd(30)}${'1,204'.padEnd(20)}91.8 percent`,
  )
  expect(columnsOf(`${rows.join('\n')}\n\f`)).toMatchObject({ columns: false })
})
