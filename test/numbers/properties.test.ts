import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNumbers } from '../../src/numbers/find-numbers.ts'
import { readPassage } from '../../src/numbers/read-passage.ts'

const WORDS = [
  '12',
  '1,250',
  '3.5',
  '2020',
  '31',
  'March',
  'percent',
  '%',
  'per',
  'cent',
  'of',
  'the',
  'out',
  'in',
  'to',
  'and',
  'or',
  '-',
  '–',
  '/',
  '£',
  '+',
  '+/-',
  '(',
  ')',
  ',',
  '.',
  ':',
  ';',
  '’',
  "'s",
  '"',
  'one',
  'two',
  'third',
  'half',
  'a',
  'twenty',
  'hundred',
  'million',
  'double',
  'twice',
  'none',
  'both',
  'year',
  'ending',
  'months',
  'hours',
  'minutes',
  'since',
  'between',
  'from',
  'onwards',
  'target',
  'officers',
  'cases',
  'audit',
  'we',
  'reviewed',
  'these',
  'which',
  'England',
  'Wales',
  'average',
  'compared',
  'with',
  'lower',
  'than',
  'force',
  'told',
  'us',
  'each',
  'within',
  'population',
  '1,000',
  'outcome',
  '15',
  '999',
  'PIP2',
  '2.1.4',
  '10,00',
  '12.3m',
  '1st',
  'aged',
  'under',
  '18',
  '24/7',
  '½',
  '99999999999999999999',
  'tiers',
  'areas',
  'policing',
  'judgments',
  '\n',
  '\n\n',
  '•',
  '\u{1f46e}',
]
const sentences = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map(words => words.join(' '))
const glued = fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map(words => words.join(''))
const texts = fc.oneof(sentences, glued, fc.string({ unit: 'binary', maxLength: 200 }))

const settings = { seed: 20_260, numRuns: 600 }

describe('findNumbers, on any text', () => {
  it('gives numbers in order, disjoint, inside the text and their sentence', () => {
    fc.assert(
      fc.property(texts, text => {
        let last = 0
        for (const { start, end, sentence } of findNumbers(text).numbers) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(sentence.start).toBeLessThanOrEqual(start)
          expect(sentence.end).toBeGreaterThanOrEqual(end)
          last = end
        }
      }),
      settings,
    )
  })

  it('leaves no digit outside a number', () => {
    fc.assert(
      fc.property(texts, text => {
        const { numbers } = findNumbers(text)
        for (const run of text.matchAll(/\d+/g))
          expect(numbers.some(({ start, end }) => start <= run.index && end >= run.index + run[0].length)).toBe(true)
      }),
      settings,
    )
  })

  it('writes what stands there, white space folded', () => {
    fc.assert(
      fc.property(texts, text => {
        const plain = (written: string): string => written.replace(/[\s\u00ad\u200b\ufeff]+/g, '')
        for (const { start, end, written } of findNumbers(text).numbers)
          expect(plain(text.slice(start, end))).toBe(plain(written))
      }),
      settings,
    )
  })

  it('gives the same answer again', () => {
    fc.assert(
      fc.property(texts, text => {
        expect(findNumbers(text)).toEqual(findNumbers(text))
      }),
      { ...settings, numRuns: 100 },
    )
  })

  it('gives statistics a finite value, and links only to statistics', () => {
    fc.assert(
      fc.property(texts, text => {
        const { numbers } = findNumbers(text)
        for (const { statistic } of numbers) {
          if (statistic === null) continue
          expect(Number.isFinite(statistic.value)).toBe(true)
          if (statistic.high !== null) expect(statistic.high).toBeGreaterThan(statistic.value)
          for (const { with: other } of statistic.comparisons) expect(numbers[other]?.statistic).toBeTruthy()
          if (statistic.interval !== null) expect(numbers[statistic.interval]?.statistic).toBeTruthy()
        }
      }),
      settings,
    )
  })
})

describe('readPassage', () => {
  it('carries nothing from one passage to the next', () => {
    const context = { forceNames: [], otherForceNames: [], published: null }
    const unit = { text: 'In a further 12 cases the victim was not told.', kind: 'paragraph' } as const
    const alone = readPassage([unit], context)
    readPassage([{ text: 'In our audit of 70 cases in June 2021, 20 were poor.', kind: 'paragraph' }], context)
    expect(readPassage([unit], context)).toEqual(alone)
  })
})
