import type { TextLine } from '../../source/plain/lines.ts'
import { breaksDate, endsOpen, isFinished, type KnownTitle } from './chunk.ts'
import { isJoined } from './columns.ts'
import { endsInList, entryCost, mayBeEntry } from './entries.ts'
import { insideCosts } from './inside-cost.ts'
import { BLOCK, type SegmentEvidence } from './segment-evidence.ts'
import { beginsAnew, textOf, titleCost } from './title-cost.ts'

export interface Segment {
  readonly kind: 'heading' | 'paragraph' | 'list-item'
  readonly lines: readonly TextLine[]
  readonly known: KnownTitle | null
}

/** An entry is a list item without a bullet. */
type Kind = Segment['kind'] | 'entry'

interface Reached {
  readonly cost: number
  readonly from: number
  readonly kind: Kind
  readonly before: Kind | null
}

/**
 * A run of lines without anything that surely parts them → its blocks: the cut that needs the fewest excuses. Each thing that
 * seldom happens costs, the more the more seldom: a paragraph whose line broke though the next word had room, a block that
 * ends inside a sentence or begins in small letters, a title that ends like a sentence.
 *
 * ```text
 * > | … the quality of its work.                  paragraph
 * > | The force manages its backlog               title: there was room for "well"? then no title
 * > | well
 * > | Referrals are assessed within one day …     a sentence begins, and the line before had room
 * ```
 */
export function segmentsOf(
  run: readonly TextLine[],
  evidence: SegmentEvidence,
  context: { readonly gapBefore: boolean; readonly last: boolean; readonly before: Segment | null },
): Segment[] {
  const inside = insideCosts(run, evidence)
  // Below a label the title comes first, though a page ends with it.
  const last = context.last && context.before?.known !== 'label'
  const textBefore = context.before?.lines.at(-1)?.text ?? ''
  const reached: Map<Kind, Reached>[] = [new Map()]
  for (let end = 1; end <= run.length; end++) {
    const here = new Map<Kind, Reached>()
    let widest = 0
    for (let from = end - 1; from >= Math.max(0, end - LONGEST); from--) {
      const first = run[from]
      const before = reached[from]
      if (first === undefined || before === undefined) break
      if (!isJoined(first.width, evidence.paragraphWidths[0] ?? first.width)) widest = Math.max(widest, first.width)
      const item = first.bullet !== null && !isDashInSentence(first, run[from - 1])
      const entry = !item && mayBeEntry(first, run[from - 1]?.text ?? textBefore)
      for (const kind of kindsOf(item, entry, end - from)) {
        const cost =
          kind === 'heading'
            ? titleCost(run.slice(from, end), evidence, end === run.length)
            : BLOCK + inside[kind](from, end, widest) + (item ? outdents(run, from, end) * OUTDENT : 0)
        const whole = cost + endCost(run, from, end, kind, evidence, last) + startCost(run, from, kind)
        for (const previous of from === 0 ? [null] : before.keys()) {
          const soFar = previous === null ? 0 : (before.get(previous)?.cost ?? 0)
          const total =
            soFar +
            whole +
            placeCost(run, from, kind, previous, evidence, context.gapBefore) +
            (entry
              ? entryCost(kind, run[from - 1]?.text ?? textBefore, from === 0 ? kindOf(context.before) : previous)
              : 0)
          const best = here.get(kind)
          if (best === undefined || total < best.cost) here.set(kind, { cost: total, from, kind, before: previous })
        }
      }
      if (item) break
    }
    reached.push(here)
  }
  return cutBy(reached, run, evidence)
}

function cutBy(reached: readonly Map<Kind, Reached>[], run: readonly TextLine[], evidence: SegmentEvidence): Segment[] {
  const segments: Segment[] = []
  let end = run.length
  let kind = cheapest(reached[end])
  while (end > 0 && kind !== null) {
    const step: Reached | undefined = reached[end]?.get(kind)
    if (step === undefined) break
    const lines = run.slice(step.from, end)
    const written = kind === 'entry' ? 'list-item' : kind
    const known = written === 'list-item' ? null : evidence.known(textOf(lines))
    segments.unshift({ kind: known === null ? written : 'heading', lines, known })
    end = step.from
    kind = step.before
  }
  return segments
}

/** Of the block before a run: list items without bullets are entries. */
function kindOf(segment: Segment | null): Kind | null {
  return segment?.kind === 'list-item' && segment.lines[0]?.bullet === null ? 'entry' : (segment?.kind ?? null)
}

