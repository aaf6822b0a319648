import type { FlowBlock } from './flow.ts'

/** A piece of a line: a table's line has one for each cell. */
export interface Segment {
  readonly text: string
  readonly x: number
  readonly width: number
}

export interface PlacedLink {
  readonly url: string
  readonly x: number
  readonly width: number
}

/** A line on its page; `y` is its top, in points from the page's top. */
export interface PlacedLine {
  readonly block: FlowBlock
  readonly segments: readonly Segment[]
  readonly links: readonly PlacedLink[]
  readonly y: number
  readonly height: number
  readonly size: number
  readonly bold: boolean
  readonly bullet: { readonly text: string; readonly x: number } | null
  /** Of a table: which row, and whether this line begins it. */
  readonly row: number | null
}

export interface PlacedRectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface PlacedGraphic extends PlacedRectangle {
  readonly block: FlowBlock
}

/** The part of a box that stands on one page. */
export interface PlacedBox extends PlacedRectangle {
  readonly box: number
}

export interface Page {
  readonly width: number
  readonly height: number
  /** In the order in which they were set: reading order. */
  readonly lines: readonly PlacedLine[]
  readonly boxes: readonly PlacedBox[]
  readonly graphics: readonly PlacedGraphic[]
}
