import { z } from 'zod'
import { areaIdSchema, cycleSchema, gradeSchema, pillarIdSchema } from './area-id.ts'
import { evidenceSchema } from './evidence-schema.ts'
import { sectionKindSchema } from './section-kind.ts'
import { numberMentionSchema, statisticSchema } from './statistic-schema.ts'

/** A paragraph, a list or a table, in the words of the text with white space folded. */
export const blockSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraph'), text: z.string(), evidence: evidenceSchema }),
  z.strictObject({ type: z.literal('list'), items: z.array(z.string()), evidence: evidenceSchema }),
  z.strictObject({ type: z.literal('table'), rows: z.array(z.array(z.string())), evidence: evidenceSchema }),
])
export type Block = z.infer<typeof blockSchema>

/** A main finding: a titled passage of an area, or of a section such as the inspector's observations. */
export const findingSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  body: z.array(blockSchema),
  evidence: evidenceSchema,
})
export type Finding = z.infer<typeof findingSchema>

/** An area for improvement. One that is a bare bullet (to 2018-19) has the bullet as title and an empty body. */
export const improvementSchema = findingSchema
export type Improvement = z.infer<typeof improvementSchema>

/** A recommendation under a cause of concern; `items` are the bullets that complete `text`. */
export const recommendationSchema = z.strictObject({
  id: z.string(),
  text: z.string(),
  items: z.array(z.string()),
  due: z.strictObject({ written: z.string(), date: z.iso.date().nullable() }).nullable(),
  evidence: evidenceSchema,
})
export type Recommendation = z.infer<typeof recommendationSchema>

export const concernSchema = z.strictObject({
  id: z.string(),
  title: z.string().nullable(),
  accelerated: z.boolean(),
  body: z.array(blockSchema),
  recommendations: z.array(recommendationSchema),
  evidence: evidenceSchema,
})
export type Concern = z.infer<typeof concernSchema>

export const practiceSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['innovative-practice', 'promising-practice']),
  title: z.string(),
  body: z.array(blockSchema),
  evidence: evidenceSchema,
})
export type Practice = z.infer<typeof practiceSchema>

export const judgmentSchema = z.strictObject({
  /** False where the inspectorate gives no grade in this area, by rule or in this report. */
  graded: z.boolean(),
  grade: gradeSchema.nullable(),
  /** The sentence (or the line) that states it, as printed, white space folded. */
  statement: z.string().nullable(),
  /** The earlier inspection whose judgment stands ("2016 effectiveness"), or null: a new judgment. */
  carriedOverFrom: z.string().nullable(),
  evidence: evidenceSchema.nullable(),
})
export type Judgment = z.infer<typeof judgmentSchema>

export const areaSchema = z.strictObject({
  id: areaIdSchema,
  title: z.string(),
  pillar: pillarIdSchema.nullable(),
  judgment: judgmentSchema,
  introduction: z.array(blockSchema),
  areasForImprovement: z.array(improvementSchema),
  causesOfConcern: z.array(concernSchema),
  practices: z.array(practiceSchema),
  findings: z.array(findingSchema),
  evidence: evidenceSchema,
})
export type Area = z.infer<typeof areaSchema>

export const sectionSchema = z.strictObject({
  id: z.string(),
  kind: sectionKindSchema,
  title: z.string(),
  /** From 1. */
  level: z.int().positive(),
  /** Id of the section that this is a sub-heading of, or null. */
  parent: z.string().nullable(),
  body: z.array(blockSchema),
  findings: z.array(findingSchema),
  evidence: evidenceSchema,
})
export type Section = z.infer<typeof sectionSchema>

export const pillarSchema = z.strictObject({
  id: pillarIdSchema,
  title: z.string(),
  judgment: judgmentSchema,
  /** What stands below its heading and in none of its areas; so too the boxes and findings. */
  introduction: z.array(blockSchema),
  areasForImprovement: z.array(improvementSchema),
  causesOfConcern: z.array(concernSchema),
  practices: z.array(practiceSchema),
  findings: z.array(findingSchema),
  evidence: evidenceSchema,
})
export type Pillar = z.infer<typeof pillarSchema>

export const figureSchema = z.strictObject({
  caption: z.string().nullable(),
  alt: z.string().nullable(),
  evidence: evidenceSchema,
})
export type Figure = z.infer<typeof figureSchema>

export const linkSchema = z.strictObject({ url: z.string(), text: z.string().nullable(), evidence: evidenceSchema })
export type Link = z.infer<typeof linkSchema>

export const messageSchema = z.strictObject({
  /** Stable, like a path: "count/graded-areas". */
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  reason: z.string(),
  evidence: evidenceSchema.nullable(),
})
export type Message = z.infer<typeof messageSchema>

/** Characters that are no white space, and number expressions: where each of them went. */
export const accountingSchema = z.strictObject({
  characters: z.strictObject({
    total: z.int(),
    body: z.int(),
    furniture: z.int(),
    links: z.int(),
    outline: z.int(),
    unaccounted: z.int(),
  }),
  numbers: z.strictObject({ total: z.int(), byClass: z.record(z.string(), z.int()), unaccounted: z.int() }),
})
export type Accounting = z.infer<typeof accountingSchema>

/** The report as data: what the library returns and the command prints. */
export const reportSchema = z.strictObject({
  schema: z.literal('peel-report/1'),
  /** Partial: an error-level message stands in `messages`. */
  status: z.enum(['complete', 'partial']),
  source: z.strictObject({
    name: z.string().nullable(),
    mediaType: z.enum(['application/pdf', 'text/plain', 'text/html']),
    sha256: z.string(),
    bytes: z.int(),
    pages: z.int().nullable(),
    generator: z.string(),
    /** The canonical text, with option `withText`; else the key is absent. */
    text: z.string().optional(),
  }),
  report: z.strictObject({
    title: z.string().nullable(),
    force: z.strictObject({ id: z.string().nullable(), name: z.string() }).nullable(),
    cycle: cycleSchema.nullable(),
    published: z.iso.date().nullable(),
    /** The last day on which, as a notice in the report says, the inspectorate changed it. Null: no notice. */
    corrected: z.iso.date().nullable(),
    inspector: z.strictObject({ name: z.string(), title: z.string() }).nullable(),
    statedCounts: z.strictObject({ areas: z.int(), graded: z.int() }).nullable(),
  }),
  sections: z.array(sectionSchema),
  pillars: z.array(pillarSchema),
  areas: z.array(areaSchema),
  statistics: z.array(statisticSchema),
  numbers: z.array(numberMentionSchema),
  figures: z.array(figureSchema),
  links: z.array(linkSchema),
  messages: z.array(messageSchema),
  accounting: accountingSchema,
})
export type Report = z.infer<typeof reportSchema>
