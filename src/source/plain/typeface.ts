import type { TextLine, TextPages } from './lines.ts'
import { widthOf } from './metrics.ts'
import { TYPEFACES, type Typeface } from './typefaces.ts'

/**
 * The pages with their lines measured in the typeface they were set in. It is the one in which the breaks inside sentences agree
 * best on one or two widths: each line was at most as wide as its column, and with the next word wider.
 *
 * ```text
 * > | The force has outstanding warrants for 318 people, down from 455 in April 2018. It
 * > | circulates wanted people promptly …
 *     a break inside a sentence
 * ```
 *
 * Arial, unless another agrees clearly better.
 */
export function inOwnTypeface(pages: TextPages): TextPages {
  const breaks = breaksInSentences(pages.lines)
  if (breaks.length < LEAST_BREAKS) return pages
  let best: Typeface = 'arial'
  let most = agreementIn('arial', breaks) + CLEARLY
  for (const face of Object.keys(TYPEFACES) as Typeface[]) {
    const agreement = agreementIn(face, breaks)
    if (agreement <= most) continue
    best = face
    most = agreement
  }
  if (best === 'arial') return pages
  return { ...pages, lines: pages.lines.map(line => measured(line, best)) }
}

export function measured(line: TextLine, face: Typeface): TextLine {
  if (line.kind !== 'text') return line
  return { ...line, width: widthOf(line.text, face), needs: needsOf(line.text, face) }
}

/** What the line's first word would have needed at the end of the line before. */
export function needsOf(text: string, face: Typeface): number {
  return widthOf(` ${/^\S+/.exec(text)?.[0] ?? text}`, face)
}

interface Break {
  readonly line: string
  readonly next: string
}

function breaksInSentences(lines: readonly TextLine[]): Break[] {
  const breaks: Break[] = []
  for (let index = 0; index + 1 < lines.length && breaks.length < ENOUGH; index++) {
    const line = lines[index]
    const next = lines[index + 1]
    if (line?.kind !== 'text' || next?.kind !== 'text' || line.bullet !== null || line.page !== next.page) continue
    if (/[.!?:;]$/.test(line.text) || !/^\p{Ll}/u.test(next.text) || line.text.length < SHORTEST) continue
    breaks.push({ line: line.text, next: /^\S+/.exec(next.text)?.[0] ?? next.text })
  }
  return breaks
}

/** The share of breaks that agree with one width, and half of those of the rest that agree with another. */
function agreementIn(face: Typeface, breaks: readonly Break[]): number {
  const spans = breaks.map(({ line, next }): [number, number] => {
    const least = widthOf(line, face)
    return [least, least + widthOf(` ${next}`, face)]
  })
  const first = mostAgreed(spans)
  const others = spans.filter(([least, below]) => !(least <= first.at && below > first.at))
  const second = mostAgreed(others)
  return (first.agreeing + second.agreeing / 2) / spans.length
}

function mostAgreed(spans: readonly [number, number][]): { at: number; agreeing: number } {
  const edges = spans
    .flatMap(([least, below]) => [
      { at: least, step: 1 },
      { at: below, step: -1 },
    ])
    .sort((left, right) => left.at - right.at || left.step - right.step)
  let agreeing = 0
  let best = { at: 0, agreeing: 0 }
  for (const { at, step } of edges) {
    agreeing += step
    if (agreeing > best.agreeing) best = { at, agreeing }
  }
  return best
}

const LEAST_BREAKS = 12
/** Breaks that are looked at: more tell nothing new. */
const ENOUGH = 240
/** In characters: a shorter line is no line of a column. */
const SHORTEST = 24
/** Share of breaks by which another typeface has to agree better. */
const CLEARLY = 0.04
