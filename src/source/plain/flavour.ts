import type { Flavour } from '../document.ts'
import type { TextPages } from './lines.ts'

export interface FlavourEvidence {
  readonly flavour: Extract<Flavour, `text-${string}`>
  /** In words, for the message that says which flavour was read. */
  readonly because: string
}

/**
 * How a text was made. Evidence in order: an outline tail or page starts by one space (content order); the share of lines
 * that are longer than any page is wide, where few break inside a sentence (unwrapped); the share of blank lines (pasted); deep indents (layout); else pages of
 * wrapped lines.
 */
export function flavourOf(pages: TextPages): FlavourEvidence {
  let filled = 0
  let blank = 0
  let long = 0
  let indented = 0
  let outline = 0
  let broken = 0
  let before = ''
  for (const line of pages.lines) {
    if (line.kind === 'blank') {
      blank++
      continue
    }
    filled++
    if (/[\p{L},]$/u.test(before) && /^\p{Ll}/u.test(line.text)) broken++
    before = line.text
    if (line.width > WIDEST_COLUMN) long++
    if (line.indent >= DEEP_INDENT) indented++
    if (line.kind === 'outline') outline++
  }
  if (pages.pagesBy === 'leading-space' || outline > 0) {
    return { flavour: 'text-content-order', because: 'pages begin with one space, or an outline stands at the end' }
  }
  if (filled > 0 && long / filled > MANY_LONG && broken / filled < MANY_BROKEN)
    return { flavour: 'text-unwrapped', because: 'paragraphs stand on one line each' }
  if (pages.columns) return { flavour: 'text-layout', because: 'pages are laid out in columns' }
  if (filled > 0 && blank / filled < FEW_BLANK)
    return { flavour: 'text-pasted', because: 'lines are wrapped and hardly any is blank' }
  if (filled > 0 && indented / filled > MANY_INDENTED)
    return { flavour: 'text-layout', because: 'many lines are indented as on the page' }
  return { flavour: 'text-pages', because: 'lines are wrapped, with blank lines between paragraphs' }
}

/** Points at 12-point Arial: wider than the text of any A4 page. */
const WIDEST_COLUMN = 640
/** Share of lines: wrapped text has none so long, whatever its page. */
const MANY_LONG = 0.08
/** Share of lines that break inside a sentence: wrapped text, however wide, has more; lists have some. */
const MANY_BROKEN = 0.15
const FEW_BLANK = 0.06
const MANY_INDENTED = 0.12
const DEEP_INDENT = 3
