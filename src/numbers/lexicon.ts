import { numberWords } from '../data/compiled/number-words.ts'

/** What the word list knows of one word; NaN where it is none of the kind. */
export interface WordFacts {
  readonly cardinal: number
  readonly tens: number
  readonly scale: number
  readonly fraction: number
  readonly multiple: number
  readonly ordinal: number
  readonly month: number
  readonly season: number
  /** The unit of time in the singular, and its length in minutes. */
  readonly duration: { readonly unit: string; readonly minutes: number } | null
  /** "both", "none", "hundreds": a number word that has no value of its own. */
  readonly vague: boolean
  /** A number expression may begin at, or contain, this word. */
  readonly number: boolean
}

const VAGUE = ['both', 'neither', 'none', 'hundreds', 'thousands', 'millions', 'dozens', 'tens', 'billions'] as const

/** Word (folded) → facts. A word that is not here says nothing about numbers. */
export const lexicon: ReadonlyMap<string, WordFacts> = build()

function build(): Map<string, WordFacts> {
  const words = new Set<string>(VAGUE)
  for (const list of Object.values(numberWords)) for (const word of Object.keys(list)) words.add(word)
  const facts = new Map<string, WordFacts>()
  for (const word of words) {
    const of = (list: Readonly<Record<string, number>>): number => list[word] ?? Number.NaN
    const entry = {
      cardinal: of(numberWords.cardinals),
      tens: of(numberWords.tens),
      scale: of(numberWords.scales),
      fraction: of(numberWords.fractions),
      multiple: of(numberWords.multiples),
      ordinal: of(numberWords.ordinals),
      month: of(numberWords.months),
      season: of(numberWords.seasons),
      duration: numberWords.durations[word] ?? null,
      vague: (VAGUE as readonly string[]).includes(word),
    }
    const number =
      entry.vague || [entry.cardinal, entry.tens, entry.scale, entry.fraction, entry.multiple].some(value => value >= 0)
    facts.set(word, { ...entry, number })
  }
  return facts
}

const NUMBER_WORDS = [...lexicon].filter(([, facts]) => facts.number).map(([word]) => word)
const NUMBER = new RegExp(`[\\d¼½¾⅓⅔⅕⅛]|(?<![a-z])(?:${NUMBER_WORDS.join('|')})(?![a-z])`, 'i')

/** A number expression may stand in `text`: spares the reading of a passage that has none. */
export function mayHoldNumber(text: string): boolean {
  return NUMBER.test(text)
}
