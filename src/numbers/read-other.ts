import { lexicon } from './lexicon.ts'
import type { Line } from './line.ts'
import { readNounPhrase } from './noun-phrase.ts'
import { readAmount } from './read-amount.ts'
import { monthAt } from './read-date.ts'
import { isStart } from './read-name.ts'
import { percentEnd } from './read-percentage.ts'
import { readQuantity } from './read-quantity.ts'
import { type Span, spanFrom } from './span.ts'

/** "+/- 6.1 percent", "± 2.7", "plus or minus 3 percent": a figure that says how exact another one is. */
export function readInterval(line: Line, at: number): Span | null {
  const { tokens } = line
  const first = tokens[at]?.text
  let index = at
  if (first === '±') index = at + 1
  else if (first === '+' && tokens[at + 1]?.text === '/' && tokens[at + 2]?.text === '-') index = at + 3
  else if (first === '+' && tokens[at + 1]?.text === '-') index = at + 2
  else if (first === 'plus' && tokens[at + 1]?.text === 'or' && tokens[at + 2]?.text === 'minus') index = at + 3
  else return null
  const number = readQuantity(tokens, index)
  if (number === null) return null
  const end = percentEnd(tokens, number.end)
  const kind = end > number.end ? 'percentage' : 'count'
  return spanFrom(line, at, end, 'statistic/interval', {
    class: 'statistic',
    kind,
    value: number.value,
    interval: true,
  })
}

/** "24/7", "1/3", "3:1": digits joined by a mark, which are no quantity, or one that the mark leaves open. */
export function readJoined(line: Line, at: number): Span | null {
  const { tokens } = line
  const [first, mark, second] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (first?.kind !== 'number' || mark === undefined || second === undefined || !mark.glued || !second.glued)
    return null
  if (second.kind !== 'number' && second.kind !== 'mixed') return null
  // "978-1-911194-00-0": three or more groups are a reference
  if (
    mark.text === '-' &&
    tokens[at + 3]?.text === '-' &&
    tokens[at + 3]?.glued &&
    tokens[at + 4]?.glued &&
    /^\d/.test(tokens[at + 4]?.text ?? '')
  ) {
    let last = at + 5
    while (tokens[last]?.text === '-' && tokens[last]?.glued && tokens[last + 1]?.glued) last += 2
    return spanFrom(line, at, last, 'name/reference', { class: 'name' })
  }
  if (mark.text === ':') return spanFrom(line, at, at + 3, 'incidental/time-of-day', { class: 'incidental' })
  if (mark.text !== '/') return null
  let end = at + 3
  while (tokens[end]?.text === '/' && tokens[end]?.glued && tokens[end + 1]?.glued) end += 2
  if (end === at + 3 && tokens[end]?.text === 'of' && second.value > first.value)
    return spanFrom(line, at, end, 'statistic/part-of-whole', {
      class: 'statistic',
      kind: 'multiple',
      value: first.value / second.value,
    })
  return spanFrom(line, at, end, 'name/reference', { class: 'name' })
}

/**
 * "10am", "9.30pm", "7 pm", "2 o'clock", "0800 hours".
 */
export function readTimeOfDay(line: Line, at: number): Span | null {
  const { tokens } = line
  const token = tokens[at]
  if (token?.kind === 'mixed' && /^\d{1,2}(?:\.\d\d)?(?:am|pm|noon)$/.test(token.text))
    return spanFrom(line, at, at + 1, 'incidental/time-of-day', { class: 'incidental' })
  const next = tokens[at + 1]?.text
  if (token?.kind === 'number' && (next === 'am' || next === 'pm' || (next === 'o' && tokens[at + 2]?.text === "'")))
    return spanFrom(line, at, next === 'o' ? at + 4 : at + 2, 'incidental/time-of-day', { class: 'incidental' })
  if (token?.kind === 'number' && /^0\d{3}$/.test(token.text) && (next === 'hours' || next === 'hrs'))
    return spanFrom(line, at, at + 2, 'incidental/time-of-day', { class: 'incidental' })
  return null
}

