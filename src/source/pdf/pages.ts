/** What a PDF holds, page by page, before any layout: points, origin top-left, page rotation applied. */
export interface PdfPages {
  readonly pages: readonly PdfPage[]
  /** The file says that it is tagged and has a structure tree. */
  readonly tagged: boolean
  readonly outline: readonly PdfOutlineEntry[]
  readonly title: string | null
  /** BCP 47, where the file says it. */
  readonly language: string | null
}

export interface PdfPage {
  /** From 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  /** Of the page itself ("/Rotate"), clockwise, 0 to 270; already applied to all positions. */
  readonly rotation: number
  readonly runs: readonly TextRun[]
  readonly shapes: readonly PaintedShape[]
  readonly images: readonly Rectangle[]
  readonly links: readonly PdfLink[]
  /** Where a marked content id of this page stands in the structure tree; empty for a page without tags. */
  readonly places: ReadonlyMap<number, StructurePlace>
  readonly figures: readonly StructureFigure[]
}

export interface Rectangle {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Characters drawn at one go in one font. */
export interface TextRun {
  readonly text: string
  /** The baseline's start. */
  readonly x: number
  readonly y: number
  /** The direction of writing in degrees clockwise, 0 to 359: 0 is left to right. */
  readonly angle: number
  /** For each UTF-16 unit its distance from the start along the baseline, and the run's length last. */
  readonly edges: Float32Array
  /** Font size in points as drawn. */
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  /** "#rrggbb" of the fill. */
  readonly color: string
  /** The marked content id, or null. */
  readonly mark: number | null
  /** Drawn as an artifact: furniture of the page in the file's own view. */
  readonly artifact: boolean
}

/** A painted path: "rule" is thinner than a line of text can be, "patch" is small (a drawn bullet), "area" may hold text. */
export interface PaintedShape extends Rectangle {
  readonly kind: 'rule' | 'patch' | 'area'
  /** "#rrggbb", or null where it is only stroked. */
  readonly fill: string | null
  readonly stroked: boolean
}

export interface PdfLink {
  readonly box: Rectangle
  /** Null: a jump inside the file. */
  readonly url: string | null
}

export interface PdfOutlineEntry {
  readonly title: string
  /** From 1. */
  readonly level: number
}

/** The place of a piece of text in the structure tree. Ids are the page's own. */
export interface StructurePlace {
  /** The block it belongs to: two pieces with the same number are one paragraph, heading or list item. */
  readonly block: number
  readonly role: 'heading' | 'paragraph' | 'list-item' | 'label' | 'caption' | 'cell' | 'contents' | 'other'
  /** A heading's level, else null. */
  readonly level: number | null
  /** How many lists it stands in. */
  readonly listDepth: number
  /** The containers (Div, Sect, Aside, NonStruct) around its block, outermost first. */
  readonly containers: readonly number[]
  /** The figure it is part of, else null. */
  readonly figure: number | null
  /** The table cell it stands in, else null. */
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null
  /** Its place in the tree's order. */
  readonly order: number
}

export interface StructureFigure {
  readonly id: number
  readonly alt: string | null
  readonly box: Rectangle | null
  readonly caption: boolean
}
