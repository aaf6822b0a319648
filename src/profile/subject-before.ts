import type { Range } from '../text/range.ts'
import type { ForceMention } from './find-forces.ts'

/** A name is at most so long, white space included. */
const NAME_LENGTH = 90

/**
 * The name that ends where a verb begins, with its place: a body that is known, else a run of capitalised words.
 *
 * ```text
 * > | With Kent Police, Borsetshire Constabulary is good at responding to the public.
 *                       ^^^^^^^^^^^^^^^^^^^^^^^^ | at
 * ```
 *
 * Null where something else stands there ("Call handling", "the force").
 */
export function subjectBefore(text: string, at: number, mentions: readonly ForceMention[]): Range | null {
  let end = at
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--
  const mention = mentions.find(({ range }) => range.end === end)
  if (mention !== undefined) return mention.range
  const run =
    /(?:(?:\p{Lu}[\p{L}’'-]{0,30}|&|and|of|the|on)\s{1,9}){1,8}(?:Police|Constabulary|Police\s{1,9}Service)$/u.exec(
      text.slice(Math.max(0, end - NAME_LENGTH), end),
    )
  if (run === null) return null
  const printed = run[0].replace(/^(?:(?:and|of|the|on|&|The|And|But|Overall|However)\s+)+/u, '')
  return { start: end - printed.length, end }
}
