import type { FoundNumber } from '../../src/numbers/found-number.ts'
import type { ExpectedNumber, ExpectedPassage, ExpectedStatistic } from './read-corpus.ts'

/** right / of: how many of how many. */
export interface Share {
  right: number
  of: number
}

export type Scores = Record<string, Share>

/** What went wrong in one place, for the development part. */
export interface Fault {
  readonly metric: string
  readonly source: string
  readonly written: string
  readonly expected: string
  readonly found: string
}

const ATTRIBUTES = [
  'span',
  'value',
  'kind',
  'high',
  'denominator',
  'denominatorStated',
  'bound',
  'role',
  'entity',
  'period',
  'unit',
  'comparisons',
  'interval',
] as const

/**
 * Scores what `read` finds in each passage. A statistic is found where one with its value overlaps it; its attributes count
 * among those found. A class counts for every marked number; "extra" is a statistic where none is marked.
 */
export function scorePassages(
  passages: readonly ExpectedPassage[],
  read: (passage: ExpectedPassage) => readonly FoundNumber[],
): { scores: Scores; faults: Fault[] } {
  const scores: Scores = {}
  const faults: Fault[] = []
  for (const passage of passages) {
    const note = (metric: string, right: boolean, written: string, expected: unknown, found: unknown): void => {
      const share = scores[metric] ?? { right: 0, of: 0 }
      scores[metric] = share
      share.of++
      if (right) share.right++
      else faults.push({ metric, source: passage.source, written, expected: String(expected), found: String(found) })
    }
    scoreOne(passage, read(passage), note)
  }
  return { scores, faults }
}

type Note = (metric: string, right: boolean, written: string, expected: unknown, found: unknown) => void

function scoreOne(passage: ExpectedPassage, found: readonly FoundNumber[], note: Note): void {
  const pairs = passage.numbers.map(expected => partner(expected, found))
  const written = (number: ExpectedNumber): string =>
    passage.units[number.unit]?.text.slice(number.start, number.end) ?? ''
  for (const [index, expected] of passage.numbers.entries()) {
    if (expected.class === null) continue
    const match = pairs[index]
    note('class', match?.class === expected.class, written(expected), expected.class, match?.class)
    if (expected.period !== null) {
      const days = `${expected.period.kind} ${expected.period.start} ${expected.period.end}`
      const got = match?.period ? `${match.period.kind} ${match.period.start} ${match.period.end}` : null
      note('period days', days === got, written(expected), days, got)
    }
    if (expected.statistic === null) continue
    const right =
      match?.statistic !== null && match !== undefined && close(match.statistic.value, expected.statistic.value)
    note('recall', right, written(expected), expected.statistic.value, match?.statistic?.value)
    if (match?.statistic && right)
      scoreAttributes(expected, expected.statistic, match, pairs, found, written(expected), note)
  }
  for (const number of found) {
    if (number.statistic === null) continue
    const expected = passage.numbers.filter(candidate => overlaps(candidate, number))
    if (expected.some(candidate => candidate.class === null)) continue
    const right = expected.some(
      candidate =>
        candidate.statistic !== null && close(candidate.statistic.value, number.statistic?.value ?? Number.NaN),
    )
    note('precision', right, number.written, 'none', number.statistic.value)
  }
}

function scoreAttributes(
  expected: ExpectedNumber,
  statistic: ExpectedStatistic,
  match: FoundNumber,
  pairs: readonly (FoundNumber | undefined)[],
  found: readonly FoundNumber[],
  written: string,
  note: Note,
): void {
  const actual = match.statistic
  if (actual === null) return
  const place = (index: number): number => pairs.indexOf(found[index])
  const got: Record<(typeof ATTRIBUTES)[number], unknown> = {
    span: match.start === expected.start && match.end === expected.end,
    value: close(actual.value, statistic.value),
    kind: actual.kind,
    high: actual.high,
    denominator: actual.denominator,
    denominatorStated: actual.denominatorStated,
    bound: actual.bound,
    role: actual.role,
    entity: actual.subject.entity,
    period: actual.period?.written.toLowerCase() ?? null,
    unit: actual.unit,
    comparisons: actual.comparisons
      .map(link => `${place(link.with)}:${link.relation}`)
      .sort()
      .join(' '),
    interval: actual.interval === null ? null : place(actual.interval),
  }
  const wanted: Record<(typeof ATTRIBUTES)[number], unknown> = {
    ...statistic,
    span: true,
    value: true,
    period: statistic.period?.toLowerCase() ?? null,
    comparisons: statistic.comparisons
      .map(link => `${link.with}:${link.relation}`)
      .sort()
      .join(' '),
  }
  for (const attribute of ATTRIBUTES) {
    if (attribute === 'unit' && statistic.unit === null) continue
    note(attribute, got[attribute] === wanted[attribute], written, wanted[attribute], got[attribute])
  }
}

/** The number found that overlaps the most. */
function partner(expected: ExpectedNumber, found: readonly FoundNumber[]): FoundNumber | undefined {
  const candidates = found.filter(number => overlaps(expected, number))
  const shared = (number: FoundNumber): number =>
    Math.min(number.end, expected.end) - Math.max(number.start, expected.start)
  return candidates.sort((left, right) => shared(right) - shared(left))[0]
}

function overlaps(expected: ExpectedNumber, number: FoundNumber): boolean {
  return expected.unit === number.unit && expected.start < number.end && number.start < expected.end
}

function close(left: number, right: number): boolean {
  return Math.abs(left - right) <= 1e-6 * Math.max(1, Math.abs(right))
}
