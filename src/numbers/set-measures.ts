import { numberNouns } from '../data/compiled/number-nouns.ts'
import type { Draft, Passage } from './draft.ts'
import type { Span } from './span.ts'

/** Marks at which the words that a figure measures end. */
const BREAKS = new Set([',', ';', ':', '(', ')', '.', '?', '!'])
const MOST_TOKENS = 30
const STOPS = new Set(numberNouns.stops)
const JOINTS = new Set(numberNouns.joints)

/**
 * What each figure measures, in words of the text: the clause around it without the number, its period and what it is
 * compared with.
 *
 * ```text
 * In the year ending 31 March 2021, 20 percent of the force’s domestic abuse-related crimes resulted in an arrest.
 *                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * ```
 *
 * Null where the clause has no words that say it: "It was 29 percent.".
 */
export function setMeasures(passage: Passage): void {
  for (const clause of passage.clauses)
    for (const [position, index] of clause.spans.entries()) {
      const draft = passage.drafts[index]
      if (!draft) continue
      const previous = passage.spans[clause.spans[position - 1] ?? -1] ?? null
      const next = passage.spans[clause.spans[position + 1] ?? -1] ?? null
      draft.measure = measureOf(draft, previous, next)
    }
}

function measureOf(draft: Draft, previous: Span | null, next: Span | null): string | null {
  const { span, line, clause } = draft
  const text = line.unit.text
  const after = until(
    draft,
    span.end,
    Math.min(next?.first ?? Number.POSITIVE_INFINITY, clause.sentence.endToken, span.end + MOST_TOKENS),
  )
  const from = line.tokens[span.end]?.text === 'of' ? span.end + 1 : span.end
  const behind = slice(draft, text, from, beforeJoints(draft, from, after, next))
  if (behind !== null && after - from >= 3 && saysWhat(draft, from, after)) return behind
  const first = since(
    draft,
    Math.max(previous?.end ?? 0, clause.sentence.firstToken, span.first - MOST_TOKENS),
    span.first,
  )
  const ahead = slice(draft, text, first, span.first)
  if (!saysWhat(draft, first, span.first) && !saysWhat(draft, from, after)) return null
  const joined = [ahead, behind].filter(part => part !== null).join(' … ')
  return joined === '' ? null : joined
}

/**
 * ```text
 * stands at 20.1 percent for the year ending 31 March 2021
 *                        ^^^^^^^ leads to the period
 * ```
 */
function beforeJoints(draft: Draft, from: number, end: number, next: Span | null): number {
  if (next?.first === end && next.period === null) return end
  let last = end
  while (last > from && JOINTS.has(draft.line.tokens[last - 1]?.text ?? '')) last--
  return last
}

/** Some word there is no mere joint, pronoun or auxiliary. */
function saysWhat(draft: Draft, from: number, end: number): boolean {
  for (let index = from; index < end; index++) {
    const token = draft.line.tokens[index]
    if ((token?.kind === 'word' || token?.kind === 'mixed') && !STOPS.has(token.text)) return true
  }
  return false
}

function until(draft: Draft, from: number, end: number): number {
  const { line } = draft
  for (let index = from; index < end; index++) {
    const token = line.tokens[index]
    if (
      token !== undefined &&
      (BREAKS.has(token.text) || (token.text === '-' && !token.glued) || (token.text === 'compared' && index > from))
    )
      return index
  }
  return end
}

function since(draft: Draft, first: number, end: number): number {
  const { line } = draft
  for (let index = end - 1; index >= first; index--) {
    const token = line.tokens[index]
    if (token !== undefined && BREAKS.has(token.text) && token.text !== '(') return index + 1
  }
  return first
}

function slice(draft: Draft, text: string, first: number, end: number): string | null {
  const start = draft.line.tokens[first]
  const last = draft.line.tokens[end - 1]
  if (start === undefined || last === undefined || end <= first) return null
  const words = text
    .slice(start.start, last.end)
    .replace(/^(?:[–—-]|and|or|but|which|that|then)\s/i, '')
    .replace(/[\s(]+$/, '')
  return words === '' ? null : words
}
