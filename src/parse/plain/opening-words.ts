import type { TextLine } from '../../source/plain/lines.ts'

/**
 * Whether a capital at a line's start can only be a sentence's or a title's: the text writes the word small elsewhere, and
 * hardly ever with a capital inside a sentence.
 *
 * ```text
 * > | safeguarding hub
 * > | Referrals to the hub are assessed …
 *     ^^^^^^^^^ "referrals" elsewhere: something new begins
 * > | … together with
 * > | Norfolk Police
 *     ^^^^^^^ never small: tells nothing
 * ```
 */
export function opensSentenceIn(lines: readonly TextLine[]): (text: string) => boolean {
  const small = new Map<string, number>()
  const capital = new Map<string, number>()
  for (const line of lines) {
    for (const { groups } of line.text.matchAll(/(?<before>[\p{L},;] )(?<word>\p{L}{1,30})/gu)) {
      const word = groups?.word ?? ''
      const key = word.toLowerCase()
      const counts = /^\p{Lu}/u.test(word) ? capital : small
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return text => {
    const word = /^["“‘']?(?<word>\p{Lu}\p{Ll}{0,30})(?![\p{L}])/u.exec(text)?.groups?.word
    if (word === undefined) return false
    const key = word.toLowerCase()
    if (ALWAYS.has(key)) return true
    const times = small.get(key) ?? 0
    return times >= 1 && times >= MUCH_OFTENER * (capital.get(key) ?? 0)
  }
}

/** Words that no name begins with, should a short text not have them. */
const ALWAYS: ReadonlySet<string> = new Set(
  'a after all also although among an and any are as at be because before both but by can could did do during each either every few fewer for from half has have he her here his how however if in into is it its less many more most much must neither no none nor not now of on once one only or other our over same several she should since so some such than that the their them then there these they this those though through throughout to under until we were what when where whether which while who why will with within without would yet you between'.split(
    ' ',
  ),
)
const MUCH_OFTENER = 3
