import type { Report } from '../../src/record/schema.ts'
import type { Statistic } from '../../src/record/statistic-schema.ts'
import type { GoldNumber, ScoredGold } from './gold-schema.ts'
import { counts, normal, quantity, share } from './measure.ts'
import type { Figures } from './score-structure.ts'

interface Pair {
  readonly wanted: GoldNumber
  readonly found: Statistic
}

/** Statistics with their attributes, and whether every number of the answers is accounted for. */
export function scoreNumbers(report: Report, gold: ScoredGold, say: (line: string) => void): Figures {
  const wanted = gold.numbers.filter(number => number.class === 'statistic')
  const pairs = pairUp(report.statistics, wanted, say)
  const byId = new Map(report.statistics.map(statistic => [statistic.id, statistic]))
  const compared = pairs.filter(
    ({ wanted: { cmp } }) => cmp !== undefined && wanted.some(other => quantity(cmp).includes(quantity(other.text))),
  )
  return {
    statistics: counts(pairs.length, report.statistics.length, wanted.length),
    stat_value: share(pairs, pair => valueHolds(pair, say)),
    stat_kind: share(pairs, ({ wanted, found }) => found.kind === (wanted.form === 'range' ? 'count' : wanted.form)),
    stat_denominator: share(
      pairs.filter(pair => pair.wanted.den !== undefined),
      ({ wanted, found }) => found.denominator === wanted.den,
    ),
    stat_entity: share(
      pairs.filter(pair => pair.wanted.ent !== undefined),
      ({ wanted, found }) => found.subject.entity === wanted.ent?.replaceAll('_', '-'),
    ),
    stat_period: share(
      pairs.filter(pair => pair.wanted.per !== undefined),
      ({ wanted, found }) => found.period !== null && within(normal(wanted.per), normal(found.period.written)),
    ),
    stat_no_period: share(
      pairs.filter(pair => pair.wanted.per === undefined),
      ({ found }) => found.period === null,
    ),
    stat_comparison: share(compared, ({ wanted, found }) =>
      found.comparisons.some(comparison => {
        const other = quantity(byId.get(comparison.with)?.written)
        return other !== '' && quantity(wanted.cmp).includes(other)
      }),
    ),
    stat_role: share(
      pairs.filter(pair => pair.wanted.role !== undefined),
      ({ wanted, found }) => found.role === wanted.role,
    ),
    ...scoreMentions(report, gold),
  }
}

/** Each wanted statistic with the unused found one that has its quantity in its sentence, an exact one first. */
function pairUp(
  found: readonly Statistic[],
  wanted: readonly GoldNumber[],
  say: (line: string) => void,
): readonly Pair[] {
  const used = new Set<Statistic>()
  const pairs = wanted.flatMap((number): Pair[] => {
    const candidates = found.filter(statistic => {
      const [one, other] = [quantity(statistic.written), quantity(number.text)]
      const longer = one.includes(other) && one.length - other.length < 30
      const shorter = one !== '' && other.includes(one) && statistic.value === number.value
      return !used.has(statistic) && (longer || shorter) && within(normal(statistic.sentence), normal(number.context))
    })
    const exactness = (statistic: Statistic): number =>
      Number(quantity(statistic.written) === quantity(number.text)) + Number(statistic.value === number.value)
    const [best] = candidates.toSorted((one, other) => exactness(other) - exactness(one))
    if (!best) {
      say(`statistic missed: ${number.text} | ${number.context.slice(0, 120)}`)
      return []
    }
    used.add(best)
    return [{ wanted: number, found: best }]
  })
  for (const statistic of found)
    if (!used.has(statistic)) say(`statistic extra: ${statistic.written} | ${statistic.sentence.slice(0, 120)}`)
  return pairs
}

function valueHolds({ wanted, found }: Pair, say: (line: string) => void): boolean {
  const value = wanted.value ?? Number.NaN
  const holds =
    Math.abs(found.value - value) < 1e-6 * Math.max(1, Math.abs(value)) &&
    (wanted.max === undefined || found.high === wanted.max)
  if (!holds) say(`value of ${wanted.text}: ${found.value}, not ${value}`)
  return holds
}

function scoreMentions(report: Report, gold: ScoredGold): Figures {
  const used = new Set<number>()
  const matches = gold.numbers.map(number => {
    const index = report.numbers.findIndex((mention, at) => {
      const [one, other] = [quantity(mention.written), quantity(number.text)]
      const same = one === other || wordIn(one, other) || (one !== '' && wordIn(other, one))
      return !used.has(at) && same && within(normal(mention.sentence), normal(number.context))
    })
    const mention = report.numbers[index]
    if (mention && quantity(mention.written).length <= quantity(number.text).length + 2) used.add(index)
    return { number, mention }
  })
  const loose = new Set(['structural', 'incidental'])
  return {
    numbers_accounted: share(matches, match => match.mention !== undefined),
    number_class: share(matches, ({ number, mention }) => {
      return (
        mention !== undefined &&
        (mention.class === number.class || (loose.has(mention.class) && loose.has(number.class)))
      )
    }),
  }
}

function within(one: string, other: string): boolean {
  return one !== '' && (one.includes(other) || other.includes(one))
}

/** Whether the words of `part` stand somewhere in `whole`, not inside longer words. */
function wordIn(whole: string, part: string): boolean {
  const isWord = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}_]/u.test(character)
  for (let at = whole.indexOf(part); at >= 0 && part !== ''; at = whole.indexOf(part, at + 1)) {
    if (!isWord(whole[at - 1]) && !isWord(whole[at + part.length])) return true
  }
  return false
}
