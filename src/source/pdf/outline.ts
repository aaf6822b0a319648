import type { PdfOutlineEntry } from './pages.ts'

export interface OutlineNode {
  readonly title: string
  readonly items: readonly OutlineNode[]
}

/** The bookmarks as a flat list with levels, at most `MOST` of them and `DEEPEST` levels deep. */
export function readOutline(nodes: readonly OutlineNode[] | null): PdfOutlineEntry[] {
  const entries: PdfOutlineEntry[] = []
  const visit = (items: readonly OutlineNode[], level: number): void => {
    for (const item of items) {
      if (entries.length >= MOST) return
      const title = item.title.replace(/\s+/g, ' ').trim()
      if (title !== '') entries.push({ title, level })
      if (level < DEEPEST) visit(item.items, level + 1)
    }
  }
  visit(nodes ?? [], 1)
  return entries
}

const MOST = 10_000
const DEEPEST = 12
