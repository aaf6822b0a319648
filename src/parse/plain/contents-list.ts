import type { TextLine } from '../../source/plain/lines.ts'
import { titleKey } from '../../text/fold.ts'
import { joined } from './chunk.ts'
import { type KnownTitles, knownTitleAt } from './known-titles.ts'

/**
 * The lines of a list of contents that has neither page numbers nor dots: titles that are known, one after another below the word
 * "Contents", none of them twice. A title or two between them may be the report's own.
 *
 * ```text
 * > | Contents
 * > | Overall summary
 * > | Responding to the public
 * > | Investigating crime
 * > | Overall summary
 *     ^^^^^^^^^^^^^^^ again: here the report begins
 * ```
 */
export function contentsList(lines: readonly TextLine[], known: KnownTitles): TextLine[] {
  const found: TextLine[] = []
  for (const [index, line] of lines.entries())
    if (line.kind === 'text' && /^(?:table of )?contents$/i.test(line.text))
      found.push(...listAfter(lines, index, known))
  return found
}

function listAfter(lines: readonly TextLine[], contents: number, known: KnownTitles): TextLine[] {
  const taken: TextLine[] = []
  const seen = new Set<string>()
  let pending: TextLine[] = []
  for (let index = contents + 1; index < lines.length; ) {
    const line = lines[index]
    if (line === undefined) break
    if (line.kind !== 'text') {
      index++
      continue
    }
    const title = knownTitleAt(lines, index, known)
    const key = title === null ? '' : titleKey(joined(title.lines.map(each => each.text)))
    if (title !== null) {
      if (seen.has(key)) break
      seen.add(key)
      taken.push(...pending, ...title.lines)
      pending = []
      index = title.next
      continue
    }
    if (pending.length === MOST_UNKNOWN || /[.:;]$/.test(line.text)) break
    pending.push(line)
    index++
  }
  const heading = lines[contents]
  return seen.size < LEAST_TITLES || heading === undefined ? [] : [heading, ...taken]
}

const LEAST_TITLES = 4
/** Lines in a row. */
const MOST_UNKNOWN = 2
