import { classifyCount } from './classify-count.ts'
import { classifyDuration } from './classify-duration.ts'
import type { Line } from './line.ts'
import { readNounPhrase } from './noun-phrase.ts'
import type { Span } from './span.ts'
import { speaksOfGrades } from './speaks-of-grades.ts'

/** Gives every span of a line its class, from the words around it; `counted`: a lead-in that counts something leads the line in. */
export function classify(line: Line, spans: readonly Span[], counted: boolean): Span[] {
  const classified: Span[] = []
  for (const span of spans) classified.push(span.class === null ? decide(line, span, classified, counted) : span)
  return classified
}

function decide(line: Line, span: Span, before: readonly Span[], counted: boolean): Span {
  // "Area for improvement 2"
  if (line.unit.kind === 'label') return { ...span, class: 'structural', rule: 'structural/label' }
  if (span.kind === 'duration') return classifyDuration(line, span, before)
  if (span.kind === 'fraction') return classifyFraction(line, span)
  if (counted && isItemOfCount(line, span)) return { ...span, class: 'statistic', rule: 'statistic/count-continued' }
  return classifyCount(line, span, before)
}

/** "10 of these 12" areas are parts of the report, "one of the three" is one of a few; the rest is measured. */
function classifyFraction(line: Line, span: Span): Span {
  if (span.value === 1 && span.words && line.tokens[span.first + 1]?.text === 'of' && !countsCases(span))
    return { ...span, class: 'incidental', rule: 'incidental/one-of' }
  const small = (span.denominator ?? 0) <= 14
  const structural =
    (span.unit === 'force' && (span.denominator === 43 || span.denominator === 44)) ||
    (small && (span.unit === null || /^areas?\b/.test(span.unit)) && speaksOfGrades(line, span)) ||
    /\b(?:tier|pillar|question|police force)$/.test(span.unit ?? '')
  if (structural) return { ...span, class: 'structural', rule: 'structural/graded-areas' }
  return { ...span, class: 'statistic' }
}

/**
 * ```text
 * The eight that had been missed were:
 * • five of harassment;
 *   ^^^^
 * ```
 */
function isItemOfCount(line: Line, span: Span): boolean {
  if (line.unit.kind !== 'item' || span.first !== 0 || span.kind !== 'count') return false
  return line.tokens[span.end]?.text === 'of' || readNounPhrase(line.tokens, span.end, line.unit.text)?.plural !== true
}

function countsCases(span: Span): boolean {
  return /(?:case|file|record|incident|investigation|officer|people|person|victim|log|crime)s?$/.test(span.unit ?? '')
}
