import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { measureCorpus } from '../scripts/accuracy/measure.ts'
import { measuredPage } from '../scripts/accuracy/measured-page.ts'

const read = (...path: string[]) => readFileSync(join(import.meta.dirname, '..', ...path), 'utf8')

test('docs/accuracy.md is what is measured (`npm run accuracy`)', async () => {
  expect(read('docs', 'accuracy.md')).toBe(await measuredPage(measureCorpus()))
})

test('the figures in the README are those of the held-out passages in docs/accuracy.md', () => {
  const heldOut =
    read('docs', 'accuracy.md')
      .split('## ')
      .find(part => part.includes('held-out')) ?? ''
  const section = read('README.md').split('## How right is it')[1]?.split('## ')[0] ?? ''
  const rows = section.split('\n').filter(line => /^\| .* \| [\d.]+ \|/.test(line))
  expect(rows.length).toBeGreaterThan(4)
  expect(rows.filter(row => !heldOut.includes(row))).toEqual([])
})
