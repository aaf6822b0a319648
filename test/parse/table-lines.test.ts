import { expect, test } from 'vitest'
import { tableLines } from '../../src/parse/plain/table-lines.ts'
import { readLines } from '../../src/source/plain/lines.ts'

/** The lines of each table, as the numbers of the lines of `text`, from 1. */
function found(text: string): number[][] {
  const { lines } = readLines(text)
  return tableLines(lines, () => false).map(table => table.flat(2).map(line => lines.indexOf(line) + 1))
}

test('rows with as many figures at their end, with the header above and a label that goes on below', () => {
  const text = `The table shows how often it does so.
Area Incidents Within 15 minutes Median time in
minutes
Eastmarsh 11,204 91.8 percent 8.1
Westmarsh; the old 9,877 90.2 percent 8.4
borough
Fewer than 5 percent of calls are abandoned
In the year ending 30 September 2031, 4.6 percent of 101 calls were abandoned.`
  expect(found(text)).toEqual([[2, 3, 4, 5, 6]])
})

test('cells that stand by themselves, one of them without a blank line before it', () => {
  const text = `Its performance over three years is shown in the table.
Year ending

Calls received

Answered in time

31 December 2021

118,402

84.9 percent

31 December 2022

127,915

88.0 percent

Call takers give good advice`
  expect(found(text)).toEqual([[2, 4, 6, 8, 10, 12, 14, 16, 18]])
})

test('rows whose cells are lines, with a blank line after each row', () => {
  const text =
    'Outcome\nEastmarsh Police\nEngland and Wales\n\nCharged\n14.1\n12.1\n\nOut-of-court\n4.0\n3.2\n\nQuality'
  expect(found(text)).toEqual([[1, 2, 3, 5, 6, 7, 9, 10, 11]])
  const [table] = tableLines(readLines(text).lines, () => false)
  expect(table?.map(row => row.map(cell => cell.map(line => line.text).join(' ')))).toEqual([
    ['Outcome'],
    ['Eastmarsh Police'],
    ['England and Wales'],
    ['Charged', '14.1', '12.1'],
    ['Out-of-court', '4.0', '3.2'],
  ])
})

test('a cell on each line, with no blank line at all', () => {
  const text = `It is shown in the table.
Year ending
Calls received
Answered in time
31 December 2031
118,402
84.9 percent
31 December 2032
127,915
88.0 percent
Call takers give good advice
They did so in 34 out of 36 calls.`
  expect(found(text)).toEqual([[2, 3, 4, 5, 6, 7, 8, 9, 10]])
})

test('a column of labels and then all the figures: which belongs to which is not told', () => {
  const text = `It is shown in the table.\n\nCharged\nOut-of-court\n\n14.1\n\n12.1\n\n4.0\n\n3.2\n\nThe force works well.`
  const [table, ...more] = tableLines(readLines(text).lines, () => false)
  expect(more).toEqual([])
  expect(table?.map(row => row.map(cell => cell.map(line => line.text).join(' ')))).toEqual(
    ['Charged', 'Out-of-court', '14.1', '12.1', '4.0', '3.2'].map(cell => [cell]),
  )
})

test.each([
  ['a sentence with many figures', 'Of 60 files 20 were good.\nOf 70 files 30 were good.'],
  ['one row', 'Eastmarsh 11,204 91.8 percent'],
  ['titles and their text', 'Officers\n\nThey answered 12\n\nCrime\n\nIt fell by 3'],
])('no table: %s', (_, text) => {
  expect(found(text)).toEqual([])
})
