import { fold } from '../text/fold.ts'
import type { Token } from './token.ts'

const LETTERS = /[\p{L}\p{M}]+/uy
const LETTERS_AND_DIGITS = /[\p{L}\p{M}\p{Nd}]+/uy
const DIGITS = /\d+(?:[.,]\d+)*/y
const WELL_SET = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/
const VULGAR: Readonly<Record<string, number>> = {
  '¼': 0.25,
  '½': 0.5,
  '¾': 0.75,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅕': 0.2,
  '⅛': 0.125,
}
/** Longer runs of digits are no quantity that a JavaScript number holds exactly. */
const MOST_DIGITS = 16

/**
 * Cuts `text` into tokens, in order, white space left out. Offsets are UTF-16 units of `text`, end exclusive. Linear in the
 * length of `text`.
 */
export function tokenize(text: string): Token[] {
  const folded = fold(text)
  const tokens: Token[] = []
  let offset = 0
  let lastEnd = -1
  while (offset < folded.length) {
    const code = folded.charCodeAt(offset)
    if (code <= 0x20 || code === 0xa0) {
      offset++
      continue
    }
    const token = readToken(folded, text, offset, code, lastEnd === offset)
    tokens.push(token)
    offset = token.end
    lastEnd = offset
  }
  return tokens
}

function readToken(folded: string, text: string, start: number, code: number, glued: boolean): Token {
  if (code >= 0x30 && code <= 0x39) return readDigits(folded, text, start, glued)
  if ((code >= 0x61 && code <= 0x7a) || code > 0x7f) {
    const end = endOf(LETTERS, folded, start)
    if (end > start) return readLetters(folded, text, start, end, glued)
  }
  const mark = folded[start] as string
  const vulgar = VULGAR[mark]
  if (vulgar !== undefined) return make('number', folded, text, start, start + 1, glued, vulgar)
  return make('mark', folded, text, start, start + 1, glued)
}

/** "officers", "pip2"; an apostrophe ends the word, so that "force's" is "force" and "'s". */
function readLetters(folded: string, text: string, start: number, wordEnd: number, glued: boolean): Token {
  const next = folded.charCodeAt(wordEnd)
  if (next >= 0x30 && next <= 0x39)
    return make('mixed', folded, text, start, endOf(LETTERS_AND_DIGITS, folded, start), glued)
  return make('word', folded, text, start, wordEnd, glued)
}

function readDigits(folded: string, text: string, start: number, glued: boolean): Token {
  let end = endOf(DIGITS, folded, start)
  const after = folded.charCodeAt(end)
  if ((after >= 0x61 && after <= 0x7a) || after > 0x7f) {
    const suffixEnd = endOf(LETTERS_AND_DIGITS, folded, end)
    if (suffixEnd > end) {
      const value = quantityOf(folded.slice(start, end))
      return make('mixed', folded, text, start, suffixEnd, glued, value, folded.slice(end, suffixEnd))
    }
  }
  const written = folded.slice(start, end)
  const value = quantityOf(written)
  if (!Number.isNaN(value)) return make('number', folded, text, start, end, glued, value)
  // "2021,20" after a date is a year and the next word: a comma never follows four digits inside a number.
  const year = /^(?:19|20)\d\d(?=,)/.exec(written)
  if (year !== null) {
    end = start + 4
    return make('number', folded, text, start, end, glued, Number(year[0]))
  }
  return make('odd', folded, text, start, end, glued)
}

function quantityOf(written: string): number {
  if (written.length > MOST_DIGITS + 6 || !WELL_SET.test(written)) return Number.NaN
  const value = Number(written.includes(',') ? written.replaceAll(',', '') : written)
  return value <= Number.MAX_SAFE_INTEGER ? value : Number.NaN
}

function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start
  return pattern.test(text) ? pattern.lastIndex : start
}

function make(
  kind: Token['kind'],
  folded: string,
  text: string,
  start: number,
  end: number,
  glued: boolean,
  value: number = Number.NaN,
  suffix: string = '',
): Token {
  const capital = text.charCodeAt(start) !== folded.charCodeAt(start)
  return { kind, text: folded.slice(start, end), start, end, glued, capital, value, suffix }
}
