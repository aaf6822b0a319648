import type { Range } from '../text/range.ts'

/** How a report came: decides which reader made the blocks, and nothing after them. */
export type MediaType = 'application/pdf' | 'text/plain' | 'text/html'

/** What the readers found the input to be, told by evidence. Text: see `plain/flavour.ts`. */
export type Flavour =
  | 'text-content-order' // boxes after their page's flow, link lists, an outline at the end
  | 'text-pages' // pdftotext: form feeds, headings wrapped without blank lines
  | 'text-layout' // pdftotext -layout: indented boxes, columns
  | 'text-pasted' // copied from a viewer: no blank lines
  | 'text-unwrapped' // one line a paragraph
  | 'pdf-tagged'
  | 'pdf-untagged'
  | 'html'

/** A rectangle on a page, in points, origin top-left; `page` counts from 1. */
export interface Box {
  readonly page: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface Page {
  /** From 1. */
  readonly number: number
  /** The number printed on the page, as printed ("6", "iv"), or null. */
  readonly printed: string | null
  /** Where the page's text begins in the canonical text. Pages stand in order; the last one ends with the text. */
  readonly start: number
  readonly width: number | null
  readonly height: number | null
}

/**
 * One block of a report in reading order: the middle language between the readers and the parser.
 *
 * `parts` are slices of the canonical text, more than one where a page break, a box or a list of links cuts the block.
 * `box` is the same number for all blocks that stand in one container (a shaded frame, a one-cell table, an HTML aside), and
 * null in the flow: a reader that cannot tell gives null. `level` is a heading's rank from 1, or null where the reader sees
 * that it is a heading but not which. `list` is the same number for the items of one list.
 */
export interface SourceBlock {
  readonly kind: 'heading' | 'paragraph' | 'list-item' | 'table' | 'caption'
  readonly parts: readonly Range[]
  readonly level: number | null
  readonly box: number | null
  readonly list: number | null
  /** A list item's depth, from 0; null for the others. */
  readonly depth: number | null
  /** rows → cells → parts; null unless a table. */
  readonly cells: readonly (readonly (readonly Range[])[])[] | null
  /** Which rule made it so: "html/heading", "pdf/fill-rectangle", "text/wrap". */
  readonly rule: string
}

export interface SourceLink {
  readonly url: string
  /** The anchor's words, or null where only the target is printed. */
  readonly text: string | null
  readonly parts: readonly Range[]
}

export interface SourceFigure {
  readonly caption: readonly Range[] | null
  readonly alt: string | null
  /** Where it stands: a range of the canonical text (may be empty, start = end). */
  readonly parts: readonly Range[]
}

/** A bookmark of the PDF, or a line of the outline that some text extractors append. */
export interface OutlineEntry {
  readonly title: string
  /** From 1. */
  readonly level: number
  readonly parts: readonly Range[]
}

/** Something a reader noticed that a user of the report should know. */
export interface ReaderNote {
  readonly code: string
  readonly severity: 'error' | 'warning' | 'info'
  readonly reason: string
  readonly parts: readonly Range[]
}

/**
 * What every reader gives. Every character of `text` that is no white space lies in exactly one of the blocks' parts,
 * `furniture`, `linkText` or `outlineText`; what lies in none is reported as not placed.
 */
export interface SourceDocument {
  readonly mediaType: MediaType
  readonly flavour: Flavour
  /** The canonical text: the decoded file itself for text, the text in reading order for PDF and HTML. */
  readonly text: string
  readonly pages: readonly Page[]
  readonly blocks: readonly SourceBlock[]
  /** Running heads, page numbers, navigation, cookie banners, contents pages, covers' repeated lines. */
  readonly furniture: readonly Range[]
  readonly linkText: readonly Range[]
  readonly outlineText: readonly Range[]
  readonly outline: readonly OutlineEntry[]
  readonly links: readonly SourceLink[]
  readonly figures: readonly SourceFigure[]
  readonly metadata: {
    /** Of the file or the cover, as found. */
    readonly title: string | null
    /** ISO date of the cover, the end page or the web page's "Published on". */
    readonly published: string | null
    /** BCP 47, where the file says it. */
    readonly language: string | null
  }
  readonly notes: readonly ReaderNote[]
  /** The boxes on the page that a range of the canonical text covers, one a line; empty for text and HTML. */
  readonly locate: (range: Range) => readonly Box[]
}
