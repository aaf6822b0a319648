import { z } from 'zod'

/**
 * An area of policing, named alike across cycles where the inspectorate asks the same question. Not comparable by itself: a
 * grade belongs to its cycle's scale.
 */
export const areaIdSchema = z.enum([
  // 2021-22 to 2025-27
  'victims',
  'crime-recording',
  'public-treatment',
  'prevention',
  'response',
  'investigation',
  'vulnerability',
  'offenders',
  'serious-organised-crime',
  'strategic-policing-requirement',
  'armed-threats',
  'workforce',
  'corruption',
  'resources',
  'leadership',
  // 2016 to 2018-19
  'armed-policing',
  'demand-and-resources',
  'future-planning',
  'ethics',
  'workforce-treatment',
  'demand-understanding',
  // 2015
  'workforce-model',
  'finance',
  'wellbeing-and-ethics',
  'engagement',
  'stop-and-search',
  // 2014
  'reducing-crime',
  'anti-social-behaviour',
  'affordability',
  'workforce-integrity',
  'public-perceptions',
  'data-quality',
  // an area that no framework lists: it keeps its title
  'other',
])
export type AreaId = z.infer<typeof areaIdSchema>

export const gradeSchema = z.enum(['outstanding', 'good', 'adequate', 'requires improvement', 'inadequate'])
export type Grade = z.infer<typeof gradeSchema>

/** The cycles that come with the package. */
export const knownCycleSchema = z.enum(['2014', '2015', '2016', '2017', '2018-19', '2021-22', '2023-25', '2025-27'])

/** One of these, or a further one that the caller brings (option `frameworks`), written in the same form. */
export const cycleSchema = z.union([knownCycleSchema, z.string().regex(/^\d{4}(?:-\d{2})?$/)])
export type Cycle = z.infer<typeof knownCycleSchema> | (string & {})

export const pillarIdSchema = z.enum(['effectiveness', 'efficiency', 'legitimacy'])
export type PillarId = z.infer<typeof pillarIdSchema>
