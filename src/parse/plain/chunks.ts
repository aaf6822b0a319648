import type { TextLine } from '../../source/plain/lines.ts'
import { widthOf } from '../../source/plain/metrics.ts'
import { beginsAgain, type Chunk, chunkOf, endsOpen, firstWord, isFinished, isTitleLike } from './chunk.ts'
import { type KnownTitles, knownTitleAt } from './known-titles.ts'

export interface ChunkSettings {
  /** A blank line ends a block. False for text copied from a viewer. */
  readonly blankSeparates: boolean
  /** The lines of one heading may have a blank line between them, and a paragraph's never do. */
  readonly headingLinesApart: boolean
  /** Each line is a whole block. */
  readonly lineIsBlock: boolean
  /** The width that most paragraphs' lines keep, in points at 12-point Arial; null until it is known. */
  readonly column: number | null
}

/**
 * Lines → chunks. A chunk ends where the evidence says that a block ends, strongest first: another page, a known title, a
 * bullet, a blank line, a line that had room for the next line's first word.
 */
export function chunksOf(lines: readonly TextLine[], known: KnownTitles, settings: ChunkSettings): Chunk[] {
  const chunks: Chunk[] = []
  let group: TextLine[] = []
  let groupGap = 0
  let gap = 0
  const close = () => {
    if (group.length > 0) chunks.push(...splitGroup(group, groupGap, settings))
    group = []
  }
  for (let index = 0; index < lines.length; ) {
    const line = lines[index]
    if (line === undefined) break
    if (line.kind !== 'text') {
      if (settings.blankSeparates || line.kind !== 'blank') close()
      if (line.kind === 'blank') gap++
      index++
      continue
    }
    const previous = group[group.length - 1]
    if (previous !== undefined && previous.page !== line.page) close()
    const title = group.length === 0 || !settings.headingLinesApart ? knownTitleAt(lines, index, known) : null
    if (title !== null) {
      close()
      chunks.push(chunkOf('heading', title.lines, title.known, gap))
      gap = 0
      index = title.next
      continue
    }
    if ((line.bullet !== null && !isDashInSentence(line, previous)) || settings.lineIsBlock) close()
    if (group.length === 0) groupGap = gap
    group.push(line)
    gap = 0
    index++
  }
  close()
  return settings.headingLinesApart ? joinHeadings(chunks, known) : chunks
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
function isDashInSentence(line: TextLine, previous: TextLine | undefined): boolean {
  return (
    /^[-–—]$/.test(line.bullet ?? '') &&
    previous !== undefined &&
    previous.bullet === null &&
    !isFinished(previous.text)
  )
}

/** A run of lines without blank lines → its blocks. */
function splitGroup(group: readonly TextLine[], gap: number, settings: ChunkSettings): Chunk[] {
  const chunks: Chunk[] = []
  let from = 0
  for (let index = 0; index < group.length; index++) {
    const next = group[index + 1]
    if (next !== undefined && !endsBlock(group, from, index, settings)) continue
    const lines = group.slice(from, index + 1)
    chunks.push(classify(lines, from === 0 ? gap : 0, settings))
    from = index + 1
  }
  return chunks
}

/** The block that began at line `from` ends with line `index`, though no blank line follows. */
function endsBlock(group: readonly TextLine[], from: number, index: number, settings: ChunkSettings): boolean {
  const line = group[index]
  const next = group[index + 1]
  if (line === undefined || next === undefined || settings.headingLinesApart) return false
  if (settings.column === null) return false
  const needed = line.width + SPACE + widthOf(firstWord(next.text))
  if (/^\p{Ll}/u.test(next.text)) return false
  if (isFinished(line.text)) return needed <= Math.min(settings.column, widestNear(group, index)) - ROOM
  const text = group
    .slice(from, index + 1)
    .map(each => each.text)
    .join(' ')
  if (needed > settings.column - ROOM || !isTitleLike(text)) return false
  return !endsOpen(text) || needed <= settings.column * MUCH_ROOM
}

/** The widest of the lines around one: a box's lines are all narrower than the flow's. */
function widestNear(group: readonly TextLine[], index: number): number {
  let widest = 0
  for (let at = Math.max(0, index - NEAR); at <= Math.min(group.length - 1, index + NEAR); at++) {
    widest = Math.max(widest, group[at]?.width ?? 0)
  }
  return widest
}

function classify(lines: readonly TextLine[], gap: number, settings: ChunkSettings): Chunk {
  const chunk = chunkOf('paragraph', lines, null, gap)
  if (lines[0]?.bullet != null) return { ...chunk, kind: 'list-item' }
  if (!isTitleLike(chunk.text)) return chunk
  if (lines.length > (settings.headingLinesApart ? 1 : MOST_TITLE_LINES)) return chunk
  if (chunk.text.endsWith('?') && lines.length > 1) return chunk
  return { ...chunk, kind: 'heading' }
}

/**
 * Joins the lines of wrapped headings that stand apart.
 *
 * ```text
 * > | The force should improve its external scrutiny processes for its use of force
 * > |
 * > | to ensure that it is being used fairly and appropriately
 * ```
 *
 * The second goes on with the first if it begins in lower case, if the first ends open ("… of"), or if the first was full: the
 * next word would have made it wider than headings are seen to be. A first line that ends in a comma looks like text; what
 * goes on in lower case behind an empty line is none, for a paragraph's lines do not stand apart here.
 */
function joinHeadings(chunks: readonly Chunk[], known: KnownTitles): Chunk[] {
  const widest = widestHeading(chunks)
  const joined: Chunk[] = []
  for (const chunk of chunks) {
    const before = joined[joined.length - 1]
    if (before === undefined || !goesOn(before, chunk, widest)) {
      joined.push(chunk)
      continue
    }
    const lines = [...before.lines, ...chunk.lines]
    const text = lines.map(line => line.text).join(' ')
    joined[joined.length - 1] = chunkOf('heading', lines, known.of(text), before.gap)
  }
  return joined
}

function goesOn(before: Chunk, chunk: Chunk, widest: number): boolean {
  if (before.page !== chunk.page || chunk.gap !== 1 || chunk.lines.length !== 1) return false
  if (before.known !== null || chunk.known !== null || chunk.kind === 'list-item') return false
  const last = before.lines[before.lines.length - 1]
  if (last === undefined || !standsApart(before)) return false
  const width = widthOf(last.text, 'bold')
  const withNext = width + BOLD_SPACE + widthOf(firstWord(chunk.text), 'bold')
  const full = width <= widest + BOLD_SPACE && withNext > widest - NARROWER_BOX
  const wholeTitle =
    isTitleLike(`${before.text} ${chunk.text}`) || (/[:,]$/.test(chunk.text) && !/^\p{Lu}/u.test(chunk.text))
  if (before.kind === 'paragraph') {
    if (!/^\p{Lu}/u.test(before.text) || !wholeTitle) return false
    if (chunk.kind === 'heading') return full || beginsAgain(chunk.text)
    return endsOpen(last.text) && /^\p{Ll}/u.test(chunk.text)
  }
  if (!wholeTitle) return false
  return /^[\p{Ll}(]/u.test(chunk.text) || endsOpen(last.text) || full
}

/** Each of its lines is followed by a blank line: it can be a heading, or its first lines. */
function standsApart(chunk: Chunk): boolean {
  return (
    chunk.lines.every((line, index) => index === 0 || line.start - (chunk.lines[index - 1]?.end ?? 0) > 1) &&
    (chunk.kind === 'heading' || chunk.lines.length === 1)
  )
}

/** The widest first line of a heading that is surely wrapped, in bold. */
function widestHeading(chunks: readonly Chunk[]): number {
  let widest = 0
  for (const [index, chunk] of chunks.entries()) {
    const next = chunks[index + 1]
    if (next === undefined || chunk.kind !== 'heading' || chunk.lines.length !== 1 || next.lines.length !== 1) continue
    if (next.gap !== 1 || next.page !== chunk.page || !/^\p{Ll}/u.test(next.text)) continue
    widest = Math.max(widest, widthOf(chunk.text, 'bold'))
  }
  return widest === 0 ? DEFAULT_HEADING : widest
}

/** Lines before and after. */
const NEAR = 4
const SPACE = widthOf(' ')
const BOLD_SPACE = widthOf(' ', 'bold')
/** Points that must be left on a line before its end is taken for the end of a block. */
const ROOM = 4
/** Share of the column: a line that ends so early was ended on purpose, whatever its last word. */
const MUCH_ROOM = 0.85
const MOST_TITLE_LINES = 4
/** Points: a heading in a box is narrower than one in the flow by the box's padding. */
const NARROWER_BOX = 26
/** Points, at 12-point Arial bold: the text width of an A4 page with usual margins, less a heading's larger size. */
const DEFAULT_HEADING = 440
