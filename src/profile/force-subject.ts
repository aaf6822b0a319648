import { fold } from '../text/fold.ts'
import { bodyNamed } from './find-forces.ts'

/** The force that a report is about; `id` is null for one that the list does not hold. */
export interface OwnForce {
  readonly id: string | null
  readonly name: string
}

/**
 * How a grade sentence's subject names the report's own force: "generic" ("the force", "the constabulary"), "name", or null
 * where it is another force or no force at all. Where the own force is not known, any force is it.
 *
 * ```text
 * > | Call handling is good at peak times.
 *     ^^^^^^^^^^^^^ no force
 * ```
 */
export function subjectOf(written: string, own: OwnForce | null): 'generic' | 'name' | null {
  const subject = fold(written).replace(/^["']/, '').trim()
  if (/^(?:the |this )?(?:force|constabulary|service)$/.test(subject)) return 'generic'
  if (/\b(?:its|his|her|their|this|that|which|who|where|when|while|although)\b/.test(subject)) return null
  const named = bodyNamed(subject)
  if (named !== null) {
    if (own === null) return named.force === null ? null : 'name'
    return own.id === null ? null : named.force?.id === own.id ? 'name' : null
  }
  if (own !== null && subject.replace(/^the /, '') === fold(own.name).replace(/^the /, '')) return 'name'
  const likeForce = /(?:^|\s)(?:police|constabulary|police service|met|heddlu(?: [\p{L}-]+){1,2})$/u.test(subject)
  return likeForce && (own === null || own.id === null || soundsLike(subject, own)) ? 'name' : null
}

/** Another way to write the own force's name: its first word is the same ("Avon & Somerset Police"). */
function soundsLike(subject: string, own: OwnForce): boolean {
  const words = (name: string): readonly string[] => fold(name).replace(/^the /, '').split(' ')
  const [first = '', second = ''] = words(subject)
  const [ownFirst = '', ownSecond = ''] = words(own.name)
  const compass = /^(?:north|south|east|west|greater)$/.test(ownFirst)
  return first === ownFirst && (!compass || second === ownSecond)
}
