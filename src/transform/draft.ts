import type { Framework } from '../profile/framework-schema.ts'
import type { Words } from '../profile/words.ts'
import type { AreaId, PillarId } from '../record/area-id.ts'
import type { Evidence } from '../record/evidence-schema.ts'
import type { Accounting, Area, Figure, Link, Message, Pillar, Report, Section } from '../record/schema.ts'
import type { NumberMention, Statistic } from '../record/statistic-schema.ts'
import type { SourceDocument } from '../source/document.ts'
import type { Range } from '../text/range.ts'
import type { ReportTree } from '../tree/nodes.ts'
import type { StatedElsewhere } from './stated-elsewhere.ts'

/** What is known of the report before its records are made. */
export interface Chosen {
  readonly force: Report['report']['force']
  /** Names by which the report calls its own force, and the other forces'. */
  readonly forceNames: readonly string[]
  readonly otherForceNames: readonly string[]
  readonly framework: Framework | null
  readonly cycle: Report['report']['cycle']
  readonly title: string | null
  readonly published: string | null
}

/** A report in the making: each step of the processor reads it and gives it back with more. */
export interface Draft {
  readonly document: SourceDocument
  readonly tree: ReportTree
  readonly words: Words
  readonly chosen: Chosen
  readonly evidence: EvidenceMaker
  readonly report: Report['report']
  readonly sections: Section[]
  /** Grades that running text states, by what they are of. */
  readonly statedElsewhere: ReadonlyMap<AreaId | PillarId, StatedElsewhere>
  readonly pillars: Pillar[]
  readonly areas: Area[]
  readonly statistics: Statistic[]
  readonly numbers: NumberMention[]
  readonly figures: Figure[]
  readonly links: Link[]
  readonly messages: Message[]
  readonly accounting: Accounting
}

export type Step = (draft: Draft) => Draft

/** Ranges of the canonical text → evidence, with page and boxes. */
export type EvidenceMaker = (
  parts: readonly Range[],
  rule: string | null,
  certainty?: Evidence['certainty'],
) => Evidence
