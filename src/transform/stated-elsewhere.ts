import type { Range } from '../text/range.ts'

/** A grade that a sentence states somewhere else than on a line of its own below the heading. */
export interface StatedElsewhere {
  readonly grade: string
  readonly statement: string
  readonly carriedOverFrom: string | null
  readonly parts: readonly Range[]
  readonly rule: string
}
