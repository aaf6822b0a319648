import { ReportError } from './errors.ts'
import { draftReport } from './extract.ts'
import { type ExtractOptions, resolveOptions } from './options.ts'
import type { Evidence } from './record/evidence-schema.ts'
import type { Report } from './record/schema.ts'
import { rejectedFor } from './transform/rejected.ts'

/**
 * In words, for a person: where a record stands, its quote, the rule that made it, and what was looked at beside it and not
 * taken. `id` is the id of any record, or of an area ("response").
 *
 * @throws ReportError `record/not-found` where the report has no such record
 */
export async function explain(input: Uint8Array, report: Report, id: string, options: ExtractOptions): Promise<string> {
  const record = recordsOf(report).find(each => each.id === id)
  if (record === undefined) {
    throw new ReportError(
      'record/not-found',
      `the report has no record with the id ${id}`,
      'Ids stand in the JSON: "id" of areas, findings, boxes and statistics.',
    )
  }
  const draft = await draftReport(input, resolveOptions(options))
  const lines: string[] = []
  for (const { what, evidence } of record.evidence) {
    const quote = evidence.ranges.map(range => draft.document.text.slice(range.start, range.end)).join(' … ')
    lines.push(`${what}: rule ${evidence.rule ?? 'none'} (${evidence.certainty})`)
    lines.push(
      `  at ${evidence.ranges.map(range => `${range.start}–${range.end}`).join(', ')}${evidence.page === null ? '' : `, page ${evidence.page}`}`,
    )
    lines.push(`  “${shorten(quote.replace(/\s+/g, ' ').trim())}”`)
  }
  const rejected = rejectedFor(id, report, draft)
  lines.push(rejected.length === 0 ? 'nothing else was considered' : 'considered and rejected:')
  for (const { words, reason, start } of rejected) lines.push(`  at ${start}: “${shorten(words)}”: ${reason}`)
  return `${id}\n${lines.join('\n')}\n`
}

interface Explained {
  readonly id: string
  readonly evidence: readonly { readonly what: string; readonly evidence: Evidence }[]
}

function recordsOf(report: Report): Explained[] {
  const one = (what: string) => (each: { id: string; evidence: Evidence }) => ({
    id: each.id,
    evidence: [{ what, evidence: each.evidence }],
  })
  return [
    ...[...report.pillars, ...report.areas].flatMap(part => [
      {
        id: part.id,
        evidence: [
          { what: 'pillar' in part ? 'area' : 'pillar', evidence: part.evidence },
          ...(part.judgment.evidence === null
            ? []
            : [{ what: `judgment “${part.judgment.grade ?? 'not graded'}”`, evidence: part.judgment.evidence }]),
        ],
      },
      ...part.areasForImprovement.map(one('area for improvement')),
      ...part.causesOfConcern.map(one('cause of concern')),
      ...part.causesOfConcern.flatMap(concern => concern.recommendations).map(one('recommendation')),
      ...part.practices.map(one('practice')),
      ...part.findings.map(one('main finding')),
    ]),
    ...report.sections.flatMap(section => [one('section')(section), ...section.findings.map(one('finding'))]),
    ...report.statistics.map(one('statistic')),
  ]
}

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
}

const LONGEST = 200
