import { checkNumbers } from '../numbers/check-numbers.ts'
import type { FoundNumber, NumberContext } from '../numbers/found-number.ts'
import { readPassage } from '../numbers/read-passage.ts'
import type { Message } from '../record/schema.ts'
import type { NumberMention, Statistic } from '../record/statistic-schema.ts'
import type { Draft } from './draft.ts'
import { type PlacedPassage, passagesOf } from './passages.ts'
import { readingOrder } from './reading-order.ts'

/** Every number expression of the report, the statistics among them with all their attributes; in reading order. */
export function numbers(draft: Draft): Draft {
  const { chosen, document, tree } = draft
  const context: NumberContext = {
    forceNames: chosen.forceNames,
    otherForceNames: chosen.otherForceNames,
    published: chosen.published,
  }
  const placeOf = readingOrder(document.blocks)
  const passages = passagesOf(tree, document.text).sort(
    (left, right) => placeOf(startOf(left)) - placeOf(startOf(right)) || startOf(left) - startOf(right),
  )
  const owners = ownersOf(draft)
  const made: { statistics: Statistic[]; numbers: NumberMention[]; messages: Message[]; unread: number } = {
    statistics: [],
    numbers: [],
    messages: [],
    unread: 0,
  }
  for (const passage of passages) {
    const found = readPassage(
      passage.units.map(unit => unit.unit),
      context,
    )
    const ids = new Map<FoundNumber, string>()
    for (const number of found) {
      if (number.statistic !== null) ids.set(number, `statistic-${made.statistics.length + ids.size + 1}`)
    }
    const records = found.map(number => toMention(number, ids.get(number) ?? null, passage, draft))
    made.numbers.push(...records)
    for (const [index, number] of found.entries()) {
      const mention = records[index]
      const id = ids.get(number)
      if (mention === undefined || id === undefined || number.statistic === null) continue
      const { comparisons, interval, ...attributes } = number.statistic
      made.statistics.push({
        ...attributes,
        id,
        comparisons: comparisons.flatMap(({ with: other, relation, degree }) => {
          const target = found[other]
          const to = target === undefined ? undefined : ids.get(target)
          return to === undefined ? [] : [{ with: to, relation, degree }]
        }),
        interval: interval === null || found[interval] === undefined ? null : (ids.get(found[interval]) ?? null),
        sentence: mention.sentence,
        area: passage.area,
        within: owners.get(passage.owner) ?? null,
        evidence: mention.evidence,
      })
    }
    for (const { code, severity, reason, numbers: about } of checkNumbers(found)) {
      const first = about[0] === undefined ? undefined : records[about[0]]
      made.messages.push({ code, severity, reason, evidence: first?.evidence ?? null })
    }
    made.unread += digitsOutside(passage, found)
  }
  return {
    ...draft,
    statistics: made.statistics,
    numbers: made.numbers,
    messages: [...draft.messages, ...made.messages],
    accounting: { ...draft.accounting, numbers: { ...draft.accounting.numbers, unaccounted: made.unread } },
  }
}

function startOf(passage: PlacedPassage): number {
  return passage.units[0]?.parts[0]?.start ?? 0
}

function toMention(number: FoundNumber, id: string | null, passage: PlacedPassage, draft: Draft): NumberMention {
  const placed = passage.units[number.unit]
  if (placed === undefined) throw new Error(`numbers expected unit ${number.unit} of ${passage.units.length}`)
  return {
    written: number.written,
    class: number.class,
    statistic: id,
    period: number.class === 'period' ? number.period : null,
    sentence: placed.unit.text.slice(number.sentence.start, number.sentence.end),
    evidence: draft.evidence(placed.flat.rangesOf(number.start, number.end, placed.parts), number.rule),
  }
}

/** Record ids by the offset at which the records start. */
function ownersOf(draft: Draft): ReadonlyMap<number, string> {
  const owners = new Map<number, string>()
  for (const section of draft.sections) owners.set(section.evidence.start, section.id)
  for (const section of draft.sections)
    for (const finding of section.findings) owners.set(finding.evidence.start, finding.id)
  for (const { findings, areasForImprovement, causesOfConcern, practices } of [...draft.pillars, ...draft.areas]) {
    for (const record of [...findings, ...areasForImprovement, ...causesOfConcern, ...practices]) {
      owners.set(record.evidence.start, record.id)
    }
  }
  return owners
}

/** Runs of digits that no number covers. */
function digitsOutside(passage: PlacedPassage, found: readonly FoundNumber[]): number {
  let outside = 0
  for (const [index, { unit }] of passage.units.entries()) {
    for (const run of unit.text.matchAll(/\d+/g)) {
      const covered = found.some(number => number.unit === index && number.start <= run.index && number.end > run.index)
      if (!covered) outside++
    }
  }
  return outside
}
