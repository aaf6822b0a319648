import { z } from 'zod'

/** One police force. Facts and what was only remembered: see the notes of each entry. */
export const forceSchema = z.strictObject({
  /** The inspectorate's URL slug: "avon-and-somerset". */
  id: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
  /** As the inspectorate prints it: "Avon and Somerset Constabulary". */
  name: z.string(),
  /** The territory alone, as used for the force ("Avon and Somerset", "Northumbria"). */
  short: z.string(),
  /**
   * Other names in print: own brand, abbreviation, Welsh name. "and" also stands for "&", and "<short> Police" and "<short>
   * Constabulary" need no alias: both are read as the force.
   */
  aliases: z.array(z.string()),
  /** Earlier names of the same force, each with the id that it had and the month until which it was used. */
  formerly: z.array(z.strictObject({ id: z.string(), name: z.string(), until: z.string().nullable() })),
  region: z.string(),
  /** How running text calls it. */
  noun: z.enum(['force', 'constabulary', 'service']),
  note: z.string().nullable(),
})
export type Force = z.infer<typeof forceSchema>

/** A body that reports name and that is none of the 43: it keeps its printed name and has no id. */
export const otherBodySchema = z.strictObject({
  name: z.string(),
  aliases: z.array(z.string()),
  kind: z.enum(['police-force', 'regional-unit', 'national-body']),
})
export type OtherBody = z.infer<typeof otherBodySchema>

export const forcesSchema = z.strictObject({
  forces: z.array(forceSchema),
  others: z.array(otherBodySchema),
  /** Words that make a name part of another one ("Kent County Council", "New South Wales"), on folded text. */
  traps: z.strictObject({
    /** After a full name: "Kent Police and Crime Commissioner". */
    afterName: z.array(z.string()),
    afterTerritory: z.array(z.string()),
    beforeTerritory: z.array(z.string()),
  }),
})
export type Forces = z.infer<typeof forcesSchema>
