import type { Evidence } from '../record/evidence-schema.ts'
import type { Block, Judgment, Report } from '../record/schema.ts'
import { blockText } from './block-text.ts'

interface Passage {
  readonly start: number
  readonly end: number
  readonly words: string | null
}

/**
 * Gives the words of a place in the report, for records that hold only the place. They are those of the smallest record that
 * the place lies in (a statement, a paragraph, the title of a finding), so that they are the same whether or not the report
 * holds its whole text. Null where no record covers the place.
 */
export function quotesOf(report: Report): (evidence: Evidence) => string | null {
  const passages: Passage[] = []
  const add = (evidence: Evidence | null, words: string | null) => {
    if (evidence !== null && words !== null) passages.push({ start: evidence.start, end: evidence.end, words })
  }
  const addBlocks = (blocks: readonly Block[]) => {
    for (const block of blocks) add(block.evidence, blockText([block]))
  }
  const addTitled = (records: readonly { title: string | null; body: readonly Block[]; evidence: Evidence }[]) => {
    for (const record of records) {
      add(record.evidence, record.title)
      addBlocks(record.body)
    }
  }
  const addJudged = (record: { title: string; judgment: Judgment; evidence: Evidence }) => {
    add(record.evidence, record.title)
    add(record.judgment.evidence, record.judgment.statement)
  }

  addTitled(report.sections)
  for (const section of report.sections) addTitled(section.findings)
  report.pillars.forEach(addJudged)
  for (const area of report.areas) {
    addJudged(area)
    addBlocks(area.introduction)
    for (const records of [area.areasForImprovement, area.causesOfConcern, area.practices, area.findings]) {
      addTitled(records)
    }
    for (const concern of area.causesOfConcern) {
      for (const recommendation of concern.recommendations) add(recommendation.evidence, recommendation.text)
    }
  }
  for (const mention of report.numbers) add(mention.evidence, mention.sentence)
  for (const figure of report.figures) add(figure.evidence, figure.caption)

  passages.sort((a, b) => a.end - a.start - (b.end - b.start))
  return evidence =>
    passages.find(passage => passage.start <= evidence.start && passage.end >= evidence.end)?.words ?? null
}
