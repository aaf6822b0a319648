import { z } from 'zod'
import { patternSchema } from './pattern-schema.ts'

/** What a document can be. */
export const documentKindSchema = z.enum([
  'peel-force-report',
  'crime-data-integrity',
  'serious-organised-crime',
  'vetting-and-integrity',
  'fire-and-rescue',
  'national-overview',
  'assessment-framework',
  'letter',
  'news-release',
  'welsh-language-report',
  'error-page',
  'not-a-report',
])
export type DocumentKind = z.infer<typeof documentKindSchema>

/** One piece of evidence: what it says for (or, with a weight below zero, against) each kind. */
export const documentEvidenceSchema = patternSchema.extend({
  /** Words (a to z and digits only) of which every match holds at least one: where they stand, the pattern is tried. */
  triggers: z.array(z.string().regex(/^[a-z\d]+$/)).min(1),
  /**
   * Where it counts: `line` from the start of a line to its end, `head` in the title and the first 3,000 characters, `text`
   * anywhere.
   */
  where: z.enum(['line', 'head', 'text']),
  /** How many matches count, at most: the tenth adds nothing to what is known. */
  most: z.int().positive(),
  weights: z.partialRecord(documentKindSchema, z.number()),
})
export type DocumentEvidence = z.infer<typeof documentEvidenceSchema>

export const documentsSchema = z.strictObject({
  /** Kinds with the score from which a document is one, and what it is called: "the document seems to be <description>". */
  kinds: z.array(z.strictObject({ kind: documentKindSchema, least: z.number(), description: z.string() })),
  evidence: z.array(documentEvidenceSchema),
})
export type Documents = z.infer<typeof documentsSchema>
