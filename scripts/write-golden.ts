import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { goldenFiles, goldenOf } from './golden/golden-files.ts'

/**
 * `npm run golden`: writes what the program says today of each report in `goldenFiles`. Read the difference line by line before
 * it is committed: a golden is no answer of a person, it only shows what a change changed.
 */
for (const { report, golden } of goldenFiles) {
  mkdirSync(dirname(golden), { recursive: true })
  writeFileSync(golden, await goldenOf(report))
  console.log(golden)
}
