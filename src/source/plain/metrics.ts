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
const tables = new Map<Typeface | 'bold', ReadonlyMap<number, number>>()

/** The width of `text` at 12 points, in points. Bold is Arial's. */
export function widthOf(text: string, face: Typeface | 'bold' = 'arial'): number {
  const widths = tableOf(face)
  const rest = advancesOf(face).rest
  let width = 0
  for (let index = 0; index < text.length; index++) width += widths.get(text.charCodeAt(index)) ?? rest
  return (width * 12) / 1000
}

function advancesOf(face: Typeface | 'bold'): Advances {
  return face === 'bold' ? BOLD_ARIAL : TYPEFACES[face]
}

function tableOf(face: Typeface | 'bold'): ReadonlyMap<number, number> {
  const made = tables.get(face) ?? table(advancesOf(face))
  tables.set(face, made)
  return made
}

function table(advances: Advances): ReadonlyMap<number, number> {
  const widths = advances.ascii.split(' ').map((width, index): [number, number] => [index + 0x20, Number(width)])
  const others = [...OTHERS].map((character, index): [number, number] => [
    character.charCodeAt(0),
    advances.others[index] ?? advances.rest,
  ])
  const all = new Map([...widths, ...others])
  all.set(NO_BREAK_SPACE, all.get(0x20) ?? advances.rest)
  all.set(NO_BREAK_HYPHEN, all.get(0x2010) ?? advances.rest)
  all.set(SOFT_HYPHEN, 0)
  return all
}

const NO_BREAK_SPACE = 0xa0
const NO_BREAK_HYPHEN = 0x2011
const SOFT_HYPHEN = 0xad
