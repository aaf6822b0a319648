import { forces as data } from '../data/compiled/forces.ts'
import { fold } from '../text/fold.ts'
import type { Range } from '../text/range.ts'
import { allNamesSource, type BodyName, nameKey, namesByKey } from './force-names.ts'

/** A body that a text names: one of the 43, or another one. `range` is without the possessive. */
export interface ForceMention extends Omit<BodyName, 'written'> {
  readonly range: Range
}

/**
 * All forces and neighbours that `text` names, in order, none overlapping; the longest name wins at each place.
 *
 * ```text
 * > | Dorset Police and Devon & Cornwall Police share a team with the South West region.
 *     ^^^^^^^^^^^^^     ^^^^^^^^^^^^^^^^^^^^^^^
 * ```
 *
 * Not a mention: a name inside another one ("Kent Police and Crime Commissioner", "Staffordshire University", "West Midlands
 * region", "New South Wales"), a name in small letters, an abbreviation in another case than its own.
 */
export function findForces(text: string, folded: string = fold(text)): ForceMention[] {
  const found: ForceMention[] = []
  const names = namesByKey()
  scanner ??= new RegExp(`\\b(?:${allNamesSource()})\\b`, 'g')
  scanner.lastIndex = 0
  for (let match = scanner.exec(folded); match !== null; match = scanner.exec(folded)) {
    const range = { start: match.index, end: match.index + match[0].length }
    const name = names.get(nameKey(match[0]))?.find(candidate => isMention(candidate, text, folded, range))
    if (name !== undefined) found.push({ body: name.body, force: name.force, form: name.form, range })
    // "we met Police Scotland": what is no mention may hide the start of one.
    else scanner.lastIndex = match.index + 1
  }
  return found
}

let scanner: RegExp | null = null

/** The body that `written` names from end to end, in any form and case ("the Northamptonshire Police", "Northamptonshire’s"), or null. */
export function bodyNamed(written: string): BodyName | null {
  const key = nameKey(fold(written).trim().replace(/'s?$/, ''))
  const names = namesByKey()
  return (names.get(key) ?? names.get(key.replace(/^the /, '')))?.[0] ?? null
}

function isMention(name: BodyName, text: string, folded: string, range: Range): boolean {
  const printed = text.slice(range.start, range.end)
  const { afterName, afterTerritory, beforeTerritory } = data.traps
  if (name.form === 'abbreviation') return printed.replace(/\s+/g, ' ') === name.written
  // "they met police from Kent" is not the Met Police.
  if (!/^\p{Lu}/u.test(printed)) return false
  if (name.form !== 'territory') return !isFollowedBy(afterName, folded, range.end)
  return !isFollowedBy(afterTerritory, folded, range.end) && !isPrecededBy(beforeTerritory, folded, range.start)
}

/** Characters looked at on either side: more than the longest trap. */
const NEAR = 40

function isFollowedBy(words: readonly string[], folded: string, at: number): boolean {
  const after = folded.slice(at, at + NEAR).replace(/\s+/g, ' ')
  return words.some(word => {
    const wanted = word.startsWith(',') ? word : ` ${word}`
    return after.startsWith(wanted) && !/[a-z]/.test(after.charAt(wanted.length))
  })
}

function isPrecededBy(words: readonly string[], folded: string, at: number): boolean {
  const before = ` ${folded.slice(Math.max(0, at - NEAR), at).replace(/\s+/g, ' ')}`
  return words.some(word => before.endsWith(` ${word} `))
}
