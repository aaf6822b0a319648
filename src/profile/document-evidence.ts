import { documents } from '../data/compiled/documents.ts'
import type { Range } from '../text/range.ts'
import { patternSource } from './compile-pattern.ts'
import type { DocumentEvidence } from './document-schema.ts'

export interface FoundEvidence {
  readonly evidence: DocumentEvidence
  readonly range: Range
}

/**
 * All evidence of `data/documents.yaml` in a folded text, in order; `offset` is where the text begins in the canonical text.
 *
 * One pass over the words: a word that is some pattern's trigger has that pattern tried around it, and nothing else is tried
 * anywhere. So the time goes with the words of the text, not with words times patterns.
 *
 * ```text
 * > | Kent Police is adequate at responding to the public.
 *                    ^^^^^^^^ a trigger of grade-line: tried from the start of this line
 * ```
 */
export function findEvidence(folded: string, offset: number): FoundEvidence[] {
  const found: FoundEvidence[] = []
  const last = new Map<Candidate, Range>()
  const headEnd = Math.max(0, folded.search(/\S/)) + HEAD_LENGTH
  const byWord = triggers()
  for (let index = 0; index < folded.length; ) {
    if (!isWord(folded.charCodeAt(index))) {
      index++
      continue
    }
    const start = index
    while (index < folded.length && isWord(folded.charCodeAt(index))) index++
    for (const candidate of byWord.get(folded.slice(start, index)) ?? []) {
      const { where } = candidate.evidence
      if (where === 'head' && (offset > 0 || start > headEnd)) continue
      const range =
        where === 'line'
          ? matchLine(candidate, folded, start, last)
          : matchAround(candidate, folded, start, index, last)
      if (range !== null)
        found.push({ evidence: candidate.evidence, range: { start: range.start + offset, end: range.end + offset } })
    }
  }
  return found.sort((left, right) => left.range.start - right.range.start)
}

/** Characters: a cover and its contents list, or the opening of a page. */
const HEAD_LENGTH = 3000
/** Characters before and after a trigger that a match may reach. */
const BEFORE = 160
const AFTER = 240

interface Candidate {
  readonly evidence: DocumentEvidence
  readonly expression: RegExp
}

/** Whole lines: from the start of the trigger's line, or of the line before where a heading runs over two. */
function matchLine(candidate: Candidate, folded: string, at: number, last: Map<Candidate, Range>): Range | null {
  const { expression } = candidate
  const own = folded.lastIndexOf('\n', at) + 1
  const previous = own === 0 ? 0 : folded.lastIndexOf('\n', own - 2) + 1
  const done = last.get(candidate)
  for (const line of previous === own ? [own] : [previous, own]) {
    const start = skipIndent(folded, line)
    if (done !== undefined && start < done.end) continue
    expression.lastIndex = start
    const match = expression.exec(folded)
    if (match === null || start + match[0].length <= at) continue
    const range = { start, end: start + match[0].length }
    last.set(candidate, range)
    return range
  }
  // The own line need not be tried again for its next trigger.
  if (done === undefined || own > done.start) last.set(candidate, { start: own, end: own + 1 })
  return null
}

function skipIndent(folded: string, from: number): number {
  let at = from
  while (at < folded.length && at < from + 60 && (folded[at] === ' ' || folded[at] === '\t' || folded[at] === '\f'))
    at++
  return at
}

/** The match that holds the trigger. */
function matchAround(
  candidate: Candidate,
  folded: string,
  start: number,
  end: number,
  last: Map<Candidate, Range>,
): Range | null {
  const { expression } = candidate
  const done = last.get(candidate)?.end ?? 0
  if (start < done) return null
  const from = Math.max(done, start - BEFORE)
  const around = folded.slice(from, end + AFTER)
  expression.lastIndex = 0
  for (let match = expression.exec(around); match !== null; match = expression.exec(around)) {
    const range = { start: from + match.index, end: from + match.index + match[0].length }
    if (range.start > start) return null
    if (range.end >= end) {
      last.set(candidate, range)
      return range
    }
    if (match[0] === '') expression.lastIndex++
  }
  return null
}

let byTrigger: ReadonlyMap<string, readonly Candidate[]> | null = null

/** Patterns by the words that set them off; compiled when first used. */
function triggers(): ReadonlyMap<string, readonly Candidate[]> {
  if (byTrigger !== null) return byTrigger
  const made = new Map<string, Candidate[]>()
  for (const evidence of documents.evidence) {
    const candidate = compile(evidence)
    for (const trigger of evidence.triggers) made.set(trigger, [...(made.get(trigger) ?? []), candidate])
  }
  byTrigger = made
  return made
}

function compile(evidence: DocumentEvidence): Candidate {
  const source = patternSource(evidence)
  if (evidence.where !== 'line') return { evidence, expression: new RegExp(source, 'gu') }
  return { evidence, expression: new RegExp(`(?:${source})(?=[ \\t\\r]{0,12}(?:\\n|$))`, 'uy') }
}

function isWord(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0xc0 && code < 0x2000)
}
