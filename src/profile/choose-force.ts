import { subjects } from '../data/compiled/subjects.ts'
import { fold } from '../text/fold.ts'
import type { Range } from '../text/range.ts'
import { findAllPattern } from './compile-pattern.ts'
import { bodyNamed, type ForceMention, findForces } from './find-forces.ts'
import type { Force } from './force-schema.ts'
import { type FoundTitle, findRunningTitles, findTitles, isName, readTitle } from './read-title.ts'
import { subjectBefore } from './subject-before.ts'

/**
 * Which force a report is about. Evidence, strongest first:
 *
 *  1. force/title      the title that the file or the page has, or a heading: "An inspection of X"
 *  2. force/cover      a title in the first lines of the text
 *  3. force/running-head  a title that lines repeat, page after page
 *  4. force/how-good   "how good X is in 12 areas of policing", and the other sentences of `phrases/subjects.yaml`
 *  5. force/majority   by far the most full names
 *
 * Never the first name seen, never a territory alone: neighbours, partners and regions stand everywhere in these texts. A name
 * that is none of the 43 is kept as printed, with `force` null.
 */
export function chooseForce(input: ForceEvidence): ForceResult {
  const folded = fold(input.text)
  const mentions = findForces(input.text, folded)
  const found = [...byTitle(input), ...byCover(input), ...bySubject(input.text, folded, mentions)]
  const first = found[0]
  if (first === undefined) return byMajority(input.text, mentions)
  const choice = withFullName(wholeName(first, found), input.text, mentions)
  const notes: ForceNote[] = []
  // A name that is cut ("Avon and Somerset Constabu" at the end of a cut text) does not disagree.
  const other = found.find(
    candidate => !sameBody(candidate, choice) && !fold(choice.name).startsWith(fold(candidate.name)),
  )
  if (other !== undefined)
    notes.push({
      code: 'force/disagrees',
      severity: 'warning',
      reason: `${choice.rule} names ${choice.name}, ${other.rule} names ${other.name}; the first is kept`,
      range: other.range,
    })
  if (choice.force === null)
    notes.push({
      code: 'force/not-listed',
      severity: 'warning',
      reason: `${choice.name} is none of the 43 territorial forces; the name is kept as printed, without an id`,
      range: choice.range,
    })
  return { choice, notes }
}

export interface ForceEvidence {
  /** Of the file or the page, where it has one. */
  readonly title: string | null
  /** In printed order. */
  readonly headings: readonly string[]
  /** The canonical text. */
  readonly text: string
}

export interface ForceChoice {
  /** Null for a body that is none of the 43. */
  readonly force: Force | null
  /** As printed, white space folded. */
  readonly name: string
  readonly rule: string
  readonly certainty: 'stated' | 'implied'
  /** Where in the text it stands; null where only the title or a heading says it. */
  readonly range: Range | null
}

export interface ForceNote {
  readonly code: 'force/disagrees' | 'force/not-listed' | 'force/undecided' | 'force/not-found'
  readonly severity: 'error' | 'warning'
  readonly reason: string
  readonly range: Range | null
}

export interface ForceResult {
  readonly choice: ForceChoice | null
  readonly notes: readonly ForceNote[]
}

function byTitle({ title, headings }: ForceEvidence): ForceChoice[] {
  return [title, ...headings].flatMap(printed => {
    const name = printed === null ? null : (readTitle(printed)?.force ?? null)
    return name === null ? [] : [made(name, 'force/title', null)]
  })
}

function byCover({ text }: ForceEvidence): ForceChoice[] {
  const choices = (titles: readonly FoundTitle[], rule: string) =>
    titles.flatMap(title => (title.force === null ? [] : [made(title.force, rule, title.forceRange)]))
  return [...choices(findTitles(text), 'force/cover'), ...choices(findRunningTitles(text), 'force/running-head')]
}

/** One choice a pattern, in the order of the data: the subject that most of its matches have. */
function bySubject(text: string, folded: string, mentions: readonly ForceMention[]): ForceChoice[] {
  return subjects.patterns.flatMap(pattern => {
    const ranges = findAllPattern(pattern, folded).flatMap(match => {
      const inside = match.indices?.groups?.force
      if (inside !== undefined) return [{ start: inside[0], end: inside[1] }]
      return subjectBefore(text, match.index, mentions) ?? []
    })
    const rule = pattern.id.replace('subject/', 'force/')
    const choices = ranges
      .map(range => made(text.slice(range.start, range.end), rule, range))
      .filter(choice => isProperName(choice.name))
    return mostFrequent(choices) ?? []
  })
}

