import { lexicon } from './lexicon.ts'
import type { Quantity } from './read-quantity.ts'
import type { Token } from './token.ts'

/** Words of a half after a number, with the hyphens that may join them. */
const AND_A = ['and', 'a']

/** The half or quarter that goes with a whole number: "two and a half", "two-and-a-half"; "the two and a half of the third" is none. */
export function halfAfter(tokens: readonly Token[], at: number): { value: number; end: number } | null {
  let index = at
  for (const word of AND_A) {
    if (tokens[index]?.text === '-' && tokens[index]?.glued) index++
    if (tokens[index]?.text !== word) return null
    index++
  }
  if (tokens[index]?.text === '-' && tokens[index]?.glued) index++
  const word = tokens[index]?.text ?? ''
  if ((word !== 'half' && word !== 'quarter') || tokens[index + 1]?.text === 'of') return null
  return { value: lexicon.get(word)?.fraction ?? 0, end: index + 1 }
}

/**
 * A part of a round number, the article of "a quarter" left out.
 *
 * ```text
 * half a million calls   a quarter of a million   three quarters of a million   half a dozen
 * ^^^^^^^^^^^^^^           ^^^^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^
 * ```
 */
export function readPartOfScale(tokens: readonly Token[], at: number): Quantity | null {
  const first = tokens[at]
  if (first?.kind !== 'word') return null
  const times = lexicon.get(first.text)?.cardinal ?? Number.NaN
  const counted = times > 0 && tokens[at + 1]?.kind === 'word'
  const part = lexicon.get((counted ? tokens[at + 1] : first)?.text ?? '')?.fraction ?? Number.NaN
  if (!(part > 0)) return null
  let index = at + (counted ? 2 : 1)
  if (tokens[index]?.text === 'of') index++
  if (tokens[index]?.text !== 'a') return null
  const word = tokens[index + 1]?.text ?? ''
  const scale = word === 'dozen' ? 12 : (lexicon.get(word)?.scale ?? Number.NaN)
  if (!(scale > 1)) return null
  const value = Number((part * scale * (counted ? times : 1)).toPrecision(15))
  return { value, end: index + 2, words: true, shortScale: false, scale: 1 }
}
