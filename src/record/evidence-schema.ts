import { z } from 'zod'

/** A rectangle on a page, in points, origin top-left; `page` counts from 1. */
export const boxSchema = z.strictObject({
  page: z.int().positive(),
  left: z.number(),
  top: z.number(),
  width: z.number(),
  height: z.number(),
})

/**
 * Where a record stands: UTF-16 offsets into the canonical text, end exclusive. `ranges` are its parts in order; `start` and
 * `end` are the first part's start and the last part's end. `rule` is the rule that found it. `boxes` is empty for text and
 * HTML.
 */
export const evidenceSchema = z.strictObject({
  page: z.int().positive().nullable(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  ranges: z.array(z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() })),
  rule: z.string().nullable(),
  certainty: z.enum(['stated', 'implied']),
  boxes: z.array(boxSchema),
})
export type Evidence = z.infer<typeof evidenceSchema>
