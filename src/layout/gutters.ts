import { gutterOf } from './columns.ts'
import type { Line } from './line.ts'

/**
 * The gutter that a document's pages share, or null: where a document is set in two columns, a page's columns hold for its
 * short cells and its few lines too, which by themselves would not tell.
 *
 * ```text
 * > | page 2   prose prose | prose prose     page 3   prose prose | Good
 *                          ^ told by prose                        ^ the same place: told by page 2
 * ```
 */
export function sharedGutter(pages: readonly (readonly Line[])[]): number | null {
  const found = pages.flatMap(page => gutterOf(page) ?? [])
  const places = found.map(gutter => found.filter(other => Math.abs(other - gutter) < SAME))
  const most = places.reduce((best, place) => (place.length > best.length ? place : best), [])
  const full = pages.filter(page => page.length >= FULL_PAGE).length
  return most.length >= LEAST_PAGES && most.length >= 0.5 * full ? Math.min(...most) : null
}

/** Points. */
const SAME = 5
const LEAST_PAGES = 2
/** Lines. */
const FULL_PAGE = 24
