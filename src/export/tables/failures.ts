import { defineTable, optional, type RowOf, required } from '../table.ts'

const columns = {
  id: required('string', 'Key of the row: the input file.'),
  file: required('string', 'The input file, as a path inside the archive.'),
  code: required('string', 'Why it gives no report. Codes are stable.'),
  reason: required('string', 'What is wrong with it.'),
  advice: required('string', 'What to do about it.'),
  bytes: optional('integer', 'Size of the file.'),
  sha256: optional('string', 'SHA-256 of the file.'),
} as const

/** A row of `failures`. They come from an archive run, not from a report. */
export type FailureRow = RowOf<typeof columns>

export const failuresTable = defineTable({
  name: 'failures',
  title: 'Files that gave no report',
  description: 'One row for each input file that could not be read as a report.',
  columns,
  foreignKeys: [],
  rows: () => [],
})
