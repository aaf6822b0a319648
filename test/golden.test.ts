import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { goldenFiles, goldenOf } from '../scripts/golden/golden-files.ts'

test.each(
  goldenFiles.map(({ report, golden }) => [basename(report), report, golden] as const),
)('the whole JSON of %s is what was reviewed (`npm run golden`, then read the difference)', async (_, report, golden) => {
  expect((await goldenOf(report)).split('\n')).toEqual(readFileSync(golden, 'utf8').split('\n'))
})
