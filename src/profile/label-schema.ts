import { z } from 'zod'
import { patternSchema } from './pattern-schema.ts'

/** What a printed label announces. */
export const labelConstructSchema = z.enum([
  'area-for-improvement',
  'cause-of-concern',
  'accelerated-cause-of-concern',
  'recommendations',
  'innovative-practice',
  'promising-practice',
  /** Regional reports and some of 2018-19: no kind of its own in the result. */
  'innovative-and-promising-practice',
  'notable-practice',
  'main-findings',
  /** "In this section we set out our main findings that relate to …": a sentence, not a heading. */
  'main-findings-introduction',
])
export type LabelConstruct = z.infer<typeof labelConstructSchema>

/** A label stands alone on its line: its pattern covers the whole of it. Groups: `number`, `count`, `topic`. */
export const labelSchema = patternSchema.extend({ construct: labelConstructSchema })
export type Label = z.infer<typeof labelSchema>

export const labelsSchema = z.strictObject({ labels: z.array(labelSchema) })
export type Labels = z.infer<typeof labelsSchema>
