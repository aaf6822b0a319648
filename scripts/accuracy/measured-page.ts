import { corpus, type measureCorpus, measurePeers, measureReport } from './measure.ts'
import { accuracyPage } from './page.ts'

const REPORTS = ['northamptonshire-2021-22']

/** The text of docs/accuracy.md, measured now. */
export async function measuredPage(own: ReturnType<typeof measureCorpus>): Promise<string> {
  const reports = await Promise.all(REPORTS.map(async name => ({ name, figures: await measureReport(name) })))
  return accuracyPage(corpus(), own, measurePeers(), reports)
}
