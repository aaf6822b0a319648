import { compareText } from './compare-text.ts'
import type { ReportFacts } from './entry.ts'
import { groupBy } from './group-by.ts'

/** A file with pages and boxes says more than one without. */
const mediaTypes = ['application/pdf', 'text/html', 'text/plain']

/**
 * Which reports stand in for which. Of several reports of one force and cycle a newer publication stands in for an older one if
 * it covers every area and pillar that the older one covers; of two of one date, the one that covers more, then the PDF before
 * the page before the text, then the lower id. Reports that cover different things stand side by side: up to 2017 a force had
 * one for each pillar.
 *
 * @returns the id of the report that stands, by the id of each that does not
 */
export function supersede(reports: readonly ReportFacts[]): ReadonlyMap<string, string> {
  const supersededBy = new Map<string, string>()
  const known = reports.filter(({ force, cycle }) => force !== null && cycle !== null)
  for (const group of groupBy(known, ({ force, cycle }) => `${cycle} ${force}`).values()) {
    const standing: { id: string; covers: ReadonlySet<string> }[] = []
    for (const { id, covers } of [...group].sort(newestFirst)) {
      const better = standing.find(other => covers.every(part => other.covers.has(part)))
      if (better === undefined) standing.push({ id, covers: new Set(covers) })
      else supersededBy.set(id, better.id)
    }
  }
  return supersededBy
}

function newestFirst(a: ReportFacts, b: ReportFacts): number {
  return (
    compareText(b.published ?? '', a.published ?? '') ||
    b.covers.length - a.covers.length ||
    mediaTypes.indexOf(a.mediaType) - mediaTypes.indexOf(b.mediaType) ||
    compareText(a.id, b.id)
  )
}
