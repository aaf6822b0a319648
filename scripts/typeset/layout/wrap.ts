import type { Measure } from './fonts.ts'

export interface WrappedLine {
  /** Range of the text, without the blank at which it breaks. */
  readonly start: number
  readonly end: number
}

const BREAK_AFTER_HYPHEN = /(?<=\p{L}{4}-)(?=\p{L}{3})/u

/** Where a text breaks into lines of at most `width` points. A word longer than the line stands alone and sticks out. */
export function wrap(
  text: string,
  width: number,
  size: number,
  bold: boolean,
  measure: Measure,
  breakAtHyphens: boolean,
): readonly WrappedLine[] {
  const lines: WrappedLine[] = []
  let start = 0
  let end = 0
  for (const piece of pieces(text, breakAtHyphens)) {
    if (end > start && measure(text.slice(start, piece.end), size, bold) > width) {
      lines.push({ start, end })
      start = piece.start
    }
    end = piece.end
  }
  if (end > start) lines.push({ start, end })
  return lines
}

/** The pieces between which a line may break; a piece leaves out the blank before it. */
function pieces(text: string, breakAtHyphens: boolean): readonly WrappedLine[] {
  const found: WrappedLine[] = []
  for (const word of text.matchAll(/\S+/g)) {
    let start = word.index
    for (const part of breakAtHyphens ? word[0].split(BREAK_AFTER_HYPHEN) : [word[0]]) {
      found.push({ start, end: start + part.length })
      start += part.length
    }
  }
  return found
}
