import { fold, titleKey } from '../text/fold.ts'
import type { Range } from '../text/range.ts'
import { findPattern } from './compile-pattern.ts'
import { findHeadings } from './find-headings.ts'
import type { Framework } from './framework-schema.ts'

export interface FrameworkScore {
  readonly framework: Framework
  readonly score: number
  /** The fingerprints that matched. */
  readonly fingerprints: readonly string[]
  /** The area headings that stand on lines of their own. */
  readonly headings: readonly string[]
  /** Where the heaviest fingerprint stands. */
  readonly range: Range | null
}

/** How well a text fits each cycle by its wordings and by the headings of its areas, best first; the date is a hint. */
export function scoreFrameworks(
  text: string,
  published: string | null,
  frameworks: readonly Framework[],
): FrameworkScore[] {
  const points = (each: FrameworkScore) => {
    if (published === null || each.score === 0) return 0
    return isWithin(published, each.framework) ? DATE_POINTS : -DATE_POINTS
  }
  return scoreText(text, frameworks)
    .map(each => ({ ...each, score: each.score + points(each) }))
    .toSorted((left, right) => right.score - left.score)
}

/** An area heading that no other cycle has; one that several share is divided among them. Short ones are common words. */
const LONG_HEADING_POINTS = 4
const SHORT_HEADING_POINTS = 2
const LONG_HEADING_WORDS = 4
const DATE_POINTS = 2

function scoreText(text: string, frameworks: readonly Framework[]): FrameworkScore[] {
  const folded = fold(text)
  const sharers = new Map<string, number>()
  for (const framework of frameworks)
    if (framework.established)
      for (const key of headingKeys(framework).keys()) sharers.set(key, (sharers.get(key) ?? 0) + 1)
  const lines = findHeadings(folded, sharers)
  return frameworks.map(framework => {
    let score = 0
    let heaviest = 0
    let range: Range | null = null
    const fingerprints: string[] = []
    for (const fingerprint of framework.fingerprints) {
      const match = findPattern(fingerprint, folded)
      if (match === null) continue
      score += fingerprint.weight
      fingerprints.push(fingerprint.id)
      if (fingerprint.weight > heaviest) {
        heaviest = fingerprint.weight
        range = { start: match.index, end: match.index + match[0].length }
      }
    }
    const headings: string[] = []
    // Names that are only expected count once the cycle's own wording was found.
    if (framework.established || score > 0)
      for (const [key, heading] of headingKeys(framework)) {
        if (!lines.has(key)) continue
        score += headingPoints(heading) / (sharers.get(key) ?? 1)
        headings.push(heading)
      }
    return { framework, score, fingerprints, headings, range }
  })
}

function headingPoints(heading: string): number {
  return heading.split(' ').length >= LONG_HEADING_WORDS ? LONG_HEADING_POINTS : SHORT_HEADING_POINTS
}

const headingCache = new WeakMap<Framework, ReadonlyMap<string, string>>()

/** The cycle's area headings and questions by their keys. */
function headingKeys(framework: Framework): ReadonlyMap<string, string> {
  const known = headingCache.get(framework)
  if (known !== undefined) return known
  const titles = framework.areas.flatMap(area => [...area.headings, ...area.questions])
  const keys = new Map(titles.map(title => [titleKey(title), title]))
  headingCache.set(framework, keys)
  return keys
}

/** A framework's known span of publication, open where it is not known. */
function isWithin(published: string, framework: Framework): boolean {
  const month = published.slice(0, 7)
  return month >= (framework.published.from ?? '0000-00') && month <= (framework.published.to ?? '9999-99')
}
