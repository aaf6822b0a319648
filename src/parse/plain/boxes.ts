import { titleKey } from '../../text/fold.ts'
import { type LabelKind, opensBox } from '../../tree/label-kind.ts'
import type { Chunk } from './chunk.ts'
import { type Columns, leaningByColumn } from './columns.ts'

/** A chunk in reading order, with the number of the box it stands in, or null in the flow. */
export interface PlacedChunk {
  readonly chunk: Chunk
  readonly box: number | null
  /** Which evidence placed it. */
  readonly rule: string
}

/** What tells box from flow. */
export interface BoxEvidence {
  readonly columns: Columns
  readonly labelOf: (text: string) => LabelKind | null
  /** A title that asks for something to be done: the last evidence, never enough against another. */
  readonly asks: (title: string) => boolean
  /** Says by when something is to be done. */
  readonly setsTime: (text: string) => boolean
  /** The title of a chart or table. */
  readonly isCaption: (text: string) => boolean
  /** A grade alone on its line, or the sentence that states one. */
  readonly statesGrade: (text: string) => boolean
  /** Titles that the outline lists among the boxes' or among the flow's, by `titleKey`. */
  readonly outlineBoxes: ReadonlySet<string>
  readonly outlineFlow: ReadonlySet<string>
  /** In an indented text: the chunk stands further in than the flow. Null where indents tell nothing. */
  readonly isIndented: ((chunk: Chunk) => boolean) | null
}

/** Nothing of a box stands at or after it: the name of a part of the report, "Main findings", or the next label. */
export function endsBoxes(chunk: Chunk, evidence: BoxEvidence): boolean {
  if (chunk.known === 'area' || chunk.known === 'section' || chunk.known === 'pillar') return true
  const label = labelOfChunk(chunk, evidence)
  return label === 'main-findings' || opensBox(label)
}

export function labelOfChunk(chunk: Chunk, evidence: BoxEvidence): LabelKind | null {
  return chunk.known === 'label' ? evidence.labelOf(chunk.text) : null
}

/**
 * How surely a chunk belongs to the flow (above 0) or to a box (below 0), from what it is itself: the outline first, then the
 * column it was set in (more line breaks, more surely), then its indent. Wording is not asked.
 */
export function leaningOf(chunk: Chunk, evidence: BoxEvidence): number {
  if (endsBoxes(chunk, evidence)) return CERTAIN
  // Recommendations stand under a cause of concern and nowhere else.
  if (labelOfChunk(chunk, evidence) === 'recommendations') return -LABEL
  if (chunk.kind === 'heading') {
    const key = titleKey(chunk.text)
    if (evidence.outlineBoxes.has(key)) return -OUTLINE
    if (evidence.outlineFlow.has(key)) return OUTLINE
  }
  if (evidence.isIndented !== null && chunk.kind !== 'list-item') return evidence.isIndented(chunk) ? -INDENT : INDENT
  return Math.max(-MOST_BREAKS, Math.min(MOST_BREAKS, leaningByColumn(chunk, evidence.columns)))
}

const CERTAIN = 100
const OUTLINE = 8
const LABEL = 4
const INDENT = 2
const MOST_BREAKS = 6
