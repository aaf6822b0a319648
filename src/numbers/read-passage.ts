import type { Draft, Passage } from './draft.ts'
import { forceTrie } from './force-trie.ts'
import type { FoundNumber, NumberContext } from './found-number.ts'
import { mayHoldNumber } from './lexicon.ts'
import { type Line, type PassageUnit, sentenceAt, toLine } from './line.ts'
import { toPassage } from './passage.ts'
import { setBounds } from './set-bounds.ts'
import { setComparisons } from './set-comparisons.ts'
import { setDenominators } from './set-denominators.ts'
import { setIntervals } from './set-intervals.ts'
import { setMeasures } from './set-measures.ts'
import { setPeriods } from './set-periods.ts'
import { setRoles } from './set-roles.ts'
import { setSubjects } from './set-subjects.ts'
import type { Span } from './span.ts'

/** Each step fills attributes of the drafts and may read those of the steps before it. */
const ATTRIBUTES: readonly ((passage: Passage) => void)[] = [
  setBounds,
  setSubjects, // whose figure, before periods: the local population's has none
  setRoles, // before denominators: only samples carry theirs over
  setPeriods,
  setDenominators, // before comparisons: a comparator without its "per" becomes a rate
  setComparisons,
  setIntervals, // last of the links: takes period and subject of its figure
  setMeasures,
]

/**
 * Every number of a passage, in order and disjoint, each with its class and, for a statistic, its attributes. Denominators,
 * periods and comparisons carry inside the passage and no further; a paragraph that ends in a colon leads its items in.
 * Offsets are UTF-16 units of the unit's text, end exclusive. Takes time linear in the length of the texts and never throws on
 * text.
 */
export function readPassage(units: readonly PassageUnit[], context: NumberContext): readonly FoundNumber[] {
  if (!units.some(unit => mayHoldNumber(unit.text))) return []
  const forces = forceTrie(context)
  const passage = toPassage(units.map((unit, index) => toLine(unit, index, forces)))
  for (const set of ATTRIBUTES) set(passage)
  return passage.spans.map((span, index) => {
    const line = passage.lines[span.line] as Line
    return toFound(line, span, passage.drafts[index] ?? null)
  })
}

function toFound(line: Line, span: Span, draft: Draft | null): FoundNumber {
  const start = line.tokens[span.first]?.start ?? 0
  const end = line.tokens[span.end - 1]?.end ?? start
  const { text } = line.unit
  const written = text.slice(start, end)
  const sentence = sentenceAt(line, span.first)
  return {
    unit: line.index,
    start,
    end,
    written,
    class: span.class ?? 'incidental',
    rule: span.rule,
    sentence: { start: sentence.start, end: sentence.end },
    period: draft === null ? span.period : draft.period,
    statistic:
      draft === null
        ? null
        : {
            kind: draft.kind,
            written,
            value: span.value,
            high: span.high,
            denominator: draft.denominator,
            denominatorStated: draft.denominatorStated,
            unit: draft.unit,
            bound: draft.bound,
            role: draft.role,
            measure: draft.measure,
            subject: draft.subject,
            period: draft.period,
            comparisons: draft.comparisons,
            interval: draft.interval,
            sentence: text.slice(sentence.start, sentence.end),
          },
    doubt: span.doubt,
  }
}
