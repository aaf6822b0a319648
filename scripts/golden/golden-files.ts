import { basename, join } from 'node:path'
import { extractFile } from '../../src/index.ts'

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures')

/** The reports whose whole JSON is kept as it is today, and where. */
export const goldenFiles = ['northamptonshire-2021-22/report.txt'].map(name => {
  const report = join(fixtures, name)
  return { report, golden: report.replace(basename(report), 'golden.json') }
})

/** The report's JSON as the golden keeps it: one value to a line, so that a change shows as the lines it changes. */
export async function goldenOf(report: string): Promise<string> {
  return `${JSON.stringify(await extractFile(report), null, 1)}\n`
}
