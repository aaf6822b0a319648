import { lexicon } from './lexicon.ts'
import type { Line } from './line.ts'
import { isPlural, readNounPhrase } from './noun-phrase.ts'
import { readDate, yearOf } from './read-date.ts'
import { percentEnd } from './read-percentage.ts'
import { readQuantity } from './read-quantity.ts'
import { type Span, spanFrom } from './span.ts'

/** Words of a law or a plan before its year: "Equality Act 2010". */
const TITLED = new Set([
  'act',
  'order',
  'regulations',
  'regulation',
  'bill',
  'plan',
  'strategy',
  'vision',
  'framework',
  'code',
  'rules',
  'programme',
  'peel',
  'matrix',
  'standards',
  'charter',
  'project',
  'morile',
])
const TELEPHONE = new Set(['999', '101', '111', '112', '116', '105', '119'])

/**
 * A number that is part of a name.
 *
 * ```text
 * outcome 15   outcomes 15 and 16   grade one   section 60   Risk Matrix 2000   Equality Act 2010   999 calls   PIP2   A14
 * ^^^^^^^^^^   ^^^^^^^^^^^     ^^   ^^^^^^^^^   ^^^^^^^^^^   ^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^   ^^^         ^^^^   ^^^
 * ```
 */
export function readName(line: Line, at: number, from: number): Span | null {
  return (
    readWhole(line, at, from) ??
    readTitled(line, at, from) ??
    readAfterWord(line, at, from) ??
    readTelephone(line, at) ??
    readCapitalised(line, at, from) ??
    readQuoted(line, at)
  )
}

function readWhole(line: Line, at: number, from: number): Span | null {
  const cue = line.nameAround.get(at)
  if (cue === undefined || cue.start < from) return null
  return spanFrom(line, cue.start, cue.end, 'name/known', { class: 'name' })
}

/** "Equality Act 2010", "PEEL 2021/22", "Risk Matrix 2000". */
function readTitled(line: Line, at: number, from: number): Span | null {
  const { tokens } = line
  const before = tokens[at - 1]
  if (at - 1 < from || before?.kind !== 'word' || !before.capital || !TITLED.has(before.text)) return null
  if (yearOf(tokens[at]) === null) return null
  const date = readDate(tokens, at)
  if (date === null) return null
  let first = at - 1
  while (
    first > from &&
    first > at - 4 &&
    tokens[first - 1]?.kind === 'word' &&
    tokens[first - 1]?.capital &&
    !isStart(line, first - 1)
  )
    first--
  return spanFrom(line, first, date.end, 'name/titled-year', { class: 'name' })
}

/** "outcome 15", "grade one", and the further numbers of "outcomes 15, 16 and 18". */
function readAfterWord(line: Line, at: number, from: number): Span | null {
  const { tokens } = line
  const number = readQuantity(tokens, at)
  const mixed = tokens[at]?.kind === 'mixed' || tokens[at]?.kind === 'odd'
  if (number === null && !mixed) return null
  if (number !== null && percentEnd(tokens, number.end) > number.end) return null
  const end = number?.end ?? at + 1
  // "section.60", "s. 60"
  const before = tokens[at - 1]
  const dot = before?.text === '.' && before.glued ? 1 : 0
  const word = tokens[at - 1 - dot]
  if (word === undefined) return null
  const cue = line.nameBefore.get(at - dot)
  if (cue !== undefined && cue.start >= from) {
    if (number !== null && countsNoun(line, number.end) && number.value > 9 && isPlural(word.text)) return null
    return spanFrom(line, cue.start, end, 'name/after-word', { class: 'name' })
  }
  if (continuesNames(line, at)) return spanFrom(line, at, end, 'name/after-word', { class: 'name' })
  if (word.text === 's' && (dot === 1 || word.glued === false) && tokens[at]?.kind === 'number')
    return spanFrom(line, at - 1 - dot, end, 'name/after-word', { class: 'name' })
  return null
}

