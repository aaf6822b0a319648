import { z } from 'zod'

/** Nouns by what a number before them is. Singular, lower case; phrases may have several words. */
export const nounsSchema = z.strictObject({
  /** Plural to singular, where the rule of adding or dropping an "s" fails. */
  irregular: z.record(z.string(), z.string()),
  /** Words that end in "s" and are singular. */
  singular: z.array(z.string()),
  classes: z.array(
    z.strictObject({
      id: z.enum(['people', 'case', 'thing', 'abstract', 'structural', 'regime']),
      note: z.string(),
      nouns: z.array(z.string()).min(1),
      /** A text with a number of them, and one with a number of something else. */
      examples: z.array(z.string()).min(1),
      counterexamples: z.array(z.string()).min(1),
    }),
  ),
  /** Words that cannot be part of the noun phrase after a number: it ends before them. */
  stops: z.array(z.string()),
  /** Words that join a phrase to what comes after it, and end none. */
  joints: z.array(z.string()),
})
export type Nouns = z.infer<typeof nounsSchema>
