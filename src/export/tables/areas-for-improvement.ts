import { keyedAreas } from '../area-key.ts'
import { blockText } from '../block-text.ts'
import { belonging, belongingOf, passage, passageOf } from '../passage.ts'
import { defineTable, optional, required } from '../table.ts'

export const areasForImprovementTable = defineTable({
  name: 'areas_for_improvement',
  title: 'Areas for improvement',
  description: 'One row for each area for improvement.',
  columns: {
    ...belonging,
    area_id: required('string', 'The row of `areas` that it stands in.'),
    area: required('string', 'Canonical id of that area.'),
    title: required('string', 'Title, as printed.'),
    text: optional('string', 'What follows the title.'),
    ...passage,
  },
  foreignKeys: [
    { column: 'report_id', table: 'reports' },
    { column: 'area_id', table: 'areas' },
  ],
  rows: source =>
    keyedAreas(source)
      .flatMap(({ area, key }) => area.areasForImprovement.map(improvement => ({ area, key, improvement })))
      .map(({ area, key, improvement }, index) => ({
        ...belongingOf(source, improvement.id, index),
        area_id: key,
        area: area.id,
        title: improvement.title,
        text: blockText(improvement.body),
        ...passageOf(improvement.evidence, improvement.title),
      })),
})
