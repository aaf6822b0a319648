import type { AreaId, PillarId } from '../record/area-id.ts'
import { fold } from '../text/fold.ts'
import { namesOf } from './framework-names.ts'
import type { Framework, FrameworkArea, FrameworkPillar } from './framework-schema.ts'

/** What a grade is of. */
export type PartId = AreaId | PillarId

/**
 * The area or pillar that a grade sentence's predicate names, in the words of the cycle: first by a name it is known by, then
 * by the share of words that it has in common with one name of one part alone.
 *
 * ```text
 * > | … is good in how it uses its resources to manage demand.
 *                     ^^^^     ^^^^^^^^^    ^^^^^^ ^^^^^^   demand-and-resources
 * ```
 */
export function partJudged(predicate: string, framework: Framework): PartId | null {
  const named = partNamed(predicate, framework)
  if (named !== null) return named
  const stems = stemsOf(predicate)
  if (stems.size < LEAST_STEMS) return null
  let best: { id: PartId; likeness: number } | null = null
  let second = 0
  for (const { id, likeness } of [...framework.pillars, ...framework.areas].map(part => likenessOf(stems, part))) {
    if (best === null || likeness > best.likeness) {
      second = best?.likeness ?? 0
      best = { id, likeness }
    } else second = Math.max(second, likeness)
  }
  return best !== null && best.likeness >= ALIKE && best.likeness > second ? best.id : null
}

/** The area or pillar that is known by just this name, with or without "its", "how it" or "the way it" before it. */
export function partNamed(predicate: string, framework: Framework): PartId | null {
  const names = namesOf(framework)
  for (const written of [predicate, bare(predicate)]) {
    const known = names.pillarOfPredicate(written)?.id ?? names.areaOfPredicate(written)?.id
    if (known !== undefined) return known
  }
  return null
}

/** Whether a predicate can be of the part that it stands under: most of its words are words of the part's names. */
export function fitsPart(predicate: string, id: PartId, framework: Framework): boolean {
  const part = [...framework.pillars, ...framework.areas].find(each => each.id === id)
  if (part === undefined) return false
  const stems = stemsOf(predicate)
  if (stems.size === 0) return false
  const vocabulary = new Set(namesOfPart(part).flatMap(name => [...stemsOf(name)]))
  if ([...stems].every(stem => vocabulary.has(stem))) return true
  return stems.size >= LEAST_STEMS && likenessOf(stems, part).likeness >= ALIKE_UNDER
}

/** Whether the part's names have every word of the predicate, of which there are at least two. */
export function hasAllWords(predicate: string, id: PartId, framework: Framework): boolean {
  const part = [...framework.pillars, ...framework.areas].find(each => each.id === id)
  const stems = stemsOf(predicate)
  if (part === undefined || stems.size < LEAST_STEMS) return false
  const vocabulary = new Set(namesOfPart(part).flatMap(name => [...stemsOf(name)]))
  return [...stems].every(stem => vocabulary.has(stem))
}

function bare(predicate: string): string {
  return fold(predicate)
    .replace(/^(?:its|the way (?:that )?(?:it|the force)|how (?:well )?(?:it|the force)) /, '')
    .trim()
}

function likenessOf(
  stems: ReadonlySet<string>,
  part: FrameworkArea | FrameworkPillar,
): { id: PartId; likeness: number } {
  let likeness = 0
  for (const name of namesOfPart(part)) {
    const own = stemsOf(name)
    const shared = [...stems].filter(stem => own.has(stem)).length
    likeness = Math.max(likeness, (2 * shared) / (stems.size + own.size))
  }
  return { id: part.id, likeness }
}

function namesOfPart(part: FrameworkArea | FrameworkPillar): readonly string[] {
  const labels = 'labels' in part ? part.labels : []
  return [...part.headings, ...part.predicates, ...part.questions, ...labels]
}

/** The words that mean something, cut to what their forms share: "prevention", "prevents" → "preve". */
function stemsOf(words: string): ReadonlySet<string> {
  const stems = new Set<string>()
  for (const [word] of fold(words)
    .replace(/anti-social/g, 'antisocial')
    .matchAll(/[a-z]+/g)) {
    if (!EMPTY_WORDS.has(word)) stems.add(word.replace(/(?:ing|ed|en|es|s|e|ly)$/, '').slice(0, STEM))
  }
  return stems
}

const STEM = 5
const LEAST_STEMS = 2
/** Twice the shared words over all words of both. */
const ALIKE = 0.7
const ALIKE_UNDER = 0.6
const EMPTY_WORDS = new Set(
  'a an all and any are as at be by constabulary extent for force from how in is it its of on or police s service some such that the their them these they this those to way well what which who with'.split(
    ' ',
  ),
)
