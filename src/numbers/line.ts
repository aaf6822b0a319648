import type { Range } from '../text/range.ts'
import { sentencesOf } from '../text/sentences.ts'
import { matchCues } from './cues.ts'
import type { Match, PhraseTrie } from './phrase-trie.ts'
import type { Token } from './token.ts'
import { tokenize } from './tokenize.ts'

/** A block of a passage: a lead-in paragraph and its items stand as units one after another. */
export interface PassageUnit {
  /** On one line, with single spaces. */
  readonly text: string
  readonly kind: 'paragraph' | 'item' | 'title' | 'caption' | 'cell' | 'label'
}

/** One sentence of a line: where it stands, and its tokens as a half-open range of indices. */
export interface Sentence extends Range {
  readonly firstToken: number
  readonly endToken: number
}

/** A unit made ready for the grammar. */
export interface Line {
  readonly index: number
  readonly unit: PassageUnit
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  /** By start. */
  readonly cues: readonly Match[]
  /** Token index → the sentence that it begins. */
  readonly starts: ReadonlySet<number>
  /** Token index → the cue of family "name" that ends before it, and the whole name that it lies in. */
  readonly nameBefore: ReadonlyMap<number, Match>
  readonly nameAround: ReadonlyMap<number, Match>
}

/** Reads `unit` into tokens, sentences and cues; `forces` holds the names of forces, the report's own and others. */
export function toLine(unit: PassageUnit, index: number, forces: PhraseTrie | null): Line {
  const tokens = tokenize(unit.text)
  const cues = matchCues(tokens, forces)
  const sentences = placeTokens(sentencesOf(unit.text), tokens)
  const nameBefore = new Map<number, Match>()
  const nameAround = new Map<number, Match>()
  for (const cue of cues) {
    if (cue.family !== 'name') continue
    if (cue.id === 'before') nameBefore.set(cue.end, cue)
    else for (let token = cue.start; token < cue.end; token++) nameAround.set(token, cue)
  }
  return {
    index,
    unit,
    tokens,
    sentences,
    cues,
    starts: new Set(sentences.map(({ firstToken }) => firstToken)),
    nameBefore,
    nameAround,
  }
}

function placeTokens(ranges: readonly Range[], tokens: readonly Token[]): Sentence[] {
  let token = 0
  return ranges.map(({ start, end }) => {
    const firstToken = token
    while (token < tokens.length && (tokens[token] as Token).start < end) token++
    return { start, end, firstToken, endToken: token }
  })
}

/** The sentence in which token `index` stands. */
export function sentenceAt(line: Line, index: number): Sentence {
  let low = 0
  let high = line.sentences.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((line.sentences[middle] as Sentence).firstToken <= index) low = middle
    else high = middle - 1
  }
  return line.sentences[low] as Sentence
}

/** Tokens before and after an expression that its reading may depend on: bounds the work on a sentence without end. */
const WINDOW = 120

/** The part of the sentence around tokens `first` to `end` that is looked at. */
export function windowAround(line: Line, first: number, end: number): { first: number; end: number } {
  const sentence = sentenceAt(line, first)
  return { first: Math.max(sentence.firstToken, first - WINDOW), end: Math.min(sentence.endToken, end + WINDOW) }
}

/** The cues that begin at token `first` or later and before `end`, by start. */
export function cuesWithin(line: Line, first: number, end: number): Match[] {
  let low = 0
  let high = line.cues.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((line.cues[middle] as Match).start < first) low = middle + 1
    else high = middle
  }
  const found: Match[] = []
  for (let index = low; index < line.cues.length; index++) {
    const cue = line.cues[index] as Match
    if (cue.start >= end) break
    found.push(cue)
  }
  return found
}
