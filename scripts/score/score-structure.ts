import type { Report } from '../../src/record/schema.ts'
import type { ScoredGold } from './gold-schema.ts'
import { bagCounts, type Counts, counts, normal, share } from './measure.ts'
import { type Unit, unitKinds, unitsOfGold, unitsOfReport } from './units.ts'

export type Figures = Record<string, number | Counts>

/** Metadata, areas, grades, boxes, findings and their paragraphs. `say` is told each thing missed or found too much. */
export function scoreStructure(report: Report, gold: ScoredGold, say: (line: string) => void): Figures {
  const found = new Map(report.areas.map(area => [normal(area.title), area]))
  const wanted = new Map(gold.areas.map(area => [normal(area.title), area]))
  const both = [...wanted].flatMap(([key, area]) => {
    const match = found.get(key)
    if (!match) say(`area missed: ${area.title}`)
    return match ? [{ area, match }] : []
  })
  for (const [key, area] of found) if (!wanted.has(key)) say(`area extra: ${area.title}`)
  for (const { area, match } of both) {
    if (match.judgment.grade !== area.grade) say(`grade of ${area.title}: ${match.judgment.grade}, not ${area.grade}`)
  }
  const all = [...wanted.values()]
  const rightIn = (holds: (pair: (typeof both)[number]) => boolean, of: typeof all): number =>
    share(of, area => both.some(pair => pair.area === area && holds(pair)))
  const stating = all.filter(area => area.grade_sentence !== null)
  return {
    ...scoreMetadata(report, gold),
    areas: counts(both.length, report.areas.length, wanted.size),
    area_ids: rightIn(pair => pair.match.id === pair.area.id, all),
    grades: rightIn(pair => pair.match.judgment.grade === pair.area.grade, all),
    grade_statements: rightIn(
      pair => normal(pair.match.judgment.statement) === normal(pair.area.grade_sentence),
      stating,
    ),
    carried_over: rightIn(
      pair => pair.match.judgment.carriedOverFrom !== null,
      all.filter(area => typeof area.carried_over_from === 'string'),
    ),
    ...scoreUnits(unitsOfReport(report), unitsOfGold(gold), gold.tables, say),
  }
}

function scoreMetadata(report: Report, gold: ScoredGold): Figures {
  const { force, cycle, statedCounts, inspector, published } = report.report
  const figures: Figures = { force: Number((force?.id ?? null) === gold.force_id), cycle: Number(cycle === gold.cycle) }
  const stated = statedCounts?.areas === gold.areas_stated && statedCounts?.graded === gold.graded_stated
  figures.stated_counts = Number(gold.areas_stated === null || stated)
  if (gold.inspector) figures.inspector = Number(normal(inspector?.name) === normal(gold.inspector[0]))
  if (typeof gold.published === 'string') figures.published = Number(published === gold.published)
  if (gold.pillars.length > 0) {
    const grades = new Map<string, string | null>(report.pillars.map(pillar => [pillar.id, pillar.judgment.grade]))
    figures.pillars = share(gold.pillars, pillar => grades.has(pillar.id) && grades.get(pillar.id) === pillar.grade)
  }
  return figures
}

function scoreUnits(
  found: readonly Unit[],
  wanted: readonly Unit[],
  tables: readonly (readonly (readonly string[])[])[],
  say: (line: string) => void,
): Figures {
  const figures: Figures = {}
  // A text has no tables: what it makes of a table's cells and rows is neither right nor wrong.
  const tableTexts = tables.map(rows => normal(rows.flat().join('')))
  const isTable = (text: string): boolean => tableTexts.some(table => table.includes(normal(text)))
  const key = (unit: Unit): string => `${normal(unit.area)}|${normal(unit.title)}`
  for (const kind of unitKinds) {
    const some = { found: found.filter(unit => unit.kind === kind), wanted: wanted.filter(unit => unit.kind === kind) }
    if (some.found.length + some.wanted.length === 0) continue
    figures[kind] = bagCounts(some.found.map(key), some.wanted.map(key), (what, title) =>
      say(`${kind} ${what}: ${title.slice(0, 120)}`),
    )
  }
  const texts = (units: readonly Unit[]): readonly string[] => {
    return units.flatMap(unit =>
      unit.texts.filter(text => !isTable(text)).map(text => `${unit.kind}|${key(unit)}|${normal(text)}`),
    )
  }
  figures.paragraphs = bagCounts(texts(found), texts(wanted), (what, text) =>
    say(`paragraph ${what}: ${text.slice(0, 240)}`),
  )
  const recommendations = (units: readonly Unit[]): readonly string[] =>
    units.flatMap(unit => unit.recommendations.map(normal))
  if (recommendations(wanted).length > 0) {
    figures.recommendations = bagCounts(recommendations(found), recommendations(wanted), (what, text) =>
      say(`recommendation ${what}: ${text.slice(0, 120)}`),
    )
  }
  return figures
}
