import { readFileSync } from 'node:fs'
import { reportSchema } from '../src/record/schema.ts'
import { score } from './score/score.ts'

/** `npm run score -- REPORT.json GOLD.json [--verbose]`: prints the figures, 0 to 1, as JSON; the differences go to stderr. */
const [reportPath, goldPath] = process.argv.slice(2).filter(word => !word.startsWith('--'))
if (reportPath === undefined || goldPath === undefined)
  throw new Error('usage: npm run score -- REPORT.json GOLD.json [--verbose]')
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const { figures, differences } = score(reportSchema.parse(readJson(reportPath)), readJson(goldPath))
if (process.argv.includes('--verbose')) for (const line of differences) console.error(line)
console.log(JSON.stringify(figures, null, 1))
