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

/**
 * All names on folded text as one pattern, the longest first at each place. Names share their beginnings, or it would take long to
 * compile: `kent(?:\s{1,40}(?:police(?:\s{1,40}(?:force|service))?|constabulary))?`.
 */
export function allNamesSource(): string {
  const root: Branch = { ends: false, next: new Map() }
  for (const key of namesByKey().keys()) {
    let branch = root
    for (const word of key.split(' ')) {
      const next = branch.next.get(word) ?? { ends: false, next: new Map() }
      branch.next.set(word, next)
      branch = next
    }
    branch.ends = true
  }
  return sourceOf(root)
}

/** The names that begin with the same words. */
interface Branch {
  /** A name ends here. */
  ends: boolean
  readonly next: Map<string, Branch>
}

function sourceOf(branch: Branch): string {
  return [...branch.next]
    .map(([word, next]) => {
      const written = word === 'and' ? '(?:and|&)' : word
      if (next.next.size === 0) return written
      return `${written}(?:\\s{1,40}(?:${sourceOf(next)}))${next.ends ? '?' : ''}`
    })
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
