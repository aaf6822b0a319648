import type { FlowBlock } from '../layout/flow.ts'

/** Marks what is drawn for the structure tree; in an untagged file it only draws. */
export interface Marker {
  /** Draws, and keeps what was drawn as content of `key` under the tag. */
  readonly content: (key: string, tag: string, draw: () => void) => void
  readonly artifact: (type: 'Pagination' | 'Layout', draw: () => void) => void
  /** What was drawn under a key, in drawing order, once. */
  readonly take: (key: string) => PDFKit.PDFStructureContent[]
}

export function markerOf(document: PDFKit.PDFDocument, tagged: boolean): Marker {
  const contents = new Map<string, PDFKit.PDFStructureContent[]>()
  return {
    content: (key, tag, draw) => {
      if (!tagged) return draw()
      const marked = document.markStructureContent(tag)
      contents.set(key, [...(contents.get(key) ?? []), marked])
      draw()
      document.endMarkedContent()
    },
    artifact: (type, draw) => {
      if (!tagged) return draw()
      document.markContent('Artifact', { type })
      draw()
      document.endMarkedContent()
    },
    take: key => {
      const taken = contents.get(key) ?? []
      contents.delete(key)
      return taken
    },
  }
}

/** What is drawn for a block is kept under this key. A table's cells are kept each by itself. */
export function contentKey(block: FlowBlock, part: string): string {
  return `${block.id}/${part}`
}
