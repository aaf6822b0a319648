import { titleKey } from '../text/fold.ts'
import { findForces } from './find-forces.ts'
import type { Framework, FrameworkArea, FrameworkPillar, FrameworkSection } from './framework-schema.ts'

/** What a printed title is in a cycle. */
export type Titled =
  | { readonly kind: 'area'; readonly area: FrameworkArea }
  | { readonly kind: 'pillar'; readonly pillar: FrameworkPillar }
  | { readonly kind: 'section'; readonly section: FrameworkSection; readonly parent: FrameworkSection | null }

/** All the names of a cycle by their `titleKey`: case, line breaks, hyphens and "&" make no difference. */
export interface FrameworkNames {
  /** Headings, questions and sub-headings of areas, pillars and sections, as a report prints them over its parts. */
  readonly titled: (title: string) => Titled | null
  /** The area that a grade sentence's predicate names: "operating efficiently" → resources. Headings and labels also count. */
  readonly areaOfPredicate: (predicate: string) => FrameworkArea | null
  /** The area of a table row, graphic or press release: "Good use of resources" → resources. Headings also count. */
  readonly areaOfLabel: (label: string) => FrameworkArea | null
  /** The pillar that a grade sentence speaks of: "effective at keeping people safe and reducing crime". */
  readonly pillarOfPredicate: (predicate: string) => FrameworkPillar | null
}

const cache = new WeakMap<Framework, FrameworkNames>()

/** The names of `framework`, indexed once. */
export function namesOf(framework: Framework): FrameworkNames {
  const known = cache.get(framework)
  if (known !== undefined) return known
  const made = indexNames(framework)
  cache.set(framework, made)
  return made
}

function indexNames(framework: Framework): FrameworkNames {
  const titled = new Map<string, Titled>()
  const predicates = new Map<string, FrameworkArea>()
  const labels = new Map<string, FrameworkArea>()
  const pillars = new Map<string, FrameworkPillar>()
  // Headings before questions, questions before sub-headings: the first that claims a name keeps it.
  for (const area of framework.areas) add(titled, area.headings, { kind: 'area', area })
  for (const pillar of framework.pillars) add(titled, pillar.headings, { kind: 'pillar', pillar })
  for (const section of framework.sections) add(titled, section.headings, { kind: 'section', section, parent: null })
  for (const area of framework.areas) add(titled, area.questions, { kind: 'area', area })
  for (const pillar of framework.pillars) add(titled, pillar.questions, { kind: 'pillar', pillar })
  for (const section of framework.sections) add(titled, section.children, { kind: 'section', section, parent: section })

  for (const area of framework.areas) add(predicates, area.predicates, area)
  for (const area of framework.areas) add(predicates, [...area.headings, ...area.labels], area)
  for (const area of framework.areas) add(labels, [...area.labels, ...area.headings], area)
  for (const area of framework.areas) add(labels, area.predicates, area)
  for (const pillar of framework.pillars) add(pillars, [...pillar.predicates, ...pillar.headings], pillar)
  return {
    titled: title => titled.get(key(title)) ?? titled.get(key(withForce(title))) ?? null,
    areaOfPredicate: predicate => predicates.get(key(predicate)) ?? null,
    areaOfLabel: label => labels.get(key(label)) ?? null,
    pillarOfPredicate: predicate => pillars.get(key(predicate)) ?? null,
  }
}

function add<Value>(index: Map<string, Value>, names: readonly string[], value: Value): void {
  for (const name of names) if (!index.has(key(name))) index.set(key(name), value)
}

/** "How effective is Kent Police at …", "How well does the constabulary …": the questions of the data say "the force". */
function withForce(title: string): string {
  if (!/\b(?:police|constabulary|service)\b/i.test(title)) return title
  let replaced = ''
  let from = 0
  for (const { form, range } of findForces(title)) {
    if (form === 'territory') continue
    replaced += `${title.slice(from, range.start).replace(/\bthe\s+$/i, '')}the force`
    from = range.end
  }
  return (replaced + title.slice(from)).replace(/\bthe (?:constabulary|service)\b/gi, 'the force')
}

/** A question with and without its mark is the same. */
function key(name: string): string {
  return titleKey(name).replace(/\?$/, '')
}
