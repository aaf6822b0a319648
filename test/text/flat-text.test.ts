import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FlatText } from '../../src/text/flat-text.ts'

const flat = (text: string) => FlatText.of(text, [{ start: 0, end: text.length }]).text

describe('a passage on one line', () => {
  test.each([
    ['white space is one space', ' a \n\t b\u00a0c ', 'a b c'],
    ['a hyphen at a line end joins', 'from under-\nrepresented people', 'from under-represented people'],
    ['a suspended hyphen does not', 'two-\nand three-year plans', 'two- and three-year plans'],
    ['a dash that stands alone is none', 'in 2020 –\nbefore this', 'in 2020 – before this'],
    ['a hyphen inside a line stays', 'co-ordinated', 'co-ordinated'],
    ['a soft hyphen is nothing', 'repre\u00adsented', 'represented'],
    ['a soft hyphen at a line end joins', 'repre\u00ad\nsented', 'represented'],
    ['nothing is nothing', ' \n ', ''],
  ])('%s', (_, text, expected) => {
    expect(flat(text)).toBe(expected)
  })

  test('parts are joined by a space', () => {
    const text = 'a volunteer [box] police cadet scheme'
    const parts = [
      { start: 0, end: 11 },
      { start: 18, end: text.length },
    ]
    const passage = FlatText.of(text, parts)
    expect(passage.text).toBe('a volunteer police cadet scheme')
    expect(passage.rangesOf(2, 18, parts)).toEqual([
      { start: 2, end: 11 },
      { start: 18, end: 24 },
    ])
  })

  test('a part may stand above the one before it', () => {
    const text = 'cadet scheme. [left] a volunteer police'
    const parts = [
      { start: 21, end: text.length },
      { start: 0, end: 13 },
    ]
    const passage = FlatText.of(text, parts)
    expect(passage.text).toBe('a volunteer police cadet scheme.')
    expect(passage.rangesOf(12, 24, parts)).toEqual([
      { start: 33, end: 39 },
      { start: 0, end: 5 },
    ])
    expect(passage.rangeOf(12, 24)).toEqual({ start: 0, end: 39 })
  })

  test('every unit that is no space is the canonical one at its offset', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', '1', ' ', '\n', '-', '\u00ad', '’', '\u00a0', '.') }),
        text => {
          const passage = FlatText.of(text, [{ start: 0, end: text.length }])
          for (let index = 0; index < passage.text.length; index++) {
            if (passage.text[index] !== ' ') expect(text[passage.offsetAt(index)]).toBe(passage.text[index])
          }
          expect(passage.text.replace(/ /g, '')).toBe(text.replace(/[\s\u00ad]/g, ''))
        },
      ),
    )
  })
})
