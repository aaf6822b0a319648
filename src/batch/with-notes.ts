import type { Report } from '../record/schema.ts'

/** The report with what a person notes about its file, as a message. */
export function withNotes(report: Report, notes: string | null): Report {
  if (notes === null) return report
  const message = { code: 'override/notes', severity: 'info', reason: notes, evidence: null } as const
  return { ...report, messages: [...report.messages, message] }
}
