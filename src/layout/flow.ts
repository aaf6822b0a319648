import type { Frame } from './frames.ts'
import type { Table } from './grid.ts'
import type { Line } from './line.ts'
import type { Rectangle } from './rectangle.ts'

/** The column a line was set in: its widest lines' edges. */
export interface Column {
  readonly left: number
  readonly right: number
}

/** What stands on a page, in reading order. */
export type FlowItem =
  | { readonly kind: 'line'; readonly line: Line; readonly column: Column }
  | { readonly kind: 'frame'; readonly frame: Frame; readonly items: readonly FlowItem[] }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'image'; readonly box: Rectangle }

/** A thing to be put in order: a piece of text, or what is ordered inside already. */
export type Atom =
  | { readonly kind: 'piece'; readonly box: Rectangle; readonly piece: Line }
  | { readonly kind: 'whole'; readonly box: Rectangle; readonly item: FlowItem; readonly lines: number }
