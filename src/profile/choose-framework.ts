import type { Range } from '../text/range.ts'
import { frameworkOfPrinted } from './framework-of-printed.ts'
import type { Framework } from './framework-schema.ts'
import { findRunningTitles, findTitles, readTitle } from './read-title.ts'
import { type FrameworkScore, scoreFrameworks } from './score-frameworks.ts'

/**
 * Which cycle a report belongs to. Evidence, strongest first:
 *
 *  1. cycle/title         the title that the file or the page has: "PEEL 2021/22: An inspection of X"
 *  2. cycle/cover         a title in the first lines of the text
 *  3. cycle/running-head  a title that lines repeat, page after page
 *  4. cycle/fingerprints  wordings of the cycle and headings of its areas, weighed; the date of publication as a hint
 *
 * A year in running text or in an address is no evidence: reports look back and link back. Two readings left: null, and why.
 */
export function chooseFramework(input: FrameworkEvidence): FrameworkResult {
  const scores = scoreFrameworks(input.text, input.published, input.frameworks)
  const printed = byTitle(input) ?? byLines(input, 'cycle/cover') ?? byLines(input, 'cycle/running-head')
  if (printed !== null) return { ...printed, scores, notes: disagreement(printed, scores) }
  const [best, second] = scores
  const runnerUp = second?.framework ?? null
  const margin = (best?.score ?? 0) - (second?.score ?? 0)
  if (best === undefined || best.score < LEAST_SCORE)
    return {
      ...none,
      runnerUp,
      margin,
      scores,
      notes: [note('cycle/not-found', 'no title and no wording of the text says which cycle it belongs to', null)],
    }
  if (margin < LEAST_MARGIN)
    return {
      ...none,
      runnerUp,
      margin,
      scores,
      notes: [note('cycle/undecided', `both ${best.framework.name} and ${runnerUp?.name} fit the text`, null)],
    }
  return {
    framework: best.framework,
    rule: 'cycle/fingerprints',
    certainty: 'implied',
    printed: null,
    range: best.range,
    runnerUp,
    margin,
    scores,
    notes: [],
  }
}

export interface FrameworkEvidence {
  /** Of the file or the page, where it has one. */
  readonly title: string | null
  /** The canonical text. */
  readonly text: string
  /** ISO date of publication, where known. */
  readonly published: string | null
  /** To choose from; of two for one cycle the first is taken. */
  readonly frameworks: readonly Framework[]
}

export interface FrameworkNote {
  readonly code: 'cycle/not-found' | 'cycle/undecided' | 'cycle/disagrees'
  readonly severity: 'error' | 'warning'
  readonly reason: string
  readonly range: Range | null
}

export interface FrameworkResult {
  readonly framework: Framework | null
  readonly rule: 'cycle/title' | 'cycle/cover' | 'cycle/running-head' | 'cycle/fingerprints' | null
  readonly certainty: 'stated' | 'implied'
  /** The cycle as the title prints it ("2021/22"), else null. */
  readonly printed: string | null
  /** Where in the text the evidence stands; null where only the title or headings say it. */
  readonly range: Range | null
  /** The next best by fingerprints, and by how many points it is behind. */
  readonly runnerUp: Framework | null
  readonly margin: number
  /** Best first. */
  readonly scores: readonly FrameworkScore[]
  readonly notes: readonly FrameworkNote[]
}

/** Points: one wording or one long heading that no other cycle has is enough, if nothing speaks for another. */
const LEAST_SCORE = 4
const LEAST_MARGIN = 3
/** A cover is not doubted for less: reports quote earlier ones. */
const DOUBT_MARGIN = 10
const none = { framework: null, rule: null, certainty: 'implied', printed: null, range: null } as const

type Chosen = Omit<FrameworkResult, 'scores' | 'notes'>

function byTitle({ title, frameworks }: FrameworkEvidence): Chosen | null {
  const printed = title === null ? null : (readTitle(title)?.cycle ?? null)
  return printed === null ? null : stated(printed, 'cycle/title', null, frameworks)
}

function byLines({ text, frameworks }: FrameworkEvidence, rule: 'cycle/cover' | 'cycle/running-head'): Chosen | null {
  for (const title of rule === 'cycle/cover' ? findTitles(text) : findRunningTitles(text)) {
    const chosen = title.cycle === null ? null : stated(title.cycle, rule, title.range, frameworks)
    if (chosen !== null) return chosen
  }
  return null
}

function stated(
  printed: string,
  rule: 'cycle/title' | 'cycle/cover' | 'cycle/running-head',
  range: Range | null,
  frameworks: readonly Framework[],
): Chosen | null {
  const framework = frameworkOfPrinted(printed, frameworks)
  if (framework === null) return null
  return { framework, rule, certainty: 'stated', printed, range, runnerUp: null, margin: 0 }
}

function disagreement(chosen: Chosen, scores: readonly FrameworkScore[]): FrameworkNote[] {
  // A cycle of which only the names are expected reads like the one they were taken from.
  if (chosen.framework?.established === false) return []
  const own = scores.find(score => score.framework === chosen.framework)?.score ?? 0
  const best = scores[0]
  if (best === undefined || best.framework === chosen.framework || best.score - own < DOUBT_MARGIN) return []
  const reason = `the title says ${chosen.printed}, the text reads like ${best.framework.name}; the title is kept`
  return [{ ...note('cycle/disagrees', reason, best.range), severity: 'warning' }]
}

function note(code: FrameworkNote['code'], reason: string, range: Range | null): FrameworkNote {
  return { code, severity: 'error', reason, range }
}
