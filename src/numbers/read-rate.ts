import { lexicon } from './lexicon.ts'
import type { Line } from './line.ts'
import { readNounPhrase, singularOf } from './noun-phrase.ts'
import { readAmount } from './read-amount.ts'
import { readQuantity } from './read-quantity.ts'
import { type Span, spanFrom } from './span.ts'
import type { Token } from './token.ts'

/** Words between the number and "per" at most: "61.2 domestic abuse-related crimes recorded per 1,000". */
const MOST_WORDS = 8

/**
 * A rate: so many per so many, or per one.
 *
 * ```text
 * 127.7 per 1,000 population   312 incidents per 1,000 people   5.2 absences per officer
 * ^^^^^^^^^^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^^^^^^^
 * ```
 *
 * Per day, week, month or year is no rate: the words stay outside the count.
 */
export function readRate(line: Line, at: number, from: number): Span | null {
  const { tokens } = line
  const amount = readAmount(tokens, at, from)
  if (amount === null) return null
  const per = findPer(tokens, amount.end)
  if (per === -1) return null
  const base = readQuantity(tokens, per + 1)
  const noun = readNounPhrase(tokens, amount.end, line.unit.text)
  const unit = noun !== null && noun.end <= per ? noun.unit : null
  const fields = {
    kind: 'rate',
    class: 'statistic',
    value: amount.value,
    high: amount.high,
    unit,
    words: amount.words,
  } as const
  if (base !== null) {
    const end = baseEnd(tokens, base.end)
    return spanFrom(line, amount.first, end, 'statistic/rate-per', { ...fields, denominator: base.value })
  }
  const word = tokens[per + 1]
  if (word?.kind !== 'word' || word.text === 'cent' || isTime(word.text)) return null
  const each = readNounPhrase(tokens, per + 1, line.unit.text)
  if (each === null) return null
  return spanFrom(line, amount.first, Math.min(each.end, per + 3), 'statistic/rate-per-one', {
    ...fields,
    denominator: 1,
  })
}

function findPer(tokens: readonly Token[], at: number): number {
  for (let index = at; index < at + MOST_WORDS; index++) {
    const token = tokens[index]
    if (token === undefined) return -1
    if (token.text === 'per' || (token.text === 'for' && tokens[index + 1]?.text === 'every'))
      return token.text === 'for' ? index + 1 : index
    const telephone = token.text === '999' || token.text === '101'
    if (token.kind !== 'word' && token.text !== '-' && token.text !== '/' && !telephone) return -1
    const joins = index > at && ['recorded', 'reported', 'made', 'involving', 'to'].includes(token.text)
    if (
      !joins &&
      [
        'a',
        'and',
        'or',
        'of',
        'in',
        'to',
        'from',
        'was',
        'were',
        'is',
        'are',
        'percent',
        'that',
        'which',
        'by',
        'with',
        'had',
        'has',
        'the',
        'than',
        'compared',
      ].includes(token.text)
    )
      return -1
    // "6.2 sickness days per officer"
    if (index > at && lexicon.get(token.text)?.duration && tokens[index + 1]?.text !== 'per') return -1
  }
  return -1
}

/** "1,000 population", "1,000 of the population", "100,000 people". */
function baseEnd(tokens: readonly Token[], at: number): number {
  const index = tokens[at]?.text === 'of' && tokens[at + 1]?.text === 'the' ? at + 2 : at
  const token = tokens[index]
  const base = [
    'population',
    'person',
    'resident',
    'household',
    'officer',
    'inhabitant',
    'head',
    'staff',
    'employee',
    'vehicle',
    'crime',
    'incident',
    'offence',
    'police',
    'member',
    'stop',
    'arrest',
    'workforce',
    'adult',
    'child',
  ]
  if (token?.kind !== 'word' || !base.includes(singularOf(token.text))) return at
  const next = tokens[index + 1]
  return token.text === 'police' && next?.kind === 'word' && base.includes(singularOf(next.text))
    ? index + 2
    : index + 1
}

function isTime(word: string): boolean {
  return Boolean(lexicon.get(word)?.duration) || ['annum', 'shift', 'quarter'].includes(word)
}
