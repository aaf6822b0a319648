import { expect, test } from 'vitest'
import { sourceFiles } from './source-files.ts'

const MOST_LINES = 300

test.each(['src', 'scripts', 'bench'])('no file of %s has more than 300 lines', folder => {
  const files = sourceFiles(folder)
  expect(files.length).toBeGreaterThan(0)
  const long = files.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
  expect(long.filter(({ lines }) => lines > MOST_LINES)).toEqual([])
})
