/** A stretch of inline text in one style. */
export interface Run {
  readonly text: string
  /** Bold, or larger than the page's text. */
  readonly strong: boolean
  /** The link it belongs to, by index, or null. */
  readonly link: number | null
  /** A footnote's mark, a list's bullet, a button, a note on a link: written after its block, as furniture. */
  readonly aside: boolean
}

/** One line of a block: ended by `<br>`, by an empty line in `<pre>`, or by the block. */
export interface Line {
  readonly runs: readonly Run[]
  readonly text: string
  /** All of it strong. */
  readonly strong: boolean
}

/** A line break in a run's text. Line feeds of the source are white space and never reach a run. */
export const BREAK = '\n'

/**
 * Runs to paragraphs of lines as a browser lays them out: white space is folded to one space and gone at a line's ends, an
 * empty line (`<br><br>`) parts paragraphs. Soft hyphens, zero-width spaces and byte order marks are no text.
 */
export function linesOf(runs: readonly Run[]): { paragraphs: Line[][]; asides: Run[] } {
  const paragraphs: Line[][] = []
  const asides: Run[] = []
  let paragraph: Line[] = []
  let line: Run[] = []
  const endLine = (): void => {
    const trimmed = trimmedLine(line)
    if (trimmed !== null) paragraph.push(trimmed)
    else if (paragraph.length > 0) {
      paragraphs.push(paragraph)
      paragraph = []
    }
    line = []
  }
  for (const run of runs) {
    if (run.aside) {
      const aside = trimmedLine([run])
      if (aside !== null) asides.push(...aside.runs)
      continue
    }
    const pieces = run.text.split(BREAK)
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) endLine()
      line.push({ ...run, text: piece })
    }
  }
  endLine()
  if (paragraph.length > 0) paragraphs.push(paragraph)
  return { paragraphs, asides }
}

/** White space folded across the runs; null for a line without any character that shows. */
function trimmedLine(runs: readonly Run[]): Line | null {
  const folded: Run[] = []
  let text = ''
  for (const run of runs) {
    let piece = run.text.replace(INVISIBLE, '').replace(/[ \t\r\f\v]+/g, ' ')
    if (piece.startsWith(' ') && (text === '' || text.endsWith(' '))) piece = piece.slice(1)
    if (piece === '') continue
    folded.push({ ...run, text: piece })
    text += piece
  }
  if (text.trim() === '') return null
  const lead = text.length - text.trimStart().length
  const trimmed = cut(folded, lead, text.trimEnd().length)
  return {
    runs: trimmed,
    text: text.trim(),
    strong: trimmed.every(run => run.strong || !/[\p{L}\p{N}]/u.test(run.text)) && /[\p{L}\p{N}]/u.test(text),
  }
}

const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g

/** The part of the runs from `start` to `end`, as offsets into their joined text. */
export function cut(runs: readonly Run[], start: number, end: number): Run[] {
  const parts: Run[] = []
  let offset = 0
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, start - offset), Math.max(0, end - offset))
    offset += run.text.length
    if (text !== '') parts.push({ ...run, text })
  }
  return parts
}
