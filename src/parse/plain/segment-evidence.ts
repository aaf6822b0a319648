import type { KnownTitle } from './chunk.ts'

/** What is known of a text's blocks before they are cut. */
export interface SegmentEvidence {
  /** Widths that paragraphs' and items' lines keep, widest first, in points; none until they are known. */
  readonly paragraphWidths: readonly number[]
  readonly itemWidths: readonly number[]
  /** A capital at its start is a sentence's or a title's, and no name's. */
  readonly opensSentence: (text: string) => boolean
  readonly known: (title: string) => KnownTitle | null
  /** A title that asks for something to be done: it is long, and stands in a box, where headings have less space around them. */
  readonly asks: (title: string) => boolean
  /** It begins with a force's name and a verb. */
  readonly opensWithName: (text: string) => boolean
  /** A sentence that states a grade, or a grade alone. */
  readonly statesGrade: (text: string) => boolean
  /** Headings of this text have a blank line before them. */
  readonly headingsApart: boolean
}

// What an excuse costs, where titles and text have the same. One block more than needed is the unit.
export const BLOCK = 0.8
export const CAPITAL_INSIDE = 5
export const KNOWN = 5
