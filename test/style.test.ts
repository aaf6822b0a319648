import { expect, test } from 'vitest'
import { sourceFiles } from './source-files.ts'

const own = ['src', 'scripts', 'test', 'bench'].flatMap(sourceFiles)
const src = sourceFiles('src')

test('a file is named for what it holds', () => {
  const vague = own.filter(({ path }) => /(?:^|\/|-)(?:utils?|helpers?|common|misc|stuff)(?:\.ts$|\/)/.test(path))
  expect(vague.map(file => file.path)).toEqual([])
})

test('nothing is left for later, skipped, or switched off', () => {
  // Spelt in halves, so that this file does not find itself.
  const left = new RegExp(
    [
      `TO${'DO'}`,
      `FIX${'ME'}`,
      `@ts-${'ignore'}`,
      `@ts-${'nocheck'}`,
      `not${' implemented'}`,
      `\\b(?:test|it|describe)\\.(?:${'skip'}|${'only'}|${'todo'})\\b`,
    ].join('|'),
  )
  const found = own.filter(({ text }) => left.test(text))
  expect(found.map(file => file.path)).toEqual([])
})

test('no group in a pattern is numbered', () => {
  // A capturing group without a name: "(" that no backslash stands before and no "?" follows, inside a literal.
  const numbered = src.flatMap(({ path, text }) =>
    [...text.matchAll(/(?<=[=(,:[]\s?)\/(?![*/])(?<body>(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/[dgimsuvy]*/g)]
      .map(match => match.groups?.body ?? '')
      .filter(body => /(?<!\\)\((?!\?)/.test(body.replace(/\[(?:\\.|[^\]\\])*\]/g, '')))
      .map(body => `${path}: /${body}/`),
  )
  expect(numbered).toEqual([])
})
