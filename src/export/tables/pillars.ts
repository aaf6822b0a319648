import { belonging, belongingOf, passage, passageOf } from '../passage.ts'
import { defineTable, optional, required } from '../table.ts'

export const pillarsTable = defineTable({
  name: 'pillars',
  title: 'Pillars and their grades',
  description: 'One row for each pillar (effectiveness, efficiency, legitimacy) of the cycles from 2014 to 2018-19.',
  columns: {
    ...belonging,
    pillar: required('string', 'effectiveness, efficiency or legitimacy.'),
    title: required('string', 'Heading of the pillar, as printed.'),
    graded: required('boolean', 'False where the inspectorate gives no grade.'),
    grade: optional('string', 'outstanding, good, requires improvement or inadequate.'),
    statement: optional('string', 'The sentence or line that states the grade.'),
    carried_over_from: optional('string', 'The earlier inspection whose judgment stands.'),
    ...passage,
  },
  foreignKeys: [{ column: 'report_id', table: 'reports' }],
  rows: source =>
    source.report.pillars.map((pillar, index) => ({
      ...belongingOf(source, `pillar/${pillar.id}`, index),
      pillar: pillar.id,
      title: pillar.title,
      graded: pillar.judgment.graded,
      grade: pillar.judgment.grade,
      statement: pillar.judgment.statement,
      carried_over_from: pillar.judgment.carriedOverFrom,
      ...passageOf(pillar.judgment.evidence ?? pillar.evidence, pillar.judgment.statement ?? pillar.title),
    })),
})
