import { keyedAreas } from '../area-key.ts'
import { belonging, belongingOf, keyOf, passage, passageOf } from '../passage.ts'
import { defineTable, optional, required } from '../table.ts'

export const recommendationsTable = defineTable({
  name: 'recommendations',
  title: 'Recommendations',
  description: 'One row for each recommendation under a cause of concern.',
  columns: {
    ...belonging,
    concern_id: required('string', 'The row of `causes_of_concern` that it stands under.'),
    area_id: required('string', 'The row of `areas` that it stands in.'),
    area: required('string', 'Canonical id of that area.'),
    text: required('string', 'The recommendation, as printed.'),
    items: required('json', 'The bullets that complete the text.'),
    due: optional('string', 'When it is to be done, as printed.'),
    due_date: optional('date', 'The same as a date, where the report gives one.'),
    ...passage,
  },
  foreignKeys: [
    { column: 'report_id', table: 'reports' },
    { column: 'concern_id', table: 'causes_of_concern' },
    { column: 'area_id', table: 'areas' },
  ],
  rows: source =>
    keyedAreas(source)
      .flatMap(({ area, key }) =>
        area.causesOfConcern.flatMap(concern =>
          concern.recommendations.map(recommendation => ({ area, key, concern, recommendation })),
        ),
      )
      .map(({ area, key, concern, recommendation }, index) => ({
        ...belongingOf(source, recommendation.id, index),
        concern_id: keyOf(source, concern.id),
        area_id: key,
        area: area.id,
        text: recommendation.text,
        items: JSON.stringify(recommendation.items),
        due: recommendation.due?.written ?? null,
        due_date: recommendation.due?.date ?? null,
        ...passageOf(recommendation.evidence, [recommendation.text, ...recommendation.items].join(' ')),
      })),
})
