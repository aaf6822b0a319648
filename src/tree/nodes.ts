import type { Node, Position } from 'unist'
import type { AreaId, PillarId } from '../record/area-id.ts'
import type { SectionKind } from '../record/section-kind.ts'
import type { Range } from '../text/range.ts'
import type { BoxKind, LabelKind } from './label-kind.ts'

/**
 * The report tree (unist). `position` covers a node from its first part to its last; `parts` are the slices of the canonical
 * text that are its own: more than one where a page break, a box or a list of links cuts it. `rule` says which rule made it.
 */
interface Placed extends Node {
  position: Position
  parts: readonly Range[]
  rule: string
}

/** `value` is a slice of the canonical text, always. */
export interface TextNode extends Node {
  type: 'text'
  position: Position
  value: string
}

/** The title of a part, a finding or a box. `value` is its text on one line. */
export interface HeadingNode extends Placed {
  type: 'heading'
  level: number | null
  value: string
  children: TextNode[]
}

/** "Area for improvement", "Main findings": what follows is such a thing. */
export interface LabelNode extends Placed {
  type: 'label'
  kind: LabelKind
  value: string
  children: TextNode[]
}

export interface ParagraphNode extends Placed {
  type: 'paragraph'
  value: string
  children: TextNode[]
}

export interface ListItemNode extends Placed {
  type: 'listItem'
  depth: number
  /** Without the bullet. */
  value: string
  children: TextNode[]
}

export interface ListNode extends Placed {
  type: 'list'
  children: ListItemNode[]
}

export interface TableCellNode extends Placed {
  type: 'tableCell'
  value: string
  children: TextNode[]
}

export interface TableRowNode extends Placed {
  type: 'tableRow'
  children: TableCellNode[]
}

export interface TableNode extends Placed {
  type: 'table'
  children: TableRowNode[]
}

export interface CaptionNode extends Placed {
  type: 'caption'
  value: string
  children: TextNode[]
}

export type ContentNode = ParagraphNode | ListNode | TableNode | CaptionNode

/** The sentence or the line that states (or refuses) a grade. */
export interface JudgmentNode extends Placed {
  type: 'judgment'
  value: string
  children: TextNode[]
}

/** Who signs the inspector's observations. */
export interface SignatureNode extends Placed {
  type: 'signature'
  value: string
  children: TextNode[]
}

/** A titled passage. */
export interface FindingNode extends Placed {
  type: 'finding'
  children: (HeadingNode | ContentNode | LabelNode)[]
}

/** A recommendation with the list that completes it. */
export interface RecommendationNode extends Placed {
  type: 'recommendation'
  children: (HeadingNode | ContentNode)[]
}

/** One area for improvement, cause of concern or practice. */
export interface BoxNode extends Placed {
  type: 'box'
  kind: BoxKind
  accelerated: boolean
  children: (HeadingNode | LabelNode | ContentNode | RecommendationNode)[]
}

export type PartChild = HeadingNode | LabelNode | JudgmentNode | SignatureNode | ContentNode | FindingNode | BoxNode

interface Part extends Placed {
  type: 'part'
  /** As printed, on one line; null where the text begins without a heading. */
  title: string | null
  level: number
  children: PartChild[]
}

export interface SectionNode extends Part {
  role: 'section'
  name: SectionKind
  /** The kind of section that this one is a sub-heading of, where one stands above it; null: of none. */
  under: SectionKind | null
}

export interface PillarNode extends Part {
  role: 'pillar'
  name: PillarId
}

export interface AreaNode extends Part {
  role: 'area'
  name: AreaId
  pillar: PillarId | null
}

/** A part of the report, from its heading to the next part's. */
export type PartNode = SectionNode | PillarNode | AreaNode

export interface ReportTree extends Node {
  type: 'report'
  position: Position
  children: PartNode[]
}

export type ReportNode =
  | ReportTree
  | PartNode
  | BoxNode
  | FindingNode
  | RecommendationNode
  | HeadingNode
  | LabelNode
  | JudgmentNode
  | SignatureNode
  | ContentNode
  | ListItemNode
  | TableRowNode
  | TableCellNode
  | TextNode