const AGE_BEFORE = new Set(['aged', 'age', 'ages', 'turned'])
const AGE_BOUND = new Set(['under', 'over', 'below'])

/**
 * "aged 85", "under 18", "under-18s", "12 to 17", "18 to 24 year olds": ages and age bands are names. "15-year-old" is a length of
 * time and is read there.
 */
export function readAge(line: Line, at: number, from: number): Span | null {
  const { tokens } = line
  const amount = readAmount(tokens, at, from)
  const before = tokens[at - 1]?.text ?? ''
  const token = tokens[at]
  if (
    token?.kind === 'mixed' &&
    token.suffix === 's' &&
    (AGE_BOUND.has(before) || (before === '-' && AGE_BOUND.has(tokens[at - 2]?.text ?? '')))
  )
    return spanFrom(line, at, at + 1, 'name/age', { class: 'name' })
  if (amount === null || !(amount.value < 120)) return null
  const name = (end: number): Span => spanFrom(line, amount.first, end, 'name/age', { class: 'name' })
  if (
    AGE_BEFORE.has(before) ||
    (before === 'of' && AGE_BEFORE.has(tokens[at - 2]?.text ?? '')) ||
    (before === 'from' && AGE_BEFORE.has(tokens[at - 2]?.text ?? '')) ||
    (before === 'between' && AGE_BEFORE.has(tokens[at - 2]?.text ?? ''))
  ) {
    if (percentEnd(tokens, amount.end) > amount.end || isCounted(line, amount.end)) return null
    return name(amount.end)
  }
  if (
    (AGE_BOUND.has(before) || (AGE_BEFORE.has(tokens[at - 2]?.text ?? '') && before === 'over')) &&
    token?.kind === 'number'
  ) {
    const bare = !isCounted(line, amount.end) && percentEnd(tokens, amount.end) === amount.end
    const people = /child|young|people|person|victim|girl|boy|adult|offender|suspect|youth|aged|anyone|those/
    if (
      bare &&
      [16, 18, 21, 25, 13, 10, 65].includes(amount.value) &&
      nearbyWords(line, at).some(word => people.test(word))
    )
      return name(amount.end)
  }
  const year = tokens[amount.end]?.text === '-' ? amount.end + 1 : amount.end
  if (
    amount.high !== null &&
    tokens[year]?.text === 'year' &&
    /^olds?$/.test(tokens[year + 1]?.text === '-' ? (tokens[year + 2]?.text ?? '') : (tokens[year + 1]?.text ?? ''))
  )
    return name(tokens[year + 1]?.text === '-' ? year + 3 : year + 2)
  return null
}

function isCounted(line: Line, at: number): boolean {
  const token = line.tokens[at]
  if (token?.kind !== 'word') return false
  if (lexicon.get(token.text)?.duration || lexicon.get(token.text)?.fraction) return true
  return readNounPhrase(line.tokens, at, line.unit.text)?.plural === true
}

function nearbyWords(line: Line, at: number): string[] {
  return line.tokens.slice(Math.max(0, at - 8), at + 6).map(token => token.text)
}

/** The number of a list item or a heading ("3.", "4.2 The force …"), or a footnote mark ("crimes.12", "[3]"). */
export function readMark(line: Line, at: number): Span | null {
  const { tokens } = line
  const token = tokens[at]
  if (token === undefined || (token.kind !== 'number' && token.kind !== 'odd')) return null
  const [before, next, third] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]]
  const bracketed =
    (before?.text === '[' && next?.text === ']') ||
    (before?.text === '(' && next?.text === ')' && at === 1 && token.value < 100)
  if (bracketed) return spanFrom(line, at, at + 1, 'name/mark', { class: 'name' })
  const stop = (next?.text === '.' || next?.text === ')') && next.glued
  if (at === 0 && stop && third !== undefined && token.value < 100)
    return spanFrom(line, at, at + 1, 'name/mark', { class: 'name' })
  const heading =
    at === 0 &&
    /^\d{1,2}(?:\.\d{1,2}){1,3}$/.test(token.text) &&
    next?.kind === 'word' &&
    next.capital &&
    monthAt(tokens, at + 1) === null
  if (heading) return spanFrom(line, at, at + 1, 'name/mark', { class: 'name' })
  const raised =
    token.glued && before?.text === '.' && before.glued && tokens[at - 2]?.kind === 'word' && token.value < 200
  if (raised && (next === undefined || isStart(line, at + 1) || next.capital))
    return spanFrom(line, at, at + 1, 'name/mark', { class: 'name' })
  return null
}

