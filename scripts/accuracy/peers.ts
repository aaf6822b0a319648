/**
 * What two general extractors find in a text, in the terms of the score: every number they report that is no date or ordinal
 * counts as a statistic; they know of no roles, subjects, periods of figures or links. wink-nlp gives no values: those are
 * read from its spans here.
 */
import nlp from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNLP, { type ItemEntity, type ItemToken } from 'wink-nlp'
import type { FoundNumber, FoundStatistic } from '../../src/numbers/found-number.ts'
import { readAmount } from '../../src/numbers/read-amount.ts'
import { tokenize } from '../../src/numbers/tokenize.ts'

export const peers: readonly { readonly name: string; readonly read: (text: string) => FoundNumber[] }[] = [
  { name: 'compromise 14.17.0', read: readCompromise },
  { name: 'wink-nlp 2.4.0', read: readWink },
]

const NOTHING: Omit<FoundStatistic, 'kind' | 'value' | 'denominator' | 'written'> = {
  high: null,
  denominatorStated: false,
  unit: null,
  bound: 'exact',
  role: 'measured',
  measure: null,
  subject: { entity: 'force', written: null },
  period: null,
  comparisons: [],
  interval: null,
  sentence: '',
}

function statistic(
  text: string,
  start: number,
  end: number,
  kind: FoundStatistic['kind'],
  value: number,
  of: number | null,
): FoundNumber {
  const written = text.slice(start, end)
  return {
    unit: 0,
    start,
    end,
    written,
    class: 'statistic',
    rule: 'peer',
    sentence: { start: 0, end: text.length },
    period: null,
    statistic: { ...NOTHING, written, kind, value, denominator: of },
    doubt: null,
  }
}

interface CompromiseNumber {
  readonly offset: { readonly start: number; readonly length: number }
  readonly terms: readonly { readonly tags: readonly string[] }[]
  readonly number?: {
    readonly num: number | null
    readonly unit: string
    readonly prefix: string
    readonly suffix: string
  }
  readonly fraction?: { readonly numerator: number | null; readonly denominator: number | null }
}

function readCompromise(text: string): FoundNumber[] {
  const document = nlp(text)
  const found: FoundNumber[] = []
  const fractions = (document as unknown as { fractions(): { json(options: object): CompromiseNumber[] } }).fractions()
  const fractionAt = new Map(fractions.json({ offset: true }).map(item => [item.offset.start, item.fraction]))
  const numbers = (document as unknown as { numbers(): { json(options: object): CompromiseNumber[] } }).numbers()
  for (const { offset, terms, number } of numbers.json({ offset: true })) {
    if (terms.some(({ tags }) => tags.includes('Date') || tags.includes('Ordinal'))) continue
    const fraction = fractionAt.get(offset.start)
    const value = fraction?.numerator ?? number?.num
    if (value === null || value === undefined) continue
    const percent = terms.some(({ tags }) => tags.includes('Percent'))
    const money = terms.some(({ tags }) => tags.includes('Money'))
    const kind = fraction?.denominator ? 'fraction' : percent ? 'percentage' : money ? 'money' : 'count'
    found.push(statistic(text, offset.start, offset.start + offset.length, kind, value, fraction?.denominator ?? null))
  }
  return found
}

const wink = winkNLP(model)
const KINDS: Record<string, FoundStatistic['kind']> = {
  PERCENT: 'percentage',
  CARDINAL: 'count',
  MONEY: 'money',
  DURATION: 'duration',
}

function readWink(text: string): FoundNumber[] {
  const document = wink.readDoc(text)
  const starts: number[] = []
  let offset = 0
  document.tokens().each((token: ItemToken) => {
    offset += (token.out(wink.its.precedingSpaces) as string).length
    starts.push(offset)
    offset += token.out().length
  })
  starts.push(offset)
  const found: FoundNumber[] = []
  document.entities().each((entity: ItemEntity) => {
    const { type } = entity.out(wink.its.detail) as unknown as { type: string }
    const [first = 0] = entity.out(wink.its.span) as unknown as [number, number]
    const kind = KINDS[type]
    const start = starts[first] ?? 0
    const written = entity.out()
    const amount = readAmount(tokenize(written), 0, 0)
    if (kind === undefined || amount === null) return
    found.push(statistic(text, start, start + written.length, kind, amount.value, null))
  })
  return found
}
