import { z } from 'zod'

/** What a section that is no area is for. */
export const sectionKindSchema = z.enum([
  'summary',
  'changes',
  'observations',
  'reducing-crime',
  'context',
  'leadership',
  'terminology',
  'about-data',
  'annex',
  'other',
])
export type SectionKind = z.infer<typeof sectionKindSchema>
