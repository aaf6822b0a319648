/**
 * Advance widths of Arial and its metric twins (Helvetica, Liberation Sans), in thousandths of the font size. The
 * inspectorate sets its reports in Arial, so a line's width tells how full its column was, and with that whether the line
 * broke because the next word did not fit.
 */
const REGULAR =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584'
const BOLD =
  '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584'

/** What is no ASCII: quotes and dashes, a bullet, a pound sign; every other character counts as a digit's width. */
const OTHERS: ReadonlyMap<number, number> = new Map([
  [0x2018, 222],
  [0x2019, 222],
  [0x201c, 333],
  [0x201d, 333],
  [0x2013, 556],
  [0x2014, 1000],
  [0x2022, 350],
  [0xa0, 278],
  [0xad, 0],
  [0x2010, 333],
  [0x2011, 333],
])
const DEFAULT = 556

const regular = table(REGULAR)
const bold = table(BOLD)

/** The width of `text` at 12 points, in points. */
export function widthOf(text: string, weight: 'regular' | 'bold' = 'regular'): number {
  const widths = weight === 'bold' ? bold : regular
  let width = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    width += widths[code] ?? OTHERS.get(code) ?? DEFAULT
  }
  return (width * 12) / 1000
}

function table(widths: string): readonly number[] {
  const all: number[] = []
  widths.split(' ').forEach((width, index) => {
    all[index + 0x20] = Number(width)
  })
  return all
}
