import type { AreaId, Grade, PillarId } from '../record/area-id.ts'
import type { SectionKind } from '../record/section-kind.ts'
import type { LabelKind } from '../tree/label-kind.ts'
import type { StatedGrades } from './grades-stated.ts'

/** What a heading is by its words, in the framework of the report's cycle. */
export type PartName =
  | { readonly role: 'area'; readonly name: AreaId; readonly pillar: PillarId | null }
  | { readonly role: 'pillar'; readonly name: PillarId }
  | { readonly role: 'section'; readonly name: SectionKind; readonly under: SectionKind | null }

/** A grade statement, taken apart. */
export interface GradeStatement {
  /** Rule id: "judgment/force-is-grade-at". */
  readonly rule: string
  readonly grade: string | null
  /** False: the text says that no grade is given. */
  readonly graded: boolean
  readonly carriedOverFrom: string | null
  /** What is judged, in the words of the text, or null. */
  readonly predicate: string | null
}

/** What the parser asks of words. All of it is data; this is its shape. */
export interface Words {
  readonly partOf: (title: string) => PartName | null
  /** The area with this id, as a heading would name it; null for a pillar's id. */
  readonly areaOf: (id: AreaId | PillarId) => Extract<PartName, { role: 'area' }> | null
  readonly labelOf: (text: string) => LabelKind | null
  /** The label says that the concern was published ahead of the report. */
  readonly isAccelerated: (text: string) => boolean
  /** The one sentence or line under an area's (or a pillar's) heading that grades it. */
  readonly gradeStatementOf: (text: string) => GradeStatement | null
  /** The grades that a sentence states by itself, wherever it stands: `under` is the area or pillar it stands in, if any. */
  readonly gradesStated: (text: string, under: AreaId | PillarId | null) => StatedGrades | null
  /** A recommendation, or the words that lead to some ("The force should immediately:"). */
  readonly isRecommendation: (text: string) => boolean
  /** The title of a chart or table rather than of a passage. */
  readonly isCaption: (text: string) => boolean
  /** A row of a table of judgments: an area's name with a grade after it. */
  readonly gradeRowOf: (text: string) => { area: AreaId; grade: Grade } | null
  readonly signatureOf: (text: string) => { name: string | null; title: string } | null
  /** A title that asks for something to be done. */
  readonly asks: (title: string) => boolean
  /** A line that begins with a force's name and a verb. */
  readonly opensWithName: (line: string) => boolean
  /** Says by when something is to be done: "Within three months". */
  readonly setsTime: (text: string) => boolean
  /** A line of the page or the site, by its words: "Loading graph...", "© HMICFRS 2018". */
  readonly isFurniture: (line: string) => boolean
}
