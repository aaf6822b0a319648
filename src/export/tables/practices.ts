import { keyedAreas } from '../area-key.ts'
import { blockText } from '../block-text.ts'
import { belonging, belongingOf, passage, passageOf } from '../passage.ts'
import { defineTable, optional, required } from '../table.ts'

export const practicesTable = defineTable({
  name: 'practices',
  title: 'Innovative and promising practices',
  description: 'One row for each practice that the inspectorate calls innovative or promising.',
  columns: {
    ...belonging,
    area_id: required('string', 'The row of `areas` that it stands in.'),
    area: required('string', 'Canonical id of that area.'),
    kind: required('string', 'innovative-practice or promising-practice.'),
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
      .flatMap(({ area, key }) => area.practices.map(practice => ({ area, key, practice })))
      .map(({ area, key, practice }, index) => ({
        ...belongingOf(source, practice.id, index),
        area_id: key,
        area: area.id,
        kind: practice.kind,
        title: practice.title,
        text: blockText(practice.body),
        ...passageOf(practice.evidence, practice.title),
      })),
})
