import type { TextLine } from '../../source/plain/lines.ts'
import { isFinished } from './chunk.ts'
import { endsEntry, isJoint } from './entries.ts'
import { CAPITAL_INSIDE, type SegmentEvidence } from './segment-evidence.ts'
import { beginsAnew } from './title-cost.ts'

type Kind = 'paragraph' | 'list-item' | 'entry'

/** What the lines from one to another cost as one block, of which the widest is `widest` points wide. */
type InsideCost = (from: number, end: number, widest: number) => number

/** What the breaks inside a paragraph and inside an item cost, summed up once for every width. */
export function insideCosts(run: readonly TextLine[], evidence: SegmentEvidence): Readonly<Record<Kind, InsideCost>> {
  const request = requestOf(run[0], evidence)
  const of = (widths: readonly number[], kind: Kind): InsideCost => {
    const known: readonly (number | null)[] = widths.length === 0 ? [null] : widths
    const sums = known.map(width =>
      summed(run, (pair, near) => breakCost(pair, width, known.length > 1 ? null : near, kind, request, evidence)),
    )
    return (from, end, widest) => {
      const at = known.findLastIndex(width => width === null || width + SLACK >= widest)
      const sum = sums[Math.max(0, at)]
      return (sum?.[end - 1] ?? 0) - (sum?.[from] ?? 0)
    }
  }
  return {
    paragraph: of(evidence.paragraphWidths, 'paragraph'),
    'list-item': of(evidence.itemWidths, 'list-item'),
    entry: of(evidence.itemWidths, 'entry'),
  }
}

/** At each line: the sum of the costs of the breaks before it. `near` is the widest of the lines around. */
function summed(
  run: readonly TextLine[],
  costAt: (pair: readonly [TextLine, TextLine], near: number) => number,
): number[] {
  const sums = [0]
  for (let index = 0; index + 1 < run.length; index++) {
    const line = run[index]
    const next = run[index + 1]
    const near = Math.max(...run.slice(Math.max(0, index - NEAR), index + NEAR + 1).map(each => each.width))
    sums.push((sums[index] ?? 0) + (line === undefined || next === undefined ? 0 : costAt([line, next], near)))
  }
  return sums
}

/** Begins as the request does, or with a time by which something is to be done. */
function isAlike(text: string, request: string): boolean {
  return text.startsWith(request) || /^(?:By|Within) /.test(text)
}

/** Two entries would stand in one block: in a paragraph only where a semicolon parts them. */
function holdsEntries(kind: Kind, line: string, next: string): boolean {
  if (!/^[\p{Ll}\p{N}£]/u.test(next) || isJoint(next)) return false
  return kind === 'entry' ? endsEntry(line) : /;(?: (?:and|or))?$/.test(line)
}

/** How a run of requests begins: "The constabulary should ". */
function requestOf(line: TextLine | undefined, evidence: SegmentEvidence): string | null {
  const words = line?.text.slice(0, REQUEST_BEGINS).split(' ') ?? []
  const count = words.findIndex((_, index) => evidence.asks(words.slice(0, index + 1).join(' ')))
  return count < 0 ? null : `${words.slice(0, count + 1).join(' ')} `
}

/**
 * A box's lines are narrower than the flow's: where its width is not known, no line around that is wider says that there was
 * no room.
 */
function breakCost(
  [line, next]: readonly [TextLine, TextLine],
  width: number | null,
  near: number | null,
  kind: Kind,
  request: string | null,
  evidence: SegmentEvidence,
): number {
  if (line.text === line.bullet) return 0
  const finished = isFinished(line.text)
  const needed = line.width + next.needs
  const room = width === null ? 0 : width - needed
  const sure = near === null || needed <= near ? 1 : UNSURE_ROOM
  return (
    (width !== null && room > TOLERANCE ? sure * roomCost(room, width) : 0) +
    (!finished && beginsAnew(line.text, next.text, evidence) ? CAPITAL_INSIDE : 0) +
    (kind !== 'paragraph' && finished && /^\p{Lu}/u.test(next.text) ? SECOND_SENTENCE_OF_ITEM : 0) +
    (kind === 'paragraph' && finished && request !== null && isAlike(next.text, request) ? SECOND_REQUEST : 0) +
    (kind !== 'list-item' && holdsEntries(kind, line.text, next.text) ? ENTRIES_IN_ONE : 0)
  )
}

function roomCost(room: number, width: number): number {
  return HAD_ROOM * Math.min(1, room / ROOM) + Math.min(MOST_ROOM, (room / width) * ROOM_SHARE)
}

/** Points that must be left on a line before its end is taken for the end of a block, and by which a width may be missed. */
const ROOM = 4
/** Points: what rounding may give on a line. */
const TOLERANCE = 1
const SLACK = 3
/** Lines before and after. */
const NEAR = 2
/** In characters: "The constabulary should", "Avon and Somerset Constabulary needs to". */
const REQUEST_BEGINS = 40

// What each excuse costs. One block more than needed is the unit.
const HAD_ROOM = 1.5
const ROOM_SHARE = 14
const MOST_ROOM = 7
const SECOND_SENTENCE_OF_ITEM = 0.6
const ENTRIES_IN_ONE = 3
/** Requests are listed more often than one follows another in a paragraph. */
const SECOND_REQUEST = 1
const UNSURE_ROOM = 0.3
