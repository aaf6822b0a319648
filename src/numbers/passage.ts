import { classify } from './classify.ts'
import type { Clause, Draft, Passage } from './draft.ts'
import { type Line, type Sentence, sentenceAt } from './line.ts'
import { scan } from './scan.ts'
import type { Span } from './span.ts'

/** Scans and classifies the lines of a passage and orders the numbers by sentence. */
export function toPassage(lines: readonly Line[]): Passage {
  const spans: Span[] = []
  const clauses: Clause[] = []
  let leadIn: Clause | null = null
  let counted = false
  for (const line of lines) {
    const first = spans.length
    const item = line.unit.kind === 'item'
    for (const span of classify(line, scan(line), item && counted)) spans.push(span)
    const made = clausesOf(line, spans, first, item ? leadIn : null)
    for (const clause of made) clauses.push(clause)
    const last = made[made.length - 1]
    if (item) continue
    leadIn = last !== undefined && line.unit.text.trimEnd().endsWith(':') ? last : null
    counted = leadIn?.spans.some(index => isCount(spans[index])) ?? false
  }
  return { lines, spans, clauses, drafts: draftsFor(spans, clauses) }
}

function isCount(span: Span | undefined): boolean {
  return span?.class === 'statistic' && (span.kind === 'count' || span.kind === 'fraction')
}

function clausesOf(line: Line, spans: readonly Span[], first: number, leadIn: Clause | null): Clause[] {
  const clauses: Clause[] = []
  let index = first
  let previous = leadIn
  for (const sentence of line.sentences) {
    const inside: number[] = []
    while (index < spans.length && (spans[index] as Span).first < sentence.endToken) inside.push(index++)
    const clause: Clause = { line, sentence, spans: inside, previous, led: previous === leadIn && leadIn !== null }
    clauses.push(clause)
    previous = clause
  }
  return clauses
}

function draftsFor(spans: readonly Span[], clauses: readonly Clause[]): (Draft | null)[] {
  const drafts: (Draft | null)[] = spans.map(() => null)
  for (const clause of clauses)
    for (const index of clause.spans) {
      const span = spans[index] as Span
      if (span.class === 'statistic') drafts[index] = draftFor(span, index, clause)
    }
  return drafts
}

function draftFor(span: Span, index: number, clause: Clause): Draft {
  return {
    index,
    span,
    line: clause.line,
    clause,
    bound: 'exact',
    subject: { entity: 'force', written: null },
    role: 'measured',
    period: null,
    kind: span.kind,
    unit: span.unit,
    denominator: span.denominator,
    denominatorStated: span.denominator !== null,
    comparisons: [],
    interval: null,
    measure: null,
  }
}

/** The sentence of a span, for its record. */
export function sentenceOf(line: Line, span: Span): Sentence {
  return sentenceAt(line, span.first)
}
