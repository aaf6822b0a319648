import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { sourceFiles } from './source-files.ts'

const paths = sourceFiles('src').map(({ path }) => path)

test.each(['architecture.md', 'pdf.md', 'scale.md'])('docs/%s names only files that are there', page => {
  const text = readFileSync(join(import.meta.dirname, '..', 'docs', page), 'utf8')
  const named = [...text.matchAll(/`(?:src\/)?([\w/-]+\.ts)`/g)].map(match => match[1] ?? '')
  const missing = named.filter(name => !paths.some(path => path.endsWith(`/${name}`) || basename(path) === name))
  expect(missing).toEqual([])
})
