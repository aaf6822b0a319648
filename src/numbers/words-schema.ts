import { z } from 'zod'

const valued = z.record(z.string().regex(/^[a-z]+$/), z.number())

/** The words that are numbers, months or units of time, each with its value. Lower case, single words. */
export const numberWordsSchema = z.strictObject({
  /** zero to nineteen, "dozen". */
  cardinals: valued,
  /** twenty to ninety. */
  tens: valued,
  /** hundred and up. */
  scales: valued,
  /** Suffixes glued to digits that multiply: "12.3m", "£1.2bn". */
  suffixes: valued,
  /** "third" and "thirds" as parts of a whole: the value of one part. */
  fractions: valued,
  /** "double", "twice": the factor. */
  multiples: valued,
  /** First to thirty-first, as a word. */
  ordinals: valued,
  /** Name and abbreviation to 1–12. */
  months: valued,
  /** Name to the first month. */
  seasons: valued,
  /** Unit of time to its length in minutes; every plural and abbreviation on its own line. */
  durations: z.record(z.string().regex(/^[a-z]+$/), z.strictObject({ unit: z.string(), minutes: z.number() })),
})
export type NumberWords = z.infer<typeof numberWordsSchema>
