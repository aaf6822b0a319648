import { widthOf } from '../../source/plain/metrics.ts'
import type { Chunk } from './chunk.ts'

/**
 * Columns told from line breaks. Each broken line was set in a column at least as wide as the line, and narrower than the line
 * with the next word on it:
 *
 * ```text
 * > | Northamptonshire Police provides training on stop and search to new recruits but
 * > | doesn’t provide refresher training …
 *     |------------------- at least this wide -------------------------------------|
 *     |------------------- and narrower than this plus “doesn’t” --------------------------|
 * ```
 *
 * The width that most breaks agree on is the flow's; the one that most of the others agree on is the boxes'. Single breaks
 * deceive (unbreakable spaces, bold words), so they are counted. Where few agree (another typeface than the one measured),
 * nothing is said.
 */
export interface Columns {
  readonly paragraphs: ColumnPair
  readonly items: ColumnPair
}

/** Null where line breaks tell nothing. */
export interface ColumnPair {
  readonly flow: Width | null
  readonly box: Width | null
}

/** A width known to lie between two: points, at 12-point Arial. The more line breaks, the closer they are. */
export interface Width {
  readonly least: number
  readonly most: number
}

/** One broken line. */
interface Break {
  readonly least: number
  readonly below: number
}

export function columnsOf(chunks: readonly Chunk[]): Columns {
  return { paragraphs: pairOf(chunks, 'paragraph'), items: pairOf(chunks, 'list-item') }
}

/**
 * How many line breaks say that a chunk was set in the flow's column (above 0) or in the boxes' (below 0). A line that is wider
 * than the boxes' column cannot stand in a box; a line that broke early only may.
 */
export function leaningByColumn(chunk: Chunk, columns: Columns): number {
  const { flow, box } = chunk.kind === 'list-item' ? columns.items : columns.paragraphs
  if (chunk.kind === 'heading' || chunk.kind === 'table' || flow === null || box === null) return 0
  const wide = widthsOf(chunk).filter(width => width > box.most + TOLERANCE && !isJoined(width, flow.least)).length
  const early = breaksOf(chunk).filter(({ least, below }) => least <= box.most && below <= flow.least).length
  if (wide > 0) return wide * 2 >= early ? wide * 2 : 0
  return early === 0 ? 0 : -early
}

/**
 * Wider than any column: two lines that an extractor joined where it took a hyphen away.
 *
 * ```text
 * > | identification, through stronger coordination with other departments
 *                                        ^ here the line was broken, "co-"
 * ```
 */
export function isJoined(width: number, column: number): boolean {
  return width > column * WIDER
}

function pairOf(chunks: readonly Chunk[], kind: Chunk['kind']): ColumnPair {
  const breaks = chunks.filter(chunk => chunk.kind === kind).flatMap(breaksOf)
  const flow = widthAgreed(breaks)
  if (flow === null || breaks.length < LEAST_BREAKS) return NONE
  const others = breaks.filter(each => !agrees(each, flow))
  const early = others.filter(each => each.below <= flow.least && each.least >= NARROWEST * flow.least)
  const box = widthAgreed(early)
  const supporting = box === null ? [] : early.filter(each => agrees(each, box))
  const agreeing = breaks.length - others.length
  if (agreeing < MOST_FLOW * breaks.length || agreeing + supporting.length < ENOUGH_AGREE * breaks.length) return NONE
  if (box === null || box.least > flow.least - APART || supporting.length < LEAST_BREAKS) return { flow, box: null }
  return { flow, box: { least: box.least, most: Math.min(box.most, flow.least - APART / 2) } }
}

function widthsOf(chunk: Chunk): number[] {
  return chunk.lines.map((line, index) =>
    index === 0 && line.bullet !== null ? line.width - widthOf(`${line.bullet} `) : line.width,
  )
}

function breaksOf(chunk: Chunk): Break[] {
  const widths = widthsOf(chunk)
  const breaks: Break[] = []
  for (let index = 0; index + 1 < chunk.lines.length; index++) {
    const next = chunk.lines[index + 1]
    const least = widths[index]
    if (next === undefined || least === undefined || next.page !== chunk.lines[index]?.page) continue
    breaks.push({ least, below: least + next.needs })
  }
  return breaks
}

/** The narrowest stretch of widths that the most breaks agree with; the widest of equals. */
function widthAgreed(breaks: readonly Break[]): Width | null {
  const edges = breaks
    .flatMap(({ least, below }) => [
      { at: least - TOLERANCE, step: 1 },
      { at: below + TOLERANCE, step: -1 },
    ])
    .sort((left, right) => left.at - right.at || left.step - right.step)
  let agreeing = 0
  let most = 0
  let best: Width | null = null
  for (const [index, { at, step }] of edges.entries()) {
    agreeing += step
    if (step < 0 || agreeing < most) continue
    most = agreeing
    best = { least: at + TOLERANCE, most: (edges[index + 1]?.at ?? at) - TOLERANCE }
  }
  return best === null ? null : { least: best.least, most: Math.max(best.least, best.most) }
}

function agrees(each: Break, width: Width): boolean {
  return each.least <= width.least + TOLERANCE && each.below > width.least - TOLERANCE
}

const NONE: ColumnPair = { flow: null, box: null }
/** Points: what rounding and kerning may take or give on a line. */
const TOLERANCE = 1
/** Points: boxes are set narrower than the flow by at least half their padding. */
const APART = 6
/** Share of the flow's width: nothing is set in a box narrower than that. */
const NARROWEST = 0.7
/** Share of breaks that must agree with the flow, and with either column, before columns are evidence. */
const MOST_FLOW = 0.5
const ENOUGH_AGREE = 0.85
/** Times the column: no justified or mismeasured line is so wide. */
const WIDER = 1.15
/** Breaks that must speak for a column. */
const LEAST_BREAKS = 3