/** "16" in "outcomes 15 and 16": what stands before the joint is a number after a name word. */
function continuesNames(line: Line, at: number): boolean {
  const { tokens } = line
  let index = at
  for (let steps = 0; steps < 6; steps++) {
    const joint = tokens[index - 1]?.text
    if (joint !== 'and' && joint !== 'or' && joint !== ',' && joint !== 'to' && joint !== '-' && joint !== '&')
      return false
    index -= joint !== ',' && tokens[index - 2]?.text === ',' ? 2 : 1
    const number = tokens[index - 1]
    if (number?.kind !== 'number' && !(number?.kind === 'word' && lexicon.get(number.text)?.number)) return false
    if (countsNoun(line, at + 1) || number.kind !== tokens[at]?.kind) return false
    index--
    if (line.nameBefore.has(index)) return true
  }
  return false
}

function countsNoun(line: Line, at: number): boolean {
  return readNounPhrase(line.tokens, at, line.unit.text)?.plural === true
}

/** 999 and 101, unless they count something else than calls; "01604 123456"; "+44 1604 123456". */
function readTelephone(line: Line, at: number): Span | null {
  const { tokens } = line
  const token = tokens[at]
  if (token?.kind !== 'number') return null
  if (token.text.startsWith('0') && /^0\d{2,}$/.test(token.text) && !tokens[at - 1]?.text.endsWith('.')) {
    let end = at + 1
    while (tokens[end]?.kind === 'number' && /^\d{3,}$/.test(tokens[end]?.text ?? '') && end < at + 4) end++
    return spanFrom(line, at, end, 'name/telephone', { class: 'name' })
  }
  if (!TELEPHONE.has(token.text)) return null
  const noun = readNounPhrase(tokens, at + 1, line.unit.text)
  const emergency =
    noun === null ||
    [
      'call',
      'caller',
      'handler',
      'line',
      'system',
      'service',
      'contact',
      'number',
      'demand',
      'queue',
      'operator',
      'response',
    ].includes(noun.head) ||
    !noun.plural
  const small =
    token.text === '105' || token.text === '116' || token.text === '119' || token.text === '112' || token.text === '111'
  if (!emergency || (small && noun?.head !== 'call' && noun?.head !== 'service' && noun?.head !== 'number')) return null
  const before = tokens[at - 1]?.text
  if (before === 'of' && noun === null && tokens[at - 2]?.text === 'total') return null
  return spanFrom(line, at, at + 1, 'name/telephone', { class: 'name' })
}

/** "Community One", "Operation Four": number word and the word before it both with a capital, inside a sentence. */
function readCapitalised(line: Line, at: number, from: number): Span | null {
  const { tokens } = line
  const token = tokens[at]
  const before = tokens[at - 1]
  if (token?.kind !== 'word' || !token.capital || before?.kind !== 'word' || !before.capital || at - 1 < from)
    return null
  if (isStart(line, at - 1) && line.unit.kind !== 'paragraph') return null
  const number = readQuantity(tokens, at)
  if (number === null || line.unit.kind === 'title' || line.unit.kind === 'cell') return null
  return spanFrom(line, at - 1, number.end, 'name/capitalised', { class: 'name' })
}

/** The token begins a sentence, so that its capital says nothing. */
export function isStart(line: Line, at: number): boolean {
  return line.starts.has(at)
}

/** "the ‘most harmful 100’ list": a number that ends a quotation of a few words. */
function readQuoted(line: Line, at: number): Span | null {
  const { tokens } = line
  const number = readQuantity(tokens, at)
  if (number === null) return null
  const close = tokens[number.end]
  if (close === undefined || !close.glued || (close.text !== "'" && close.text !== '"')) return null
  if (tokens[number.end + 1]?.glued === true && tokens[number.end + 1]?.kind === 'word') return null
  for (let index = at - 2; index >= at - 6; index--) {
    const open = tokens[index]
    if (open?.text === close.text && !open.glued && tokens[index + 1]?.glued === true)
      return spanFrom(line, at, number.end, 'name/quoted', { class: 'name' })
  }
  return null
}
