import type { Statistic } from '../../record/statistic-schema.ts'
import { keyedAreas } from '../area-key.ts'
import { belonging, belongingOf, keyOf, passage, passageOf } from '../passage.ts'
import { defineTable, optional, required, type TableSource } from '../table.ts'

export const statisticsTable = defineTable({
  name: 'statistics',
  title: 'Statistics',
  description: 'One row for each quantity that the report states, with what it measures, of whom and when.',
  columns: {
    ...belonging,
    area_id: optional('string', 'The row of `areas` that it stands in.'),
    area: optional('string', 'Canonical id of that area.'),
    within_id: optional('string', 'Key of the finding, box or section that it stands in.'),
    kind: required('string', 'percentage, fraction, count, rate, duration, money or multiple.'),
    written: required('string', 'The quantity as printed: "67 out of 70", "£12.3m".'),
    value: required('number', 'Fraction: the numerator. Money: pounds. Rate: the number before "per".'),
    high: optional('number', 'Upper end of a range.'),
    denominator: optional('number', 'Fraction: m of "n of m". Rate: N of "per N".'),
    denominator_stated: required('boolean', 'False: carried over from an earlier sentence.'),
    unit: optional('string', 'What is counted, in the singular.'),
    bound: required('string', 'exact, about, at-least, at-most, more-than, less-than or nearly.'),
    role: required('string', 'measured, sample, target, forecast or standard.'),
    measure: optional('string', 'What the number measures, in words of the text.'),
    subject: required('string', 'force, england-and-wales, local-population, other-forces or national.'),
    subject_written: optional('string', 'The subject, as printed.'),
    period: optional('string', 'The period, as printed.'),
    period_kind: optional('string', 'year-ending, as-at, month, year, financial-year, range, since or relative.'),
    period_start: optional('date', 'First day of the period.'),
    period_end: optional('date', 'Last day of the period.'),
    relation: optional('string', 'higher, lower or in-line: how it stands to the statistic that it is compared with.'),
    degree: optional('string', 'significantly or slightly, where the report says so.'),
    comparator_id: optional('string', 'The statistic that it is compared with; the first where there are several.'),
    comparator: optional('string', 'That statistic, as printed.'),
    comparator_value: optional('number', 'Its value.'),
    comparator_subject: optional('string', 'Whose it is: force, england-and-wales and so on.'),
    comparator_period: optional('string', 'Its period, as printed.'),
    comparisons: required(
      'json',
      'All statistics that it is compared with: with (a key of this table), relation, degree.',
    ),
    interval_id: optional('string', 'The statistic that states its confidence interval.'),
    ...passage,
  },
  foreignKeys: [
    { column: 'report_id', table: 'reports' },
    { column: 'area_id', table: 'areas' },
    { column: 'comparator_id', table: 'statistics' },
    { column: 'interval_id', table: 'statistics' },
  ],
  rows: source => {
    const areaKeys = new Map([...keyedAreas(source)].reverse().map(({ area, key }) => [area.id, key]))
    const byId = new Map(source.report.statistics.map(statistic => [statistic.id, statistic]))
    return source.report.statistics.map((statistic, index) => ({
      ...belongingOf(source, statistic.id, index),
      area_id: statistic.area === null ? null : (areaKeys.get(statistic.area) ?? null),
      area: statistic.area,
      within_id: statistic.within === null ? null : keyOf(source, statistic.within),
      kind: statistic.kind,
      written: statistic.written,
      value: statistic.value,
      high: statistic.high,
      denominator: statistic.denominator,
      denominator_stated: statistic.denominatorStated,
      unit: statistic.unit,
      bound: statistic.bound,
      role: statistic.role,
      measure: statistic.measure,
      subject: statistic.subject.entity,
      subject_written: statistic.subject.written,
      period: statistic.period?.written ?? null,
      period_kind: statistic.period?.kind ?? null,
      period_start: statistic.period?.start ?? null,
      period_end: statistic.period?.end ?? null,
      ...comparatorOf(source, statistic, byId),
      comparisons: JSON.stringify(
        statistic.comparisons.map(comparison => ({ ...comparison, with: keyOf(source, comparison.with) })),
      ),
      interval_id: statistic.interval === null ? null : keyOf(source, statistic.interval),
      ...passageOf(statistic.evidence, statistic.sentence),
    }))
  },
})

/** The first comparison with its other side beside it, so that the two can be read, sorted and charted in one row. */
function comparatorOf(source: TableSource, { comparisons }: Statistic, byId: ReadonlyMap<string, Statistic>) {
  const [first] = comparisons
  const other = first === undefined ? undefined : byId.get(first.with)
  return {
    relation: first?.relation ?? null,
    degree: first?.degree ?? null,
    comparator_id: other === undefined ? null : keyOf(source, other.id),
    comparator: other?.written ?? null,
    comparator_value: other?.value ?? null,
    comparator_subject: other?.subject.entity ?? null,
    comparator_period: other?.period?.written ?? null,
  }
}
