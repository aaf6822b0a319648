/**
 * Reads the hand-made sentences of fixtures/numbers. A number is marked where it stands, with what it should be read as:
 *
 * ```text
 * It is {4.2 percent | percentage 4.2 c=2:lower}, below the local population ({8.5 percent | percentage 8.5 w=loc}).
 * ```
 *
 * A statistic is its kind ("time" for a length of time that is one), its value (n/m for a fraction or a rate) and what differs
 * from: no range, exact, measured, the force's, no period, no denominator, not compared. h= upper end, b= bound, r= role,
 * w= whose, p= period as written, d= denominator carried over (ds=1 stated), u= unit, c= numbers compared with by their place
 * in the passage ("3:lower;4"), ci= the number that states the interval. Others are their class: a period with kind and days,
 * "length", "name", "structural", "incidental"; "none" is not scored. " / " ends a unit, "* " begins a list item.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { PassageUnit } from '../../src/numbers/line.ts'
import type { NumberClass } from '../../src/numbers/span.ts'

export interface ExpectedStatistic {
  readonly kind: string
  readonly value: number
  readonly high: number | null
  readonly denominator: number | null
  readonly denominatorStated: boolean
  readonly bound: string
  readonly role: string
  readonly entity: string
  readonly period: string | null
  readonly unit: string | null
  readonly comparisons: readonly { readonly with: number; readonly relation: string | null }[]
  readonly interval: number | null
}

export interface ExpectedNumber {
  readonly unit: number
  readonly start: number
  readonly end: number
  /** Null: not scored. */
  readonly class: NumberClass | null
  readonly statistic: ExpectedStatistic | null
  readonly period: { readonly kind: string; readonly start: string | null; readonly end: string | null } | null
}

export interface ExpectedPassage {
  readonly source: string
  readonly units: readonly PassageUnit[]
  readonly numbers: readonly ExpectedNumber[]
}

export interface CorpusPart {
  readonly name: 'development' | 'held-out'
  readonly passages: readonly ExpectedPassage[]
}

/** Both parts of the corpus, from every file of `folder`. */
export function readCorpus(folder: string): CorpusPart[] {
  const parts: Record<CorpusPart['name'], ExpectedPassage[]> = { development: [], 'held-out': [] }
  for (const name of readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .sort()) {
    const { part, passages } = parse(readFileSync(`${folder}/${name}`, 'utf8')) as {
      part: CorpusPart['name']
      passages: string[]
    }
    for (const source of passages) parts[part].push(readPassageSource(source))
  }
  return [
    { name: 'development', passages: parts.development },
    { name: 'held-out', passages: parts['held-out'] },
  ]
}

export function readPassageSource(source: string): ExpectedPassage {
  const units: PassageUnit[] = []
  const numbers: ExpectedNumber[] = []
  for (const part of source.split(' / ')) {
    const item = part.startsWith('* ')
    let text = ''
    let last = 0
    const marked = item ? part.slice(2) : part
    for (const match of marked.matchAll(/\{(?<written>[^|}]+) \| (?<spec>[^}]+)\}/g)) {
      text += marked.slice(last, match.index)
      last = match.index + match[0].length
      const { written = '', spec = '' } = match.groups ?? {}
      numbers.push(expected(units.length, text.length, text.length + written.length, spec.split(' ')))
      text += written
    }
    units.push({ text: text + marked.slice(last), kind: item ? 'item' : 'paragraph' })
  }
  return { source, units, numbers }
}

const BOUNDS: Record<string, string> = {
  about: 'about',
  nearly: 'nearly',
  more: 'more-than',
  less: 'less-than',
  atleast: 'at-least',
  atmost: 'at-most',
}
const ENTITIES: Record<string, string> = {
  ew: 'england-and-wales',
  nat: 'national',
  loc: 'local-population',
  oth: 'other-forces',
}
const PLAIN = { name: 'name', structural: 'structural', incidental: 'incidental', length: 'duration' } as const

function expected(unit: number, start: number, end: number, spec: readonly string[]): ExpectedNumber {
  const [kind = '', ...rest] = spec
  const place = { unit, start, end, statistic: null, period: null }
  if (kind === 'none') return { ...place, class: null }
  if (kind in PLAIN) return { ...place, class: PLAIN[kind as keyof typeof PLAIN] }
  if (kind === 'period') {
    const [periodKind = '', from = 'null', to = 'null'] = rest
    return { ...place, class: 'period', period: { kind: periodKind, start: day(from), end: day(to) } }
  }
  return { ...place, class: 'statistic', statistic: statistic(kind === 'time' ? 'duration' : kind, rest) }
}

function day(written: string): string | null {
  return written === 'null' ? null : written
}

function statistic(kind: string, rest: readonly string[]): ExpectedStatistic {
  const [amount = '', ...pairs] = rest
  const [value = '', of] = amount.split('/')
  const given = new Map(pairs.map(pair => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]))
  const number = (key: string): number | null => (given.has(key) ? Number(given.get(key)) : null)
  const compared = (given.get('c') ?? '').split(';').filter(part => part !== '' && part !== 'none')
  if (Number.isNaN(Number(value))) throw new Error(`expected a value after "${kind}", got "${amount}"`)
  return {
    kind,
    value: Number(value),
    high: number('h'),
    denominator: of === undefined ? number('d') : Number(of),
    denominatorStated: given.has('ds') ? given.get('ds') === '1' : of !== undefined,
    bound: BOUNDS[given.get('b') ?? ''] ?? 'exact',
    role: given.get('r') ?? 'measured',
    entity: ENTITIES[given.get('w') ?? ''] ?? 'force',
    period: given.get('p')?.replaceAll('_', ' ') ?? null,
    unit: given.get('u')?.replaceAll('_', ' ') ?? null,
    comparisons: compared.map(part => {
      const [place = '', relation] = part.split(':')
      return { with: Number(place) - 1, relation: relation ?? null }
    }),
    interval: given.has('ci') ? Number(given.get('ci')) - 1 : null,
  }
}
