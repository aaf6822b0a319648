import { unnumbered } from './unnumbered.ts'

/**
 * A text for matching: lower case, straight quotes, plain hyphens and spaces. Length-preserving, so an offset into the folded
 * text is an offset into the text itself.
 *
 * ```text
 * text    The Victims’ Code – “non‑emergency”
 * folded  the victims' code - "non-emergency"
 * ```
 */
export function fold(text: string): string {
  if (text.length >= LONG) {
    if (text !== lastLong) {
      lastLongFolded = foldAnew(text)
      lastLong = text
    }
    return lastLongFolded
  }
  if (text !== lastText) {
    lastFolded = foldAnew(text)
    lastText = text
  }
  return lastFolded
}

/** One text is asked many things in a row, each on its folded form: a whole report, and passages of it in between. */
const LONG = 10_000
let lastText = ''
let lastFolded = ''
let lastLong = ''
let lastLongFolded = ''

function foldAnew(text: string): string {
  const lower = text.toLowerCase()
  const base = lower.length === text.length ? lower : lowerByUnit(text)
  return FANCY.test(base) ? base.replace(ALL_FANCY, plain) : base
}

const FANCY = /[\u2018\u2019\u02bc\u0060\u00b4\u201c\u201d\u2010-\u2015\u2212\u00a0\u2000-\u200a\u202f\u205f\u3000]/
const ALL_FANCY = new RegExp(FANCY, 'g')

/** A few characters ("İ") are longer in lower case: those stay as they are. */
function lowerByUnit(text: string): string {
  let folded = ''
  for (const unit of text) {
    const lower = unit.toLowerCase()
    folded += lower.length === unit.length ? lower : unit
  }
  return folded
}

function plain(character: string): string {
  const code = character.charCodeAt(0)
  if (code === 0x201c || code === 0x201d) return '"'
  if (code >= 0x2010 && code <= 0x2015) return '-'
  if (code === 0x2212) return '-'
  if (code === 0xa0 || code === 0x202f || code === 0x205f || code === 0x3000 || (code >= 0x2000 && code <= 0x200a))
    return ' '
  return "'"
}

/**
 * A title for comparing: folded, with the number of a part, white space, hyphens and end punctuation gone, so that a line break, a soft hyphen or a
 * lost space makes no difference. Not length-preserving.
 */
export function titleKey(title: string): string {
  const bare = unnumbered(title)
  const folded = PLAIN.test(bare) ? bare.toLowerCase() : fold(bare.normalize('NFKC'))
  const key = folded.replaceAll('&', 'and').replace(BETWEEN_WORDS, '')
  let end = key.length
  while (end > 0 && END_MARKS.includes(key.charAt(end - 1))) end--
  return key.slice(0, end)
}

const END_MARKS = '.:;,'
/** Printable ASCII but the backtick: folded by lower case alone. */
const PLAIN = /^[ -_a-~]*$/
const BETWEEN_WORDS = /[\s\u00ad\u200b\ufeff-]+/g
