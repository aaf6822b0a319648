import { type Advances, TYPEFACES, type Typeface } from './typefaces.ts'

/**
 * A line's width tells how full its column was, and with that whether the line broke because the next word did not fit.
 * `typeface.ts` tells which face a text was set in.
 */
const BOLD_ARIAL: Advances = {
  ascii:
    '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584',
  others: TYPEFACES.arial.others,
  rest: 556,
}

const OTHERS = '‘’“”–—•£…‐'
const tables = new Map<Typeface | 'bold', Uint16Array>()

/** The width of `text` at 12 points, in points. Bold is Arial's. */
export function widthOf(text: string, face: Typeface | 'bold' = 'arial'): number {
  const widths = tableOf(face)
  const { rest } = advancesOf(face)
  let width = 0
  for (let index = 0; index < text.length; index++) width += widths[text.charCodeAt(index)] ?? rest
  return (width * 12) / 1000
}

function advancesOf(face: Typeface | 'bold'): Advances {
  return face === 'bold' ? BOLD_ARIAL : TYPEFACES[face]
}

function tableOf(face: Typeface | 'bold'): Uint16Array {
  const made = tables.get(face) ?? table(advancesOf(face))
  tables.set(face, made)
  return made
}

/** By UTF-16 unit: each character of each line is looked up, for every typeface. */
function table(advances: Advances): Uint16Array {
  const widths = new Uint16Array(PAST_PUNCTUATION).fill(advances.rest)
  for (const [index, width] of advances.ascii.split(' ').entries()) widths[index + 0x20] = Number(width)
  for (const [index, character] of [...OTHERS].entries())
    widths[character.charCodeAt(0)] = advances.others[index] ?? advances.rest
  widths[NO_BREAK_SPACE] = widths[0x20] ?? advances.rest
  widths[NO_BREAK_HYPHEN] = widths[0x2010] ?? advances.rest
  widths[SOFT_HYPHEN] = 0
  return widths
}

const NO_BREAK_SPACE = 0xa0
const NO_BREAK_HYPHEN = 0x2011
const SOFT_HYPHEN = 0xad
/** The first unit after general punctuation, where the last of the characters with a width of their own is. */
const PAST_PUNCTUATION = 0x2070
