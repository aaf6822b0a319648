import { lexicon } from './lexicon.ts'
import type { Line } from './line.ts'
import { readAmount } from './read-amount.ts'
import { readDuration } from './read-duration.ts'
import { readFraction } from './read-fraction.ts'
import { readMoney } from './read-money.ts'
import { readMultiple } from './read-multiple.ts'
import { readName } from './read-name.ts'
import {
  readAge,
  readInterval,
  readJoined,
  readMark,
  readRest,
  readSpacedThousands,
  readTimeOfDay,
} from './read-other.ts'
import { readPercentage } from './read-percentage.ts'
import { readPeriod } from './read-period.ts'
import { readQuarter } from './read-quarter.ts'
import { readRate } from './read-rate.ts'
import { type Span, spanFrom } from './span.ts'
import type { Token } from './token.ts'

/** Reads the expression at token `at`; `from` is the first token that no earlier expression took. */
type Reader = (line: Line, at: number, from: number) => Span | null

/** The first that reads wins. */
const READERS: readonly Reader[] = [
  readMark, // "3." before anything takes it for a count
  readInterval, // "+/- 6.1 percent" before the percentage inside it
  readMoney, // "£12.3m" before the bare number
  readName, // "PEEL 2021/22" and "outcome 15" before year and count
  readQuarter, // "first quarter of 2023" before "2023"
  readPeriod, // "31 March 2021" before day and year
  readJoined, // "24/7" before the two numbers, after "2020/21"
  readTimeOfDay,
  readAge, // "under 18" before a count, "aged 12 to 17" before a range
  readPercentage,
  readDuration,
  readFraction, // "one in five" before "one"
  readMultiple, // "two thirds" before "two"
  readRate, // "5.2 absences per officer" before "5.2"
  readSpacedThousands, // "12 345" before "12"
  readCount,
  readRest,
]

/** Every number expression of a line, in order and disjoint: no digit and no number word is left outside one. */
export function scan(line: Line): Span[] {
  const spans: Span[] = []
  let from = 0
  for (let at = 0; at < line.tokens.length; at++) {
    if (!mayBegin(line.tokens, at)) continue
    const span = readAt(line, at, from)
    if (span === null) continue
    spans.push(span)
    from = span.end
    at = span.end - 1
  }
  return spans
}

function readAt(line: Line, at: number, from: number): Span | null {
  for (const read of READERS) {
    const span = read(line, at, from)
    if (span !== null) return span
  }
  return null
}

function mayBegin(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token
  if (token.kind === 'mark')
    return token.text === '£' || token.text === '€' || token.text === '$' || token.text === '+' || token.text === '±'
  if (token.kind !== 'word') return true
  if (token.text === 'plus') return tokens[at + 1]?.text === 'or'
  const facts = lexicon.get(token.text)
  if (facts === undefined) return false
  return (
    facts.number ||
    ((facts.month > 0 || facts.season > 0) && /\d/.test(tokens[at + 1]?.text ?? '')) ||
    (facts.month > 0 && isJoint(tokens[at + 1]?.text))
  )
}

function isJoint(word: string | undefined): boolean {
  return word === 'to' || word === '-' || word === 'and'
}

/** A bare number or range; the words around it decide what it is. */
function readCount(line: Line, at: number, from: number): Span | null {
  const { tokens } = line
  // The fraction word of "third party" is no number of its own.
  const amount = readAmount(tokens, at, from)
  if (amount === null) return null
  if (amount.shortScale) return null
  const first = isArticle(line, amount.first, from) ? amount.first - 1 : amount.first
  return spanFrom(line, first, amount.end, 'count', {
    value: amount.value,
    high: amount.high,
    words: amount.words,
  })
}

/** "a dozen", "a hundred", "a quarter of a million": the article is the one. */
function isArticle(line: Line, first: number, from: number): boolean {
  if (first <= from || line.tokens[first - 1]?.text !== 'a') return false
  const word = line.tokens[first]?.text ?? ''
  return word === 'dozen' || word === 'quarter' || (lexicon.get(word)?.scale ?? 0) > 0
}
