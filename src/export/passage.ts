import type { Evidence } from '../record/evidence-schema.ts'
import { optional, type RowOf, required, type TableSource } from './table.ts'

/** The first columns of every table that hangs on `reports`: whose row it is, and where in the report it stands. */
export const belonging = {
  id: required('string', 'Key of the row: the id of the report, a slash, the id of the record in the report.'),
  report_id: required('string', 'The report that the row comes from.'),
  force_id: optional('string', "The inspectorate's id of the force: the same however the name is printed."),
  force: optional('string', 'Name of the force, as printed.'),
  cycle: optional('string', 'Inspection cycle. Grades of different cycles are not comparable.'),
  published: optional('date', 'Date of publication of the report.'),
  position: required('integer', 'Place in the printed order of the report, from 1.'),
} as const

/** The last columns of every table whose rows stand for a passage: where it is printed, and in which words. */
export const passage = {
  page: optional('integer', 'Page of the passage, from 1. Empty where the source has no pages.'),
  quote: optional('string', 'The words that the row stands on, as printed, white space folded.'),
  start_offset: optional('integer', 'Start in the canonical text, in UTF-16 units.'),
  end_offset: optional('integer', 'End in the canonical text, exclusive.'),
  rule: optional('string', 'The rule that found the passage.'),
  certainty: optional('string', 'stated: printed so. implied: concluded from what is printed.'),
} as const

/** The key of a record of the report. */
export function keyOf({ place }: TableSource, recordId: string): string {
  return `${place.id}/${recordId}`
}

export function belongingOf(source: TableSource, recordId: string, index: number): RowOf<typeof belonging> {
  const { force, cycle, published } = source.report.report
  return {
    id: keyOf(source, recordId),
    report_id: source.place.id,
    force_id: force?.id ?? null,
    force: force?.name ?? null,
    cycle,
    published,
    position: index + 1,
  }
}

export function passageOf(evidence: Evidence | null, quote: string | null): RowOf<typeof passage> {
  return {
    page: evidence?.page ?? null,
    quote,
    start_offset: evidence?.start ?? null,
    end_offset: evidence?.end ?? null,
    rule: evidence?.rule ?? null,
    certainty: evidence?.certainty ?? null,
  }
}