/**
 * "12 345 calls" may be one number or two: thousands are set off with a comma in these reports, with a space in some tables.
 */
export function readSpacedThousands(line: Line, at: number): Span | null {
  const { tokens } = line
  if (!/^[1-9]\d{0,2}$/.test(tokens[at]?.text ?? '')) return null
  let end = at + 1
  while (end < at + 3 && tokens[end]?.kind === 'number' && /^\d{3}$/.test(tokens[end]?.text ?? '')) end++
  if (end === at + 1 || TELEPHONES.has(tokens[at + 1]?.text ?? '')) return null
  return spanFrom(line, at, end, 'incidental/unreadable', {
    class: 'incidental',
    doubt: { code: 'number/ambiguous', reason: 'it may be one number, its thousands set off with a space, or two' },
  })
}

const TELEPHONES = new Set(['999', '101', '111'])

const HAVING = new Set(['have', 'has', 'had'])

/** Raised digits, and what no other reader took: mixed and odd tokens, vague number words. */
export function readRest(line: Line, at: number): Span | null {
  const token = line.tokens[at]
  if (token === undefined) return null
  if (token.kind === 'mixed') {
    // "1st", "21st": an ordinal states no quantity.
    if (/^\d+(?:st|nd|rd|th)$/.test(token.text))
      return spanFrom(line, at, at + 1, 'incidental/ordinal', { class: 'incidental' })
    if (token.suffix === 'm' && readNounPhrase(line.tokens, at + 1, line.unit.text)?.plural === true)
      return spanFrom(line, at, at + 1, 'count', { value: Math.round(token.value * 1e6 * 1e6) / 1e6 })
    if (token.suffix === 'm')
      return spanFrom(line, at, at + 1, 'incidental/unreadable', {
        class: 'incidental',
        doubt: { code: 'number/ambiguous', reason: 'm may be million, metres, minutes or months' },
      })
    return spanFrom(line, at, at + 1, 'name/code', { class: 'name' })
  }
  if (token.kind === 'odd') {
    if (/^\d+(?:\.\d+){2,}$/.test(token.text)) return spanFrom(line, at, at + 1, 'name/reference', { class: 'name' })
    const reason =
      token.text.length > 15
        ? 'more digits than a number holds exactly'
        : 'the commas or points are set as in no number'
    return spanFrom(line, at, at + 1, 'incidental/unreadable', {
      class: 'incidental',
      doubt: { code: 'number/unreadable', reason },
    })
  }
  const facts = token.kind === 'word' ? lexicon.get(token.text) : undefined
  if (token.text === 'none' && line.tokens[at + 1]?.text === 'of')
    return spanFrom(line, at, at + 1, 'count', { value: 0, words: true })
  // "It had 97 overdue visits. It will have none by March"
  if (token.text === 'none' && HAVING.has(line.tokens[at - 1]?.text ?? ''))
    return spanFrom(line, at, at + 1, 'count', { value: 0, words: true })
  if (facts?.vague) return spanFrom(line, at, at + 1, 'incidental/vague-word', { class: 'incidental', words: true })
  if (token.text === 'half' || token.text === 'halves')
    return spanFrom(line, at, at + 1, 'incidental/half', { class: 'incidental', words: true })
  return null
}