function cheapest(here: Map<Kind, Reached> | undefined): Kind | null {
  let best: Reached | null = null
  for (const each of here?.values() ?? []) if (best === null || each.cost < best.cost) best = each
  return best?.kind ?? null
}

function kindsOf(item: boolean, entry: boolean, lines: number): readonly Kind[] {
  if (item) return ['list-item']
  const kinds: readonly Kind[] = lines > MOST_TITLE_LINES ? ['paragraph'] : ['heading', 'paragraph']
  return entry ? [...kinds, 'entry'] : kinds
}

/**
 * Lines of an item that begin left of its bullet.
 *
 * ```text
 * > |    • agree with partners who will check on the welfare of adults.
 * > |   By 30 September 2031, the force should also have enough controllers.
 *       ^ left of the bullet
 * ```
 */
function outdents(run: readonly TextLine[], from: number, end: number): number {
  const bullet = run[from]?.indent ?? 0
  return bullet === 0 ? 0 : run.slice(from + 1, end).filter(line => line.indent < bullet).length
}

/** Only what goes on begins in small letters, and mostly with a figure. */
function startCost(run: readonly TextLine[], from: number, kind: Kind): number {
  const text = run[from]?.text ?? ''
  if (from === 0 || kind === 'list-item' || kind === 'entry') return 0
  if (/^(?:\p{Ll}|\d[\d,]+[.,](?:\s|$))/u.test(text)) return SMALL_START
  return /^\d/.test(text) && !isFinished(run[from - 1]?.text ?? '') ? FIGURE_START : 0
}

/** How a block ends: with a sentence's end, or as a title does. */
function endCost(
  run: readonly TextLine[],
  from: number,
  end: number,
  kind: Kind,
  evidence: SegmentEvidence,
  last: boolean,
): number {
  const line = run[end - 1]
  const next = run[end]
  if (line === undefined) return 0
  if (next !== undefined && breaksDate(line.text, next.text)) return UNFINISHED + 1
  if (kind === 'heading') return next === undefined && last ? TITLE_OF_NOTHING : 0
  if (isFinished(line.text)) return 0
  if (kind === 'entry') return endsInList(line.text) ? 0 : UNFINISHED
  if (next === undefined) return last ? 0 : UNFINISHED_BEFORE_GAP
  // The items of a list may end in nothing.
  if (kind === 'list-item' && (next.bullet !== null || beginsAnew(line.text, next.text, evidence))) {
    const sentence = run.slice(from, end - 1).some(each => /[.!?;]$/.test(each.text))
    if (!sentence && !endsOpen(line.text)) return LIST_OF_WORDS
  }
  return UNFINISHED
}

/** Where a block stands: what was before it. */
function placeCost(
  run: readonly TextLine[],
  from: number,
  kind: Kind,
  previous: Kind | null,
  evidence: SegmentEvidence,
  gapBefore: boolean,
): number {
  if (kind === 'heading' && evidence.headingsApart) {
    const apart = from === 0 ? gapBefore : previous === 'heading'
    if (!apart) return NOT_APART
  }
  const before = run[from - 1]
  const first = run[from]
  if (before === undefined || first === undefined || previous !== 'list-item' || kind === 'list-item') return 0
  return /[;,]$/.test(before.text) && kind === 'heading' ? UNFINISHED : 0
}

/**
 * A dash that a line happens to begin with.
 *
 * ```text
 * > | … lower than the average since the 12-month period to 31 March 2020
 * > | – before this it was higher than the average.
 *     ^ no bullet
 * ```
 */
export function isDashInSentence(line: TextLine, previous: TextLine | undefined): boolean {
  return (
    /^[-–—]$/.test(line.bullet ?? '') &&
    previous !== undefined &&
    previous.bullet === null &&
    !isFinished(previous.text)
  )
}

/** Lines: no paragraph of a report is longer. */
const LONGEST = 48
const MOST_TITLE_LINES = 4

// What each excuse costs. One block more than needed is the unit.
const UNFINISHED = 5
/** A box may stand in the gap, with the rest of the sentence behind it. */
const UNFINISHED_BEFORE_GAP = 4
const SMALL_START = 5
const FIGURE_START = 2
const TITLE_OF_NOTHING = 2
const NOT_APART = 1.5
const LIST_OF_WORDS = 0.5
const OUTDENT = 4
