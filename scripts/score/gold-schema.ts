import { z } from 'zod'

const goldNumberSchema = z.looseObject({
  class: z.string(),
  text: z.string(),
  context: z.string(),
  form: z.string().optional(),
  value: z.number().optional(),
  max: z.number().optional(),
  den: z.number().optional(),
  ent: z.string().optional(),
  per: z.string().optional(),
  cmp: z.string().optional(),
  role: z.string().optional(),
})
export type GoldNumber = z.infer<typeof goldNumberSchema>

const goldBoxSchema = z.looseObject({
  kind: z.string(),
  title: z.string().nullable(),
  body: z.array(z.string()),
  recommendations: z.array(z.string()).default([]),
})
export type GoldBox = z.infer<typeof goldBoxSchema>

/** The answers that a person gave for a report: what of gold.json is scored. */
export const goldSchema = z.looseObject({
  force_id: z.string().nullable(),
  cycle: z.string(),
  published: z.string().nullish(),
  inspector: z.array(z.string()).nullish(),
  areas_stated: z.number().nullable(),
  graded_stated: z.number().nullable(),
  pillars: z.array(z.looseObject({ id: z.string(), grade: z.string().nullable() })).default([]),
  areas: z.array(
    z.looseObject({
      id: z.string(),
      title: z.string(),
      grade: z.string().nullable(),
      grade_sentence: z.string().nullable(),
      carried_over_from: z.string().nullish(),
      boxes: z.array(goldBoxSchema),
      findings: z.array(z.looseObject({ title: z.string(), body: z.array(z.string()) })),
    }),
  ),
  /** Tables of the report: in a text that has lost them, their cells and rows may come as paragraphs. */
  tables: z.array(z.array(z.array(z.string()))).default([]),
  numbers: z.array(goldNumberSchema).default([]),
})
export type ScoredGold = z.infer<typeof goldSchema>
