import type { Report } from '../record/schema.ts'
import type { ReportPlace, Row, Table } from './table.ts'
import { areasTable } from './tables/areas.ts'
import { areasForImprovementTable } from './tables/areas-for-improvement.ts'
import { causesOfConcernTable } from './tables/causes-of-concern.ts'
import { failuresTable } from './tables/failures.ts'
import { findingsTable } from './tables/findings.ts'
import { messagesTable } from './tables/messages.ts'
import { pillarsTable } from './tables/pillars.ts'
import { practicesTable } from './tables/practices.ts'
import { recommendationsTable } from './tables/recommendations.ts'
import { reportsTable } from './tables/reports.ts'
import { statisticsTable } from './tables/statistics.ts'

/** The tables of a dataset. A table stands after those that its foreign keys point to, so that rows can be added in order. */
export const tables: readonly Table[] = [
  reportsTable,
  pillarsTable,
  areasTable,
  areasForImprovementTable,
  causesOfConcernTable,
  recommendationsTable,
  practicesTable,
  findingsTable,
  statisticsTable,
  messagesTable,
  failuresTable,
]

/** The rows of one report (or of several together) by table name. */
export type TableRows = Readonly<Record<string, readonly Row[]>>

/**
 * A report as rows of linked tables.
 *
 * @param place where the report stands in a dataset; left out, the id is made from the SHA-256 of its bytes
 * @returns for every table its rows, in printed order; the ids of a table are unique, foreign keys point to an `id`
 * @example toTables(report).areas?.map(({ force, area, grade }) => [force, area, grade])
 */
export function toTables(report: Report, place: Partial<ReportPlace> = {}): TableRows {
  const name = report.source.name ?? report.source.sha256
  const source = {
    report,
    place: {
      id: place.id ?? report.source.sha256.slice(0, 16),
      name: place.name ?? name.replace(/\.[^.]{1,10}$/u, ''),
      file: place.file ?? name,
      supersededBy: place.supersededBy ?? null,
      gradesChanged: place.gradesChanged ?? null,
    },
  }
  return Object.fromEntries(tables.map(table => [table.name, withUniqueIds(table.rows(source))]))
}

/** The second row of an id gets `~2`, the third `~3`: a key stays a key even where a report gives two records one id. */
function withUniqueIds(rows: readonly Row[]): readonly Row[] {
  const seen = new Map<string, number>()
  return rows.map(row => {
    const id = String(row.id)
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return count === 1 ? row : { ...row, id: `${id}~${count}` }
  })
}
