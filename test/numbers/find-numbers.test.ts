import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findNumbers } from '../../src/numbers/find-numbers.ts'
import { lexicon } from '../../src/numbers/lexicon.ts'
import { tokenize } from '../../src/numbers/tokenize.ts'

const report = readFileSync(new URL('../../fixtures/northamptonshire-2021-22/report.txt', import.meta.url), 'utf8')

describe('findNumbers', () => {
  it('leaves no digit and no number word of a report outside a number', () => {
    const { numbers } = findNumbers(report)
    const inside = new Uint8Array(report.length)
    for (const { start, end } of numbers) inside.fill(1, start, end)
    const outside = tokenize(report)
      .filter(token => {
        if (token.kind === 'number' || token.kind === 'odd' || token.kind === 'mixed') return true
        const facts = token.kind === 'word' ? lexicon.get(token.text) : undefined
        return facts?.number === true && Number.isNaN(facts.ordinal) && Number.isNaN(facts.fraction)
      })
      .filter(token => inside[token.start] === 0 || inside[token.end - 1] === 0)
    expect(outside.map(token => report.slice(token.start - 30, token.end + 10))).toEqual([])
    expect(numbers.length).toBeGreaterThan(190)
  })

  it('gives no day that no calendar has, whatever the months count', () => {
    for (const text of [
      '6 months to 2014',
      '41,830 months to March 2013',
      '2,000 years to 2020',
      '18 months ending 2019',
    ]) {
      const periods = findNumbers(`The force saved £2m in the ${text}.`).numbers.map(each => each.period)
      const days = periods.flatMap(period => [period?.start, period?.end]).filter(day => typeof day === 'string')
      expect(days.filter(day => !/^(?:19|20)\d\d-\d\d-\d\d$/.test(day))).toEqual([])
    }
  })

  it('gives offsets into the text, across a line end', () => {
    const text = 'First block.\n\nIn the year ending\n31 March 2021, 20\npercent of crimes led to an arrest.'
    const { numbers } = findNumbers(text)
    expect(numbers.map(({ start, end }) => text.slice(start, end))).toEqual([
      'year ending\n31 March 2021',
      '20\npercent',
    ])
    expect(numbers.map(({ written }) => written)).toEqual(['year ending 31 March 2021', '20 percent'])
  })

  it('says which percentage its own numbers contradict', () => {
    const text = 'The force received 390 applications; 15 of which were rejected, 14 percent of the total received.'
    expect(findNumbers(text).messages.map(({ code, reason }) => [code, reason])).toEqual([
      ['number/percentage-contradicts', '15 of 390 is 3.8 percent, printed is "14 percent"'],
    ])
    expect(findNumbers(text.replace('14 percent', '4 percent')).messages).toEqual([])
  })

  it('says where "higher" stands between a lower and a higher figure', () => {
    const text = 'The force answered 40 percent of calls in time, higher than the national average of 60 percent.'
    expect(findNumbers(text).messages.map(({ code }) => code)).toEqual(['number/direction-contradicts'])
  })

  it('leaves what is no number unread, with a reason', () => {
    const { numbers, messages } = findNumbers('The total was 10,00 and then 99999999999999999999 in all.')
    expect(numbers.map(number => number.class)).toEqual(['incidental', 'incidental'])
    expect(messages.map(({ code }) => code)).toEqual(['number/unreadable', 'number/unreadable'])
  })
})
