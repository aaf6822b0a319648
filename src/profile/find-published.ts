import { published } from '../data/compiled/published.ts'
import { fold } from '../text/fold.ts'
import type { Range } from '../text/range.ts'
import { findPattern } from './compile-pattern.ts'

/** Only the first and the last lines of a text speak of its own publication. */
const HEAD_LENGTH = 6000
const TAIL_LENGTH = 1500

/**
 * When a text says that it was published, as an ISO date with its place, or null. A month alone gives none.
 *
 * ```text
 * > | Published on: 14 May 2024
 *                   ^^^^^^^^^^^ 2024-05-14
 * ```
 */
export function findPublished(text: string): { readonly date: string; readonly range: Range } | null {
  const tailStart = Math.max(HEAD_LENGTH, text.length - TAIL_LENGTH)
  for (const [start, part] of [
    [0, text.slice(0, HEAD_LENGTH)],
    [tailStart, text.slice(tailStart)],
  ] as const) {
    const folded = fold(part)
    for (const pattern of published.patterns) {
      const groups = findPattern(pattern, folded)?.indices?.groups
      if (groups?.day === undefined || groups.month === undefined || groups.year === undefined) continue
      const date = isoDate(part.slice(...groups.day), folded.slice(...groups.month), part.slice(...groups.year))
      if (date !== null) return { date, range: { start: start + groups.day[0], end: start + groups.year[1] } }
    }
  }
  return null
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** Null for a date that the calendar does not have. */
function isoDate(day: string, month: string, year: string): string | null {
  const number = /^\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3)) + 1
  const date = new Date(Date.UTC(Number(year), number - 1, Number(day)))
  if (date.getUTCMonth() !== number - 1 || date.getUTCDate() !== Number(day)) return null
  return date.toISOString().slice(0, 10)
}
