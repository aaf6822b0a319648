import { keyedAreas } from '../area-key.ts'
import { blockText } from '../block-text.ts'
import { belonging, belongingOf, passage, passageOf } from '../passage.ts'
import { defineTable, optional, required } from '../table.ts'

export const causesOfConcernTable = defineTable({
  name: 'causes_of_concern',
  title: 'Causes of concern',
  description: 'One row for each cause of concern. Its recommendations are in `recommendations`.',
  columns: {
    ...belonging,
    area_id: required('string', 'The row of `areas` that it stands in.'),
    area: required('string', 'Canonical id of that area.'),
    title: optional('string', 'Title, as printed.'),
    accelerated: required('boolean', 'True for one that was published ahead of the report.'),
    text: optional('string', 'What follows the title, without the recommendations.'),
    recommendations: required('integer', 'How many recommendations it has.'),
    ...passage,
  },
  foreignKeys: [
    { column: 'report_id', table: 'reports' },
    { column: 'area_id', table: 'areas' },
  ],
  rows: source =>
    keyedAreas(source)
      .flatMap(({ area, key }) => area.causesOfConcern.map(concern => ({ area, key, concern })))
      .map(({ area, key, concern }, index) => {
        const text = blockText(concern.body)
        return {
          ...belongingOf(source, concern.id, index),
          area_id: key,
          area: area.id,
          title: concern.title,
          accelerated: concern.accelerated,
          text,
          recommendations: concern.recommendations.length,
          ...passageOf(concern.evidence, concern.title ?? text),
        }
      }),
})
