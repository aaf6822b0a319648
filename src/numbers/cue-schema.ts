import { z } from 'zod'

/**
 * Phrases that tell something about the numbers near them. A phrase is words with single spaces: "a|b" is either word, "a?"
 * may be missing, "#" is any number, "*" any one word; marks (a hyphen, an apostrophe) are words of their own.
 */
export const cueSchema = z.strictObject({
  /** What the phrase says, within its family: "at-least", "england-and-wales". */
  id: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
  phrases: z.array(z.string()).min(1),
  /** Texts in which a phrase of this cue is found. */
  examples: z.array(z.string()).min(1),
  /** Texts in which none is. */
  counterexamples: z.array(z.string()).min(1),
})

export const cueFamilySchema = z.strictObject({
  family: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
  note: z.string(),
  cues: z.array(cueSchema).min(1),
})
export type CueFamily = z.infer<typeof cueFamilySchema>
