import { z } from 'zod'
import { areaIdSchema } from './area-id.ts'
import { evidenceSchema } from './evidence-schema.ts'

export const periodSchema = z.strictObject({
  /** As printed, without the preposition: "year ending 31 March 2021". */
  written: z.string(),
  kind: z.enum(['year-ending', 'as-at', 'month', 'year', 'financial-year', 'range', 'since', 'relative']),
  start: z.iso.date().nullable(),
  end: z.iso.date().nullable(),
})
export type Period = z.infer<typeof periodSchema>

export const comparisonSchema = z.strictObject({
  /** Id of the statistic that this one is compared with. */
  with: z.string(),
  relation: z.enum(['higher', 'lower', 'in-line']).nullable(),
  degree: z.enum(['significantly', 'slightly']).nullable(),
})
export type Comparison = z.infer<typeof comparisonSchema>

export const statisticSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['percentage', 'fraction', 'count', 'rate', 'duration', 'money', 'multiple']),
  /** The minimal quantity as printed: "67 out of 70", "127.7 per 1,000 population", "£12.3m", "10–15". */
  written: z.string(),
  /** Fraction: the numerator. Money: pounds. Rate: the number before "per". */
  value: z.number(),
  /** Upper end of a range. */
  high: z.number().nullable(),
  /** Fraction: m of "n of m". Rate: N of "per N". Else a denominator that the text carries over. */
  denominator: z.number().nullable(),
  /** False: carried over ("in our audit of 70 cases … in 32 cases"). */
  denominatorStated: z.boolean(),
  /** Singular noun that is counted: "case", "police officer", "minute". */
  unit: z.string().nullable(),
  bound: z.enum(['exact', 'about', 'at-least', 'at-most', 'more-than', 'less-than', 'nearly']),
  role: z.enum(['measured', 'sample', 'target', 'forecast', 'standard']),
  /** What the number measures, in words of the text. */
  measure: z.string().nullable(),
  subject: z.strictObject({
    entity: z.enum(['force', 'england-and-wales', 'local-population', 'other-forces', 'national']),
    written: z.string().nullable(),
  }),
  period: periodSchema.nullable(),
  comparisons: z.array(comparisonSchema),
  /** Id of the statistic that states its confidence interval. */
  interval: z.string().nullable(),
  /** The whole sentence (or bullet, or caption) it stands in. */
  sentence: z.string(),
  area: areaIdSchema.nullable(),
  /** Id of the finding, improvement, concern, practice or section it stands in. */
  within: z.string().nullable(),
  evidence: evidenceSchema,
})
export type Statistic = z.infer<typeof statisticSchema>

export const numberMentionSchema = z.strictObject({
  written: z.string(),
  class: z.enum(['statistic', 'period', 'duration', 'name', 'structural', 'incidental']),
  /** Id of the statistic that it is, or null. */
  statistic: z.string().nullable(),
  period: periodSchema.nullable(),
  sentence: z.string(),
  evidence: evidenceSchema,
})
export type NumberMention = z.infer<typeof numberMentionSchema>
