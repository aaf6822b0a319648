import { generator } from '../data/compiled/generator.ts'
import { type Report, reportSchema } from './schema.ts'

/** The parts of a report as the steps leave them. */
export type Records = Omit<Report, 'schema' | 'status' | 'source'>

/** The input as it came. */
export type Source = Omit<Report['source'], 'generator' | 'text'>

/**
 * Records → a report, checked against its schema. Complete is impossible with an error among the messages.
 *
 * `text` is the canonical text, or null to leave it out. Throws zod's error where a step broke the schema: a defect of the
 * package, never of a report.
 */
export function toReport(records: Records, source: Source, text: string | null): Report {
  const { report, sections, pillars, areas, statistics, numbers, figures, links, messages, accounting } = records
  return reportSchema.parse({
    schema: 'peel-report/1',
    status: messages.some(message => message.severity === 'error') ? 'partial' : 'complete',
    source: { ...source, generator, ...(text === null ? {} : { text }) },
    report,
    sections,
    pillars,
    areas,
    statistics,
    numbers,
    figures,
    links,
    messages,
    accounting,
  })
}
