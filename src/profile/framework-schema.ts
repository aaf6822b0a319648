import { z } from 'zod'
import { areaIdSchema, gradeSchema, pillarIdSchema } from '../record/area-id.ts'
import { sectionKindSchema } from '../record/section-kind.ts'
import { patternSchema } from './pattern-schema.ts'

/** One area of a cycle with all the names it goes by. Names are compared by `titleKey`: case, hyphens and spaces make no difference. */
export const frameworkAreaSchema = z.strictObject({
  id: areaIdSchema,
  pillar: pillarIdSchema.nullable(),
  /** "either": graded in some reports of the cycle and not in others. */
  graded: z.enum(['always', 'never', 'either']),
  /** Section headings as printed, wrapped lines joined. Unique within the cycle. */
  headings: z.array(z.string()).min(1),
  /** What follows "at" (or stands in its place) in the grade sentence: "responding to the public". */
  predicates: z.array(z.string()),
  /** Short labels of the grade graphic, of press releases and of tables. */
  labels: z.array(z.string()),
  /** Question wording of web pages and assessment frameworks. */
  questions: z.array(z.string()),
  note: z.string().nullable(),
})
export type FrameworkArea = z.infer<typeof frameworkAreaSchema>

export const frameworkPillarSchema = z.strictObject({
  id: pillarIdSchema,
  headings: z.array(z.string()).min(1),
  questions: z.array(z.string()),
  /** What the pillar's grade sentence speaks of: "effective at keeping people safe and reducing crime". */
  predicates: z.array(z.string()),
})
export type FrameworkPillar = z.infer<typeof frameworkPillarSchema>

/** A section that is no area. */
export const frameworkSectionSchema = z.strictObject({
  kind: sectionKindSchema,
  headings: z.array(z.string()).min(1),
  /** Titles that stand under it as sub-headings of the same kind ("Our judgments" under "Overall summary"), matched only there. */
  children: z.array(z.string()),
  /** The section (its first heading) that this one is usually a sub-heading of, when it has a kind of its own; else null. */
  under: z.string().nullable().default(null),
})
export type FrameworkSection = z.infer<typeof frameworkSectionSchema>

/** An inspection cycle: adding one is adding a file. */
export const frameworkSchema = z.strictObject({
  /** As the inspectorate's addresses write it: "2021-22". A cover's "2021/22" and "2021–2022" are read as the same. */
  cycle: z.string().regex(/^\d{4}(?:-\d{2})?$/),
  /** For messages and docs: "PEEL 2021/22". */
  name: z.string(),
  /** False: no report of the cycle was seen, and the names of its areas are expectations that tell no cycle. */
  established: z.boolean().default(true),
  publisher: z.enum(['HMIC', 'HMICFRS']),
  /** Best first; the grades that a report of this cycle may print. */
  scale: z.array(gradeSchema).min(2),
  /** First and last month of publication, where known ("2021-10"). */
  published: z.strictObject({ from: z.string().nullable(), to: z.string().nullable() }),
  pillars: z.array(frameworkPillarSchema),
  areas: z.array(frameworkAreaSchema),
  sections: z.array(frameworkSectionSchema),
  /**
   * How to tell a report of this cycle without a cover: each pattern that matches the text anywhere adds its weight. 10 is a
   * wording that only a report of this cycle has; 5 one that it shares with another; 2 a hint. Negative: speaks against it.
   */
  fingerprints: z.array(patternSchema.extend({ weight: z.number() })),
  note: z.string().nullable(),
})
export type Framework = z.infer<typeof frameworkSchema>
