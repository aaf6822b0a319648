/**
 * `npm run accuracy` measures the number grammar on the hand-made sentences and on the reports with answers, beside two
 * general extractors on the same sentences, and writes docs/accuracy.md. `npm run accuracy -- --raise` also raises the floors
 * that the tests hold to what was measured; it refuses to lower one.
 */
import { writeFileSync } from 'node:fs'
import { FLOORS, raiseFloors, readFloors } from './accuracy/floors.ts'
import { measureCorpus } from './accuracy/measure.ts'
import { measuredPage } from './accuracy/measured-page.ts'

const own = measureCorpus()
const page = await measuredPage(own)
writeFileSync(new URL('../docs/accuracy.md', import.meta.url), page)
if (process.argv.includes('--raise'))
  writeFileSync(FLOORS, `${JSON.stringify(raiseFloors(readFloors(), own), null, 2)}\n`)
console.log(page)
