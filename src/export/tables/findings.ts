import { keyedAreas } from '../area-key.ts'
import { blockText } from '../block-text.ts'
import { belonging, belongingOf, passage, passageOf } from '../passage.ts'
import { defineTable, optional, required } from '../table.ts'

export const findingsTable = defineTable({
  name: 'findings',
  title: 'Findings',
  description: 'One row for each titled passage of an area, or of a section such as the observations of the inspector.',
  columns: {
    ...belonging,
    area_id: optional('string', 'The row of `areas` that it stands in. Empty for a finding of another section.'),
    area: optional('string', 'Canonical id of that area.'),
    section: optional('string', 'Kind of the section that it stands in. Empty for a finding of an area.'),
    section_title: optional('string', 'Heading of that section, as printed.'),
    title: required('string', 'Title, as printed.'),
    text: optional('string', 'What follows the title.'),
    ...passage,
  },
  foreignKeys: [
    { column: 'report_id', table: 'reports' },
    { column: 'area_id', table: 'areas' },
  ],
  rows: source => {
    const ofSections = source.report.sections.flatMap(section =>
      section.findings.map(finding => ({
        finding,
        place: { area_id: null, area: null, section: section.kind, section_title: section.title },
      })),
    )
    const ofAreas = keyedAreas(source).flatMap(({ area, key }) =>
      area.findings.map(finding => ({
        finding,
        place: { area_id: key, area: area.id, section: null, section_title: null },
      })),
    )
    return [...ofSections, ...ofAreas]
      .sort((a, b) => a.finding.evidence.start - b.finding.evidence.start)
      .map(({ finding, place }, index) => ({
        ...belongingOf(source, finding.id, index),
        ...place,
        title: finding.title,
        text: blockText(finding.body),
        ...passageOf(finding.evidence, finding.title),
      }))
  },
})
