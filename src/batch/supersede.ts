import { compareText } from './compare-text.ts'
import type { ReportFacts } from './entry.ts'
import { groupBy } from './group-by.ts'

/** A file with pages and boxes says more than one without. */
const mediaTypes = ['application/pdf', 'text/html', 'text/plain']

/**
 * Which reports stand in for which. Of several reports of one force and cycle a newer publication stands in for an older one if
 * it covers every area and pillar that the older one covers; of two of one date, the one that covers more, then the PDF before
 * the page before the text, then the lower id. One that says that it was corrected is as new as the correction. Reports that
 * cover different things stand side by side: up to 2017 a force had one for each pillar.
 *
 * @returns the id of the report that stands, by the id of each that does not
 */
export function supersede(reports: readonly ReportFacts[]): ReadonlyMap<string, string> {
  const supersededBy = new Map<string, string>()
  const known = reports.filter(({ force, cycle }) => force !== null && cycle !== null)
  for (const group of groupBy(known, ({ force, cycle }) => `${cycle} ${force}`).values()) {
    const standing: { id: string; covers: ReadonlySet<string> }[] = []
    for (const { id, grades } of [...group].sort(newestFirst)) {
      const covers = Object.keys(grades)
      const better = standing.find(other => covers.every(part => other.covers.has(part)))
      if (better === undefined) standing.push({ id, covers: new Set(covers) })
      else supersededBy.set(id, better.id)
    }
  }
  return supersededBy
}

function newestFirst(a: ReportFacts, b: ReportFacts): number {
  return (
    compareText(lastDay(b), lastDay(a)) ||
    Object.keys(b.grades).length - Object.keys(a.grades).length ||
    mediaTypes.indexOf(a.mediaType) - mediaTypes.indexOf(b.mediaType) ||
    compareText(a.id, b.id)
  )
}

function lastDay({ published, corrected }: ReportFacts): string {
  return [published ?? '', corrected ?? ''].sort(compareText).at(-1) ?? ''
}

/**
 * What the report that stands says otherwise than the one that it stands in for, or null: a grade was changed, or one of the two
 * was not read as it should be.
 *
 * ```text
 * response: adequate, now requires improvement; victims: good, now not graded
 * ```
 */
export function changedGrades(older: ReportFacts, standing: ReportFacts): string | null {
  const changes = Object.entries(older.grades)
    .map(([name, grade]) => ({ name, grade, now: standing.grades[name] ?? null }))
    .filter(({ grade, now }) => grade !== now)
    .map(({ name, grade, now }) => `${name}: ${grade ?? 'not graded'}, now ${now ?? 'not graded'}`)
  return changes.length === 0 ? null : changes.join('; ')
}
