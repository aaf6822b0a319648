import type { TextLine } from '../../source/plain/lines.ts'
import { widthOf } from '../../source/plain/metrics.ts'
import { beginsAgain, type Chunk, chunkOf, endsOpen, firstWord, joined as inOne, isTitleLike } from './chunk.ts'
import { type KnownTitles, knownTitleAt } from './known-titles.ts'
import { isDashInSentence } from './segments.ts'

export interface ChunkSettings {
  /** The lines of one heading may have a blank line between them, and a paragraph's never do. */
  readonly headingLinesApart: boolean
  /** Each line is a whole block, but for those that are known to go on. */
  readonly lineIsBlock: boolean
}

/**
 * Lines → chunks, where each block has a blank line after it or stands on a line of its own: a chunk ends at another page, a
 * known title, a bullet, a blank line.
 */
export function chunksOf(lines: readonly TextLine[], known: KnownTitles, settings: ChunkSettings): Chunk[] {
  const chunks: Chunk[] = []
  let group: TextLine[] = []
  let groupGap = 0
  let gap = 0
  const close = () => {
    if (group.length > 0) chunks.push(classify(group, groupGap, settings))
    group = []
  }
  for (let index = 0; index < lines.length; ) {
    const line = lines[index]
    if (line === undefined) break
    const previous = group[group.length - 1]
    const open = previous?.goesOn === true
    if (line.kind !== 'text') {
      if (line.kind !== 'blank' || !open) close()
      if (line.kind === 'blank') gap++
      index++
      continue
    }
    if (previous !== undefined && previous.page !== line.page) close()
    const asked = group.length === 0 || (!settings.headingLinesApart && !open)
    const title = asked ? knownTitleAt(lines, index, known) : null
    if (title !== null && title.lines[title.lines.length - 1]?.goesOn !== true) {
      close()
      chunks.push(chunkOf('heading', title.lines, title.known, gap))
      gap = 0
      index = title.next
      continue
    }
    if ((line.bullet !== null && !isDashInSentence(line, previous)) || (settings.lineIsBlock && !open)) close()
    if (group.length === 0) groupGap = gap
    group.push(line)
    gap = 0
    index++
  }
  close()
  return settings.headingLinesApart ? joinHeadings(chunks, known) : chunks
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
    const text = inOne(lines.map(line => line.text))
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

const BOLD_SPACE = widthOf(' ', 'bold')
const MOST_TITLE_LINES = 4
/** Points: a heading in a box is narrower than one in the flow by the box's padding. */
const NARROWER_BOX = 26
/** Points, at 12-point Arial bold: the text width of an A4 page with usual margins, less a heading's larger size. */
const DEFAULT_HEADING = 440
