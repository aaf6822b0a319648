import { expect, test } from 'vitest'
import { findHeadings } from '../../src/profile/find-headings.ts'
import { fold, titleKey } from '../../src/text/fold.ts'

const titles = [
  'Building, supporting and protecting the workforce',
  'Investigating crime',
  'Preventing crime and anti-social behaviour',
]

test.each([
  ['on one line', 'text\nInvestigating crime \nmore text', ['Investigating crime']],
  ['over two lines', 'Building, supporting and protecting the \nworkforce\n', [titles[0]]],
  ['with a blank line between', ' Building, supporting and\n\nprotecting the\n\nworkforce\n', [titles[0]]],
  ['hyphen or none', 'PREVENTING CRIME AND ANTISOCIAL BEHAVIOUR', [titles[2]]],
  ['two', 'Investigating crime\r\nPreventing crime and anti-social behaviour', [titles[1], titles[2]]],
  ['inside a sentence', 'It is good at\ninvestigating crime and preventing it.', []],
  ['part of a title', 'Building, supporting and protecting', []],
])('%s', (_, text, expected) => {
  const keys = new Map(titles.map(title => [titleKey(title), title]))
  expect([...findHeadings(fold(text), keys)].map(key => keys.get(key))).toEqual(expected)
})
