import { belonging, belongingOf, passage, passageOf } from '../passage.ts'
import { quotesOf } from '../quote.ts'
import { defineTable, required } from '../table.ts'

export const messagesTable = defineTable({
  name: 'messages',
  title: 'Messages',
  description: 'One row for each finding about a report itself: a contradiction, a gap, an override.',
  columns: {
    ...belonging,
    code: required('string', 'What it is about. Codes are stable.'),
    severity: required('string', 'error, warning or info.'),
    reason: required('string', 'What was found.'),
    ...passage,
  },
  foreignKeys: [{ column: 'report_id', table: 'reports' }],
  rows: source => {
    const quote = quotesOf(source.report)
    return source.report.messages.map((message, index) => ({
      ...belongingOf(source, `message/${index + 1}`, index),
      code: message.code,
      severity: message.severity,
      reason: message.reason,
      ...passageOf(message.evidence, message.evidence === null ? null : quote(message.evidence)),
    }))
  },
})
