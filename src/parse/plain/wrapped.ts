import type { TextLine } from '../../source/plain/lines.ts'
import { type Chunk, chunkOf, isFinished } from './chunk.ts'
import { columnsOf } from './columns.ts'
import type { KnownTitles } from './known-titles.ts'
import { opensSentenceIn } from './opening-words.ts'
import type { SegmentEvidence } from './segment-evidence.ts'
import { type Segment, segmentsOf } from './segments.ts'

/**
 * Wrapped lines → chunks. What surely parts two blocks is asked first: a page's end, a blank line, a list of links; what lies
 * between is cut by `segmentsOf`, at first without knowing how wide the text was set, then with the widths that the first cut
 * tells.
 */
export function wrappedChunks(
  lines: readonly TextLine[],
  known: KnownTitles,
  settings: { readonly blankSeparates: boolean } & Pick<SegmentEvidence, 'asks' | 'opensWithName' | 'statesGrade'>,
): Chunk[] {
  const runs = runsOf(lines, settings.blankSeparates)
  const unmeasured: SegmentEvidence = {
    paragraphWidths: [],
    itemWidths: [],
    opensSentence: opensSentenceIn(lines),
    known: title => (title.length > known.longest || !known.mayBegin(title) ? null : known.of(title)),
    asks: settings.asks,
    opensWithName: settings.opensWithName,
    statesGrade: settings.statesGrade,
    headingsApart: false,
  }
  const first = chunksOfRuns(runs, unmeasured)
  const { paragraphs, items } = columnsOf(first)
  const flow = paragraphs.flow?.least ?? widestLine(lines)
  const widths = flow === null ? [] : [flow, ...(paragraphs.box === null ? [] : [paragraphs.box.least])]
  const itemFlow = items.flow?.least
  return chunksOfRuns(runs, {
    ...unmeasured,
    paragraphWidths: widths,
    itemWidths:
      itemFlow === undefined
        ? widths.map(width => width * ITEM_SHARE)
        : [itemFlow, ...(items.box === null ? [] : [items.box.least])],
    headingsApart: settings.blankSeparates && standApart(first),
  })
}

interface Run {
  readonly lines: readonly TextLine[]
  /** Blank lines before it. */
  readonly gap: number
  /** Nothing follows on its page. */
  readonly last: boolean
}

function runsOf(lines: readonly TextLine[], blankSeparates: boolean): Run[] {
  const runs: Run[] = []
  let run: TextLine[] = []
  let runGap = 0
  let gap = 0
  const close = (last: boolean) => {
    if (run.length > 0) runs.push({ lines: run, gap: runGap, last })
    run = []
  }
  for (const line of lines) {
    const previous = run[run.length - 1]
    if (line.kind === 'blank') {
      gap++
      continue
    }
    if (line.kind !== 'text') {
      close(false)
      continue
    }
    const apart = gap > 0 && blankSeparates && previous !== undefined && !goesOn(previous, line)
    if (previous !== undefined && (apart || previous.page !== line.page)) close(previous.page !== line.page)
    if (run.length === 0) runGap = gap
    run.push(line)
    gap = 0
  }
  close(true)
  return runs
}

/**
 * The line goes on with the one before the blank line: behind a bullet that stands alone; or in lower case inside a sentence,
 * where an extractor took wide line spacing for a gap.
 *
 * ```text
 * > | • The force should ensure that it updates complainants regularly, in accordance with
 * > |
 * > | IPCC statutory guidance, and …
 * ```
 *
 * Items without bullets end with "; and" and begin in lower case too.
 */
function goesOn(before: TextLine, line: TextLine): boolean {
  if (before.text === before.bullet) return true
  if (line.bullet !== null || isFinished(before.text) || /[;,] (?:and|or)$/.test(before.text)) return false
  return /^\p{Ll}/u.test(line.text)
}

function chunksOfRuns(runs: readonly Run[], evidence: SegmentEvidence): Chunk[] {
  let before: Segment | null = null
  const chunks: Chunk[] = []
  for (const run of runs) {
    const segments = segmentsOf(run.lines, evidence, { gapBefore: run.gap > 0, last: run.last, before })
    for (const [at, { kind, lines, known }] of segments.entries())
      chunks.push(chunkOf(kind, lines, known, at === 0 ? run.gap : 0))
    before = segments.at(-1) ?? before
  }
  return chunks
}

/** Nearly every known title has a blank line before it, or another title, and most of what else looks like titles has too. */
function standApart(chunks: readonly Chunk[]): boolean {
  const [known, others] = [
    { apart: 0, all: 0 },
    { apart: 0, all: 0 },
  ]
  for (const [index, chunk] of chunks.entries()) {
    const before = chunks[index - 1]
    if (chunk.kind !== 'heading' || before === undefined || before.page !== chunk.page || before.kind === 'heading')
      continue
    const counts = chunk.known === null ? others : known
    counts.all++
    if (chunk.gap > 0) counts.apart++
  }
  return known.all >= LEAST_KNOWN && known.apart >= known.all * NEARLY_ALL && others.apart >= others.all * MOST
}

/** The width that all but a few lines keep: the column, where line breaks do not tell it. */
function widestLine(lines: readonly TextLine[]): number | null {
  const widths = lines.filter(line => line.kind === 'text').map(line => line.width)
  if (widths.length < 4) return null
  widths.sort((left, right) => left - right)
  return widths[Math.floor(widths.length * NEARLY_WIDEST)] ?? null
}

const LEAST_KNOWN = 4
const NEARLY_ALL = 0.9
const MOST = 0.6
const NEARLY_WIDEST = 0.97
/** Share of a paragraph's width that an item keeps behind its bullet. */
const ITEM_SHARE = 0.96