/** "the force", "each constabulary": a subject, but no name. */
function isProperName(name: string): boolean {
  if (bodyNamed(name) !== null) return true
  return isName(name) && !/^(?:the |this |each |our |your )*(?:force|constabulary|service|police)$/i.test(name)
}

function mostFrequent(choices: readonly ForceChoice[]): ForceChoice | null {
  const counts = new Map<string, { choice: ForceChoice; count: number }>()
  for (const choice of choices) {
    const key = choice.force?.id ?? fold(choice.name)
    const entry = counts.get(key) ?? { choice, count: 0 }
    entry.count++
    counts.set(key, entry)
  }
  const [first, second] = [...counts.values()].toSorted((left, right) => right.count - left.count)
  return first === undefined || first.count === second?.count ? null : first.choice
}

/** Fewer full names than this may all stand in one passage about a neighbour. */
const MAJORITY_LEAST = 3
/** The chosen one is named so many times as often as the next. */
const MAJORITY_RATIO = 2

function byMajority(text: string, mentions: readonly ForceMention[]): ForceResult {
  const counts = new Map<ForceMention['body'], number>()
  for (const mention of mentions)
    if (mention.form === 'name' || mention.form === 'former-name')
      if (mention.force !== null || ('kind' in mention.body && mention.body.kind === 'police-force'))
        counts.set(mention.body, (counts.get(mention.body) ?? 0) + 1)
  const [first, second] = [...counts].toSorted((left, right) => right[1] - left[1])
  if (first === undefined)
    return nothing('force/not-found', 'no title, no judgment and no sentence of the text says which force it is about')
  if (first[1] < MAJORITY_LEAST || first[1] < (second?.[1] ?? 0) * MAJORITY_RATIO)
    return nothing(
      'force/undecided',
      `only the count of names is left, and it does not decide: ${[first, second].flatMap(entry => (entry === undefined ? [] : [`${entry[0].name} ${entry[1]}`])).join(', ')}`,
    )
  const mention = mentions.find(candidate => candidate.body === first[0])
  if (mention === undefined) throw new Error('byMajority expected a mention of the body it counted')
  const printed = text.slice(mention.range.start, mention.range.end)
  return { choice: { ...made(printed, 'force/majority', mention.range), certainty: 'implied' }, notes: [] }
}

function nothing(code: ForceNote['code'], reason: string): ForceResult {
  return { choice: null, notes: [{ code, severity: 'error', reason, range: null }] }
}

function made(printed: string, rule: string, range: Range | null): ForceChoice {
  const name = printed.replace(/\s+/g, ' ').replace(/^the /, '')
  return { force: bodyNamed(name)?.force ?? null, name, rule, certainty: 'stated', range }
}

/**
 * A heading may be the first line of a title only: then another has the whole name.
 *
 * ```text
 * > | PEEL 2023–2025: An inspection of the Metropolitan
 *                                          ^^^^^^^^^^^^ none of the 43
 * > | Police Service
 * ```
 */
function wholeName(first: ForceChoice, found: readonly ForceChoice[]): ForceChoice {
  if (first.force !== null) return first
  const begun = fold(first.name)
  return found.find(other => other.force !== null && fold(other.name).startsWith(`${begun} `)) ?? first
}

/** "Cheshire 2018/19" and "AN INSPECTION OF KENT POLICE" say which force; its name is as running text first prints it in full. */
function withFullName(choice: ForceChoice, text: string, mentions: readonly ForceMention[]): ForceChoice {
  const form = bodyNamed(choice.name)?.form
  if (
    choice.force === null ||
    ((form === 'name' || form === 'former-name') && choice.name !== choice.name.toUpperCase())
  )
    return choice
  for (const { force, form, range } of mentions) {
    const printed = text.slice(range.start, range.end).replace(/\s+/g, ' ')
    if (force === choice.force && (form === 'name' || form === 'former-name') && printed !== printed.toUpperCase())
      return { ...choice, name: printed, range }
  }
  return choice
}

function sameBody(left: ForceChoice, right: ForceChoice): boolean {
  if (left.force !== null || right.force !== null) return left.force === right.force
  return fold(left.name) === fold(right.name)
}
