import type { TextLine, TextPages } from './lines.ts'

/**
 * The pages with what the ends of their lines tell. Some extractors keep the space at which a paragraph's line was broken: where
 * a text does, a line that ends with one goes on, whatever stands between, and a line that ends without one is the last of its
 * block.
 *
 * ```text
 * > | The force should make sure that its crime allocation policy is␠
 *                                                                   ^ goes on
 * > |
 * > | consistently applied␠
 * > |
 * > | across the county
 *                      ^ ends
 * ```
 *
 * Told by the line breaks that surely stand inside a sentence, nearly all of which have the space, and by the lines that end one
 * before an empty line, of which hardly any has. Behind a hyphen no space was lost.
 */
export function withLineEnds(pages: TextPages, text: string): TextPages {
  let inside = 0
  let insideWith = 0
  let ends = 0
  let endsWith = 0
  const { lines } = pages
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (line.kind !== 'text' || next === undefined) continue
    const spaced = hasSpaceBehind(line, text)
    if (next.kind === 'text' && /[\p{L},]$/u.test(line.text) && /^\p{Ll}/u.test(next.text)) {
      inside++
      if (spaced) insideWith++
    }
    if (next.kind === 'blank' && /[.!?]$/.test(line.text)) {
      ends++
      if (spaced) endsWith++
    }
  }
  if (inside < LEAST || ends < LEAST || insideWith < inside * NEARLY_ALL || endsWith > ends * HARDLY_ANY) return pages
  return {
    ...pages,
    lineEnds: true,
    lines: lines.map((line, index) => ({ ...line, goesOn: goesOn(line, lines[index + 1], text) })),
  }
}

function goesOn(line: TextLine, next: TextLine | undefined, text: string): boolean {
  if (line.kind !== 'text') return false
  if (hasSpaceBehind(line, text) || line.text === line.bullet) return true
  return /[-–—/]$/.test(line.text) && /^[\p{Ll}\p{N}]/u.test(next?.text ?? '')
}

function hasSpaceBehind(line: TextLine, text: string): boolean {
  return text[line.end] === ' '
}

/** Lines of either kind before they tell anything. */
const LEAST = 8
const NEARLY_ALL = 0.97
const HARDLY_ANY = 0.1
