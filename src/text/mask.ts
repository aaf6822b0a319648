import type { Range } from './range.ts'

/**
 * A text with `ranges` blanked out, length-preserving: what matches in it stands at the same offsets in the text itself. Line
 * feeds stay, so that lines stay lines. `ranges` stand in order and are disjoint.
 */
export function mask(text: string, ranges: readonly Range[]): string {
  let masked = ''
  let from = 0
  for (const range of ranges) {
    masked += text.slice(from, range.start) + text.slice(range.start, range.end).replace(/[^\n]/g, ' ')
    from = range.end
  }
  return masked + text.slice(from)
}
