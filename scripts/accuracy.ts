/**
 * `npm run accuracy` measures the number grammar on the hand-made sentences and on the reports with answers, beside two
 * general extractors on the same sentences, and writes docs/accuracy.md. `npm run accuracy -- --raise` also raises the floors
 * that the tests hold to what was measured; it refuses to lower one.
 */
import { writeFileSync } from 'node:fs'
import { FLOORS, raiseFloors, readFloors } from './accuracy/floors.ts'
import { corpus, measureCorpus, measurePeers, measureReport } from './accuracy/measure.ts'
import { accuracyPage } from './accuracy/page.ts'

const REPORTS = ['northamptonshire-2021-22']

const own = measureCorpus()
const reports = await Promise.all(REPORTS.map(async name => ({ name, figures: await measureReport(name) })))
const page = accuracyPage(corpus(), own, measurePeers(), reports)
writeFileSync(new URL('../docs/accuracy.md', import.meta.url), page)
if (process.argv.includes('--raise'))
  writeFileSync(FLOORS, `${JSON.stringify(raiseFloors(readFloors(), own), null, 2)}\n`)
console.log(page)
