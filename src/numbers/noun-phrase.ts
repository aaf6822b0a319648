import { numberNouns } from '../data/compiled/number-nouns.ts'
import { lexicon } from './lexicon.ts'
import type { Token } from './token.ts'

/** The class of one noun, singular or plural, or null. */
export function classOfNoun(word: string): NounClass | null {
  return CLASSES.get(singularOf(word)) ?? null
}

export type NounClass = (typeof numberNouns.classes)[number]['id']

/** The noun that a number counts. */
export interface NounPhrase {
  /** Singular, lower case but for capitals of the text: "police officer", "PIP2-trained investigator". */
  readonly unit: string
  /** Singular head noun: "officer". */
  readonly head: string
  readonly class: NounClass | null
  readonly plural: boolean
  /** Token indices, end exclusive. */
  readonly first: number
  readonly end: number
}

const STOPS = new Set(numberNouns.stops)
const SINGULAR = new Set(numberNouns.singular)
const CLASSES = new Map(numberNouns.classes.flatMap(({ id, nouns }) => nouns.map(noun => [noun, id] as const)))
const MOST_WORDS = 6
/** "PCSOs" are each a "PCSO"; "OCGS" stays. */
const ACRONYM = /^\p{Lu}{2,}s?$/u

/**
 * The noun phrase that begins at token `at`: up to the first plural noun, or the first word that cannot belong to one. Null
 * where a stop word or a mark stands there.
 *
 * ```text
 * 46 police officers voluntarily resigned    242 PIP2-trained investigators in post    one case where
 *    ^^^^^^^^^^^^^^^                             ^^^^^^^^^^^^^^^^^^^^^^^^^^                   ^^^^
 * ```
 */
export function readNounPhrase(tokens: readonly Token[], at: number, text: string): NounPhrase | null {
  let end = at
  let plural = false
  while (end < tokens.length && end - at < MOST_WORDS * 2) {
    const token = tokens[end] as Token
    if (token.text === '-' && token.glued && tokens[end + 1]?.glued && end > at) {
      end += 1
      continue
    }
    if (token.kind !== 'word' && token.kind !== 'mixed') break
    if (STOPS.has(token.text) && !tokens[end - 1]?.text.endsWith('-')) break
    if (lexicon.get(token.text)?.number === true) break
    end++
    const hyphenated = tokens[end]?.text === '-' && tokens[end]?.glued
    // The possessive "the force's four matters" ends no phrase, and neither does "officers' shifts".
    if (!hyphenated && isPlural(token.text)) {
      const apostrophe = tokens[end]?.text === "'" && tokens[end]?.glued === true
      if (
        apostrophe &&
        tokens[end + 1]?.glued !== true &&
        tokens[end + 1]?.kind === 'word' &&
        !STOPS.has(tokens[end + 1]?.text ?? '')
      ) {
        end++
        continue
      }
      if (numberNouns.irregular[token.text] === token.text && leadsToPlural(tokens, end)) continue
      if (text[token.end - 1] === 'S') continue
      plural = true
      break
    }
  }
  while (end > at && tokens[end - 1]?.kind === 'mark') end--
  if (end === at) return null
  return phrase(tokens, at, end, plural, text)
}

function phrase(tokens: readonly Token[], first: number, end: number, plural: boolean, text: string): NounPhrase {
  const last = tokens[end - 1] as Token
  let stop = end
  // "areas for improvement", "causes of concern", "areas of policing", "members of staff", "matters of priority"
  const joint = tokens[end]?.text
  if ((joint === 'of' || joint === 'for') && plural) {
    const tail = `${singularOf(last.text)} ${joint} ${tokens[end + 1]?.text ?? ''}`
    if (CLASSES.has(tail)) stop = end + 2
  }
  const head =
    stop > end
      ? text
          .slice(last.start, tokens[stop - 1]?.end)
          .toLowerCase()
          .replace(last.text, singularOf(last.text))
      : singularOf(last.text)
  const before = text.slice(tokens[first]?.start, last.start)
  const lastWritten = text.slice(last.start, last.end)
  const single = plural ? singularOf(last.text) : last.text
  const unit =
    before +
    (last.capital ? lastWritten.slice(0, 1) + single.slice(1) : single) +
    (stop > end ? text.slice(last.end, tokens[stop - 1]?.end) : '')
  return {
    unit: ACRONYM.test(lastWritten) ? before + lastWritten.replace(/s$/, '') : unit,
    head,
    class: classOf(tokens, first, end, head),
    plural,
    first,
    end: stop,
  }
}

/** The class of the longest noun of the list that the phrase ends with. */
function classOf(tokens: readonly Token[], first: number, end: number, head: string): NounClass | null {
  if (head.includes(' ')) return CLASSES.get(head) ?? null
  let words = head
  let found = CLASSES.get(words) ?? null
  for (let index = end - 2; index >= first && index >= end - 4; index--) {
    words = `${tokens[index]?.text} ${words}`
    found = CLASSES.get(words) ?? found
  }
  return found
}

/** "police" before "forces", "staff" before "members": one phrase up to the plural noun. */
function leadsToPlural(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index < at + 3; index++) {
    const token = tokens[index]
    if (token?.kind !== 'word' || STOPS.has(token.text)) return false
    if (isPlural(token.text)) return true
  }
  return false
}

export function isPlural(word: string): boolean {
  if (numberNouns.irregular[word] !== undefined) return true
  return (
    word.length > 2 &&
    word.endsWith('s') &&
    !word.endsWith('ss') &&
    !word.endsWith('us') &&
    !word.endsWith('is') &&
    !SINGULAR.has(word)
  )
}

/** "officers" to "officer", "enquiries" to "enquiry", "searches" to "search"; a singular stays. */
export function singularOf(word: string): string {
  const irregular = numberNouns.irregular[word]
  if (irregular !== undefined) return irregular
  if (!isPlural(word)) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}
