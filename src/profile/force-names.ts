import { forces as data } from '../data/compiled/forces.ts'
import { fold } from '../text/fold.ts'
import type { Force, OtherBody } from './force-schema.ts'

/** One way to write a body's name. */
export interface BodyName {
  readonly written: string
  readonly body: Force | OtherBody
  /** Null for a body that is none of the 43. */
  readonly force: Force | null
  readonly form: NameForm
}

/** "name": current or common full name; "territory": the area alone, which may or may not mean the force. */
export type NameForm = 'name' | 'former-name' | 'abbreviation' | 'territory'

/** All names by `nameKey`; a key holds several ways to write one body's name ("the Met", "The Met"), never two bodies. */
export function namesByKey(): ReadonlyMap<string, readonly BodyName[]> {
  if (byKey !== null) return byKey
  const names = new Map<string, BodyName[]>()
  for (const name of allNames()) {
    const key = nameKey(fold(name.written))
    const same = names.get(key) ?? []
    if (same.every(other => other.body === name.body)) names.set(key, [...same, name])
  }
  byKey = names
  return byKey
}

let byKey: ReadonlyMap<string, readonly BodyName[]> | null = null

/** Folded, white space as one space, "&" as "and". */
export function nameKey(folded: string): string {
  return folded.replace(/\s+/g, ' ').replace(/ & /g, ' and ')
}

/** The alternation of all names of the 43 and of `others` on folded text, longest first. */
export function allNamesSource(): string {
  return alternation([...namesByKey().keys()])
}

/** As `allNamesSource`, of the 43 alone. */
export function knownNames(): string {
  return alternation([...namesByKey()].filter(([, names]) => names[0]?.force !== null).map(([key]) => key))
}

function alternation(keys: readonly string[]): string {
  return keys
    .toSorted((left, right) => right.length - left.length || (left < right ? -1 : 1))
    .map(key => key.replace(/ and /g, ' (?:and|&) ').replace(/ /g, '\\s{1,40}'))
    .join('|')
}

function* allNames(): Iterable<BodyName> {
  for (const force of data.forces) {
    yield { written: force.name, body: force, force, form: 'name' }
    for (const former of force.formerly) yield { written: former.name, body: force, force, form: 'former-name' }
    for (const written of [force.short, ...force.aliases]) yield { written, body: force, force, form: formOf(written) }
    if (formOf(force.short) === 'territory')
      for (const kind of ['Police', 'Constabulary', 'Police Service', 'Police Force'])
        yield { written: `${force.short} ${kind}`, body: force, force, form: 'name' }
  }
  for (const body of data.others)
    for (const written of [body.name, ...body.aliases])
      yield { written, body, force: null, form: isAbbreviation(written) ? 'abbreviation' : 'name' }
}

function formOf(written: string): NameForm {
  if (/\b(?:police|constabulary|heddlu)\b/i.test(written)) return 'name'
  return isAbbreviation(written) ? 'abbreviation' : 'territory'
}

/** "GMP", "CoLP"; and "the Met", which in small letters is a verb. */
function isAbbreviation(written: string): boolean {
  return /^\p{Lu}\p{L}*\p{Lu}\p{L}*$/u.test(written) || /^the /i.test(written)
}
