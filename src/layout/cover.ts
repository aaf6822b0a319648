import { firstLine, type Passage, textOf } from './passage.ts'
import type { Measures } from './style.ts'

/**
 * The cover: the first page with text, if it has few lines, one of them much larger than the body, and no running text.
 */
export function coverOf(passages: readonly Passage[], pageCount: number, measures: Measures): Passage[] {
  const first = passages[0]?.page
  if (first === undefined || pageCount < 3) return []
  const cover = passages.filter(passage => passage.page === first && passage.kind !== 'furniture')
  const lines = cover.reduce((sum, passage) => sum + passage.lines.length, 0)
  if (
    lines > MOST_LINES ||
    cover.some(passage => firstLine(passage).place?.role === 'heading' && (firstLine(passage).place?.level ?? 1) > 1) ||
    cover.some(passage => isRunningText(textOf(passage)) || passage.frame !== null || passage.kind === 'table')
  )
    return []
  const largest = Math.max(...cover.map(passage => firstLine(passage).size))
  const elsewhere = Math.max(
    0,
    ...passages
      .filter(passage => passage.page !== first && passage.kind !== 'furniture' && passage.lines.length > 0)
      .map(passage => firstLine(passage).size),
  )
  return largest >= 1.3 * measures.bodySize && largest >= elsewhere ? cover : []
}

const MOST_LINES = 24
const LONGEST = 240

function isRunningText(text: string): boolean {
  return text.length > LONGEST || (text.length > 90 && /[.:]\s*$/.test(text))
}

/** The title: the largest lines of the cover, from the first to the last of that size. */
export function coverTitle(cover: readonly Passage[]): string | null {
  const largest = Math.max(0, ...cover.map(passage => firstLine(passage).size))
  const lines = cover.flatMap(passage => passage.lines).filter(line => line.size > 0.95 * largest)
  const title = lines
    .map(line => line.text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
  return title === '' ? null : title
}
