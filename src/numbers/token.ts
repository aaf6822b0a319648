/**
 * The smallest pieces of a text that the number grammar looks at.
 *
 * ```text
 * Only £12.3m of the force’s 4-tier budget (24%)
 * word mark mixed word word word ’s …
 * ```
 *
 * `number` is a run of digits with well-set commas and one point; `mixed` is letters and digits in one run ("PIP2", "12.3m",
 * "31st"); `odd` is digits set in no way that a quantity is ("10,00", "1.2.3"); `mark` is any other character.
 */
export interface Token {
  readonly kind: 'word' | 'number' | 'mixed' | 'odd' | 'mark'
  /** Folded: lower case, straight quotes, plain hyphens. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** No space stands before it, and it is not the first. */
  readonly glued: boolean
  /** Begins with a capital letter in the text itself. */
  readonly capital: boolean
  /** Of a number, of the number that a mixed token begins with, or of a vulgar fraction ("½"); else NaN. */
  readonly value: number
  /** What follows the digits in a mixed token: "m", "st", "pm"; else "". */
  readonly suffix: string
}
