import { expect, test } from 'vitest'
import { findPublished } from '../../src/profile/find-published.ts'

test.each([
  [
    'PEEL 2023–2025: An inspection of Norfolk Constabulary\n\nPublished on: 14 May 2024 \n\nOverall summary',
    '2024-05-14',
    '14 May 2024',
  ],
  ['Cheshire 2018/19\nLast updated 27/09/2019\nGood', '2019-09-27', '27/09/2019'],
  ['Published on 2 March 2017\nLast updated 27/09/2019', '2017-03-02', '2 March 2017'],
  [`${'text\n'.repeat(3000)}14 May 2024 | © HMICFRS 2024\n`, '2024-05-14', '14 May 2024'],
])('%#', (text, date, written) => {
  const found = findPublished(text)
  expect(found?.date).toBe(date)
  expect(text.slice(found?.range.start, found?.range.end)).toBe(written)
})

test.each([
  ['a month alone', 'PEEL 2021/22\nMarch 2022\n'],
  ['a day that is not', 'Published on: 31 February 2022\n'],
  ['running text', 'Our report was published on 14 May 2024.\n'],
  ['far from both ends', `${'text\n'.repeat(3000)}Published on: 14 May 2024\n${'text\n'.repeat(3000)}`],
  ['nothing', ''],
])('%s gives none', (_, text) => {
  expect(findPublished(text)).toBeNull()
})
