import { keyedAreas } from '../area-key.ts'
import { belonging, belongingOf, passage, passageOf } from '../passage.ts'
import { defineTable, optional, required } from '../table.ts'

export const areasTable = defineTable({
  name: 'areas',
  title: 'Areas of policing and their grades',
  description: 'One row for each area of a report, with its grade. The grades of all forces are in this table.',
  columns: {
    ...belonging,
    area: required('string', 'Canonical id of the area, alike across cycles.'),
    title: required('string', 'Heading of the area, as printed.'),
    pillar: optional('string', 'Pillar that the area belongs to: effectiveness, efficiency or legitimacy.'),
    graded: required('boolean', 'False where the inspectorate gives no grade in this area.'),
    grade: optional('string', 'outstanding, good, adequate, requires improvement or inadequate.'),
    statement: optional('string', 'The sentence or line that states the grade.'),
    carried_over_from: optional('string', 'The earlier inspection whose judgment stands.'),
    areas_for_improvement: required('integer', 'How many areas for improvement the area has.'),
    causes_of_concern: required('integer', 'How many causes of concern the area has.'),
    practices: required('integer', 'How many innovative or promising practices the area has.'),
    findings: required('integer', 'How many titled findings the area has.'),
    ...passage,
  },
  foreignKeys: [{ column: 'report_id', table: 'reports' }],
  rows: source =>
    keyedAreas(source).map(({ area, recordId }, index) => ({
      ...belongingOf(source, recordId, index),
      area: area.id,
      title: area.title,
      pillar: area.pillar,
      graded: area.judgment.graded,
      grade: area.judgment.grade,
      statement: area.judgment.statement,
      carried_over_from: area.judgment.carriedOverFrom,
      areas_for_improvement: area.areasForImprovement.length,
      causes_of_concern: area.causesOfConcern.length,
      practices: area.practices.length,
      findings: area.findings.length,
      ...passageOf(area.judgment.evidence ?? area.evidence, area.judgment.statement ?? area.title),
    })),
})
