import { describe, expect, test } from 'vitest'
import { titles } from '../../src/data/compiled/titles.ts'
import { findTitles, readTitle } from '../../src/profile/read-title.ts'

describe('one title', () => {
  test.each(
    titles.patterns.flatMap(pattern => pattern.examples.map(example => [example, pattern.id] as const)),
  )('%s is read by %s', (example, id) => {
    const read = readTitle(example)
    expect(read?.id).toBe(id)
    if (read?.forceRange)
      expect(example.slice(read.forceRange.start, read.forceRange.end).replace(/\s+/g, ' ')).toBe(read.force)
  })

  test.each([
    ['PEEL 2023–2025: An inspection of Devon & Cornwall Police', '2023–2025', 'Devon & Cornwall Police', null],
    [
      'PEEL: Police legitimacy (including leadership) 2017\nAn inspection of Sussex Police',
      '2017',
      'Sussex Police',
      'legitimacy',
    ],
    ['An inspection of British Transport Police 6-17 February 2017', null, 'British Transport Police', null],
    ['An inspection of Kent Police September 2023', null, 'Kent Police', null],
    ['Cleveland PEEL 2018', '2018', 'Cleveland', null],
    ['PEEL 2021/22 | HMICFRS', '2021/22', null, null],
    ['PEEL 2021/22: An inspection of Dyfed-Powys Police – HMICFRS', '2021/22', 'Dyfed-Powys Police', null],
  ])('%s', (title, cycle, force, pillar) => {
    expect(readTitle(title)).toMatchObject({ cycle, force, pillar })
  })

  test.each([
    'March 2022',
    'Northamptonshire headcount 2019',
    'Overview 2018/19',
    'An inspection of vetting, misconduct, and misogyny in the police service',
    'An inspection of the police response to rape',
    'An inspection of vetting in Kent Police',
    'PEEL assessment framework 2021/22',
    'PEEL: Police legitimacy 2017 – A national overview',
    'State of Policing 2018',
    'Read about PEEL 2018',
    '',
  ])('"%s" is none', title => {
    expect(readTitle(title)).toBeNull()
  })
})

describe('in the first lines of a text', () => {
  function found(text: string): string[] {
    return findTitles(text).map(({ range }) => text.slice(range.start, range.end).replace(/\s+/g, ' '))
  }

  test.each([
    [
      'a cover',
      'PEEL 2021/22\n\nAn inspection of Kent Police\n\nMarch 2022\n',
      'PEEL 2021/22 An inspection of Kent Police',
    ],
    [
      'a wrapped name',
      '\nAn inspection of Hampshire\nand Isle of Wight Constabulary\nContents',
      'An inspection of Hampshire and Isle of Wight Constabulary',
    ],
    ['what follows a name', 'An inspection of Kent Police\nContents\nOverall summary', 'An inspection of Kent Police'],
    ['a territory alone', 'Cheshire 2018/19\nLast updated 27/09/2019\nGood', 'Cheshire 2018/19'],
    [
      'an unknown force, wrapped',
      'An inspection of Upper\nBorsetshire Constabulary\nContents',
      'An inspection of Upper Borsetshire Constabulary',
    ],
  ])('%s', (_, text, title) => {
    expect(found(text)[0]).toBe(title)
  })

  test('not in running text, not far down', () => {
    expect(found('We published\nan inspection of Kent Police\nlast year.')).toEqual([])
    expect(found(`${'A line of text.\n'.repeat(80)}An inspection of Kent Police\n`)).toEqual([])
  })
})
