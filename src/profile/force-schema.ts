import { z } from 'zod'

/** One police force. Facts and what was only remembered: see the notes of each entry. */
export const forceSchema = z.strictObject({
  /** The inspectorate's URL slug: "avon-and-somerset". */
  id: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
  /** As the inspectorate prints it: "Avon and Somerset Constabulary". */
  name: z.string(),
  /** The territory alone, as used for the force ("Avon and Somerset", "Northumbria"). */
  short: z.string(),
  /** Other names in print: own brand, abbreviation, Welsh name. */
  aliases: z.array(z.string()),
  /** Earlier names of the same force, each with the id that it had and the month until which it was used. */
  formerly: z.array(z.strictObject({ id: z.string(), name: z.string(), until: z.string().nullable() })),
  region: z.string(),
  /** How running text calls it. */
  noun: z.enum(['force', 'constabulary', 'service']),
  note: z.string().nullable(),
})
export type Force = z.infer<typeof forceSchema>

export const forcesSchema = z.strictObject({ forces: z.array(forceSchema) })
export type Forces = z.infer<typeof forcesSchema>
