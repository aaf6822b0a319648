import { titleKey } from '../text/fold.ts'

/** The longest question wraps over three lines. */
const HEADING_LINES = 3
/** Longer lines are running text without line breaks. */
const LINE_LENGTH = 200
/** Units of a key that a line is first compared by: few lines share them with a heading. */
const OPENING = 6

/**
 * Which of the titles with the given keys (`titleKey`) stand on lines of their own in `folded`; a title may run over three
 * lines, with blank ones between.
 *
 * ```text
 * > | Building, supporting and protecting the
 * > |
 * > | workforce
 * ```
 */
export function findHeadings(folded: string, keys: ReadonlyMap<string, unknown>): Set<string> {
  const openings = new Set([...keys.keys()].map(key => key.slice(0, OPENING)))
  const lines = folded.match(/\S[^\r\n]*/g) ?? []
  const found = new Set<string>()
  for (const [first, line] of lines.entries()) {
    if (!openings.has(openingOf(line)) && !(/^\d/.test(line) && openings.has(openingOf(bareOf(line))))) continue
    let joined = ''
    const bare = bareOf(line)
    for (const part of lines.slice(first, first + HEADING_LINES)) {
      if (part.length > LINE_LENGTH) break
      joined += ` ${part === line ? bare : part}`
      const key = titleKey(joined)
      if (keys.has(key)) found.add(key)
    }
  }
  return found
}

/** On folded text the number of a part is followed by a small letter. */
function bareOf(line: string): string {
  return line.replace(/^\d{1,2}(?:\.\d{1,2}){0,3}[.):]?\s{1,20}/, '')
}

/** As the key begins: without spaces and hyphens. */
function openingOf(line: string): string {
  let opening = ''
  for (let index = 0; index < line.length && opening.length < OPENING; index++) {
    const unit = line.charAt(index)
    if (unit !== ' ' && unit !== '-' && unit !== '\t' && unit !== '\u00ad') opening += unit
  }
  return opening
}
