import { z } from 'zod'

/**
 * A regular expression with the texts that it must and must not match: `npm test` runs both ways. `$name` in a pattern stands
 * for an alternation that code supplies (`macros.ts`: $grade, $force, $number, $month, $year), a space for any white space.
 * Flags are always `du`; matching is on folded text (lower case, straight quotes, plain hyphens; see `text/fold.ts`). Groups
 * are named, repetition is bounded.
 */
export const patternSchema = z.strictObject({
  id: z.string(),
  pattern: z.string(),
  examples: z.array(z.string()).min(1),
  counterexamples: z.array(z.string()).min(1),
})
export type Pattern = z.infer<typeof patternSchema>
