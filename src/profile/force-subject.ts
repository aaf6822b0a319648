import { forces } from '../data/compiled/forces.ts'
import { fold } from '../text/fold.ts'

/**
 * A grade sentence's subject is a force: "the force", a name that ends as forces' names do, or a name with "police" in it.
 *
 * ```text
 * > | Call handling is good at peak times.
 *     ^^^^^^^^^^^^^ no force
 * ```
 */
export function isForceSubject(folded: string): boolean {
  const subject = folded.replace(/^["']/, '').trim()
  if (/\b(?:its|his|her|their|this|that|which|who|where|when|while|although)\b/.test(subject)) return false
  if (names.has(subject.replace(/^the /, ''))) return true
  return (
    /^(?:the |this )?(?:force|constabulary|service)$/.test(subject) ||
    /(?:^|\s)(?:police|constabulary|police service|met|heddlu(?: [\p{L}-]+){1,2})$/u.test(subject)
  )
}

const names: ReadonlySet<string> = new Set(
  forces.forces
    .flatMap(force => [force.name, force.short, ...force.aliases, ...force.formerly.map(each => each.name)])
    .map(fold),
)
