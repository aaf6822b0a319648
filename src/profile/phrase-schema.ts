import { z } from 'zod'
import { patternSchema } from './pattern-schema.ts'

/** A file of fixed phrases, in order of precedence: the first that matches wins. What its groups are is said in its head. */
export const phrasesSchema = z.strictObject({ patterns: z.array(patternSchema) })
export type Phrases = z.infer<typeof phrasesSchema>
