import { checkNumbers, type NumberMessage } from './check-numbers.ts'
import type { FoundNumber, NumberContext } from './found-number.ts'
import type { PassageUnit } from './line.ts'
import { readPassage } from './read-passage.ts'
import { splitBlocks } from './split-blocks.ts'

export interface FindNumbersOptions {
  /** Names by which the text calls the force it is about: "Avon and Somerset Police", "the constabulary". */
  readonly forceNames?: readonly string[]
  readonly otherForceNames?: readonly string[]
}

export interface NumbersFound {
  /** In order and disjoint. Offsets are UTF-16 units of the text, end exclusive; `unit` is the index of the block. */
  readonly numbers: readonly FoundNumber[]
  /** What the figures contradict, and what was left without a reading. */
  readonly messages: readonly NumberMessage[]
}

/**
 * Finds and reads every number expression of an English text. Blocks stand apart by blank lines; denominators, periods and
 * comparisons carry inside a block and from a block that ends in a colon to the list items after it. A `written` number
 * that a line end cuts has a space there; the text between its offsets has the line end.
 *
 * @example findNumbers('In the year ending 31 March 2021, 20 percent of crimes led to an arrest.').numbers[1]?.statistic?.value // 20
 */
export function findNumbers(text: string, options: FindNumbersOptions = {}): NumbersFound {
  const context: NumberContext = {
    forceNames: options.forceNames ?? [],
    otherForceNames: options.otherForceNames ?? [],
    published: null,
  }
  const numbers: FoundNumber[] = []
  const messages: NumberMessage[] = []
  let unit = 0
  for (const blocks of splitBlocks(text)) {
    const units: PassageUnit[] = blocks.map(block => ({ text: block.flat.text, kind: block.kind }))
    const found = readPassage(units, context)
    const base = numbers.length
    const placed = found.map((number): FoundNumber => {
      const block = blocks[number.unit]
      if (block === undefined) throw new Error(`findNumbers expected block ${number.unit}`)
      return {
        ...number,
        unit: unit + number.unit,
        ...block.flat.rangeOf(number.start, number.end),
        sentence: block.flat.rangeOf(number.sentence.start, number.sentence.end),
        statistic:
          number.statistic === null
            ? null
            : {
                ...number.statistic,
                comparisons: number.statistic.comparisons.map(comparison => ({
                  ...comparison,
                  with: comparison.with + base,
                })),
                interval: number.statistic.interval === null ? null : number.statistic.interval + base,
              },
      }
    })
    for (const message of checkNumbers(found))
      messages.push({ ...message, numbers: message.numbers.map(index => index + base) })
    for (const number of placed) numbers.push(number)
    unit += units.length
  }
  return { numbers, messages }
}
