import type { ReaderNote, SourceDocument, SourceLink } from '../../source/document.ts'
import { flavourOf } from '../../source/plain/flavour.ts'
import { furnitureOf } from '../../source/plain/furniture.ts'
import { withLineEnds } from '../../source/plain/line-ends.ts'
import { readLines, type TextLine, type TextPages } from '../../source/plain/lines.ts'
import { inColumns } from '../../source/plain/page-columns.ts'
import { inOwnTypeface } from '../../source/plain/typeface.ts'
import type { Range } from '../../text/range.ts'
import type { LabelKind } from '../../tree/label-kind.ts'
import { blocksOf } from './blocks.ts'
import type { BoxEvidence } from './boxes.ts'
import { type Chunk, chunkOf } from './chunk.ts'
import { chunksOf } from './chunks.ts'
import { columnsOf } from './columns.ts'
import { contentsList } from './contents-list.ts'
import { boxesAreDisplaced, placeDisplaced } from './displaced.ts'
import { placeInPlace, type UnsureBox } from './in-place.ts'
import { isIndentedIn } from './indents.ts'
import { knownTitles, type TitleLists } from './known-titles.ts'
import { outlineTail } from './outline-tail.ts'
import type { TableRow } from './table-cells.ts'
import { tableLines } from './table-lines.ts'
import { markTables } from './tables.ts'
import { wrappedChunks } from './wrapped.ts'

/** What the profile tells of words: the titles to expect and the labels. */
export interface PlainWords {
  readonly titles: Omit<TitleLists, 'title'>
  readonly labelOf: (text: string) => LabelKind | null
  /** A title that asks for something to be done. */
  readonly asks: (title: string) => boolean
  /** A line that begins with a force's name and a verb. */
  readonly opensWithName: (line: string) => boolean
  readonly setsTime: (text: string) => boolean
  /** The title of a chart or table. */
  readonly isCaption: (text: string) => boolean
  /** A grade alone on its line, or the sentence that states one. */
  readonly statesGrade: (text: string) => boolean
  /** A line of the page or the site, by its words. */
  readonly isFurniture: (line: string) => boolean
}

/**
 * Plain text → blocks in reading order. `text` is the canonical text itself, so every offset is an offset into the user's
 * file. The flavour is told by evidence and said in a note.
 */
export function plainDocument(text: string, words: PlainWords): SourceDocument {
  const pages = withLineEnds(inOwnTypeface(inColumns(readLines(text), text)), text)
  const { flavour, because } = flavourOf(pages)
  const isLabel = (title: string) => words.labelOf(title) !== null
  const parts = knownTitles({ ...words.titles, title: [] }, isLabel)
  const furniture = new Set(furnitureOf(pages, line => parts.of(line) !== null || words.statesGrade(line)))
  for (const line of pages.lines) if (line.kind === 'text' && words.isFurniture(line.text)) furniture.add(line)
  const unnumbered = pages.lines.filter(line => !furniture.has(line))
  for (const line of contentsList(unnumbered, parts)) furniture.add(line)
  const lines = pages.lines.map(line =>
    line.kind === 'page-number' && !furniture.has(line) ? { ...line, kind: 'text' as const } : line,
  )
  const outline = outlineTail(
    lines,
    title => words.labelOf(title) ?? (parts.of(title) === null ? null : 'part'),
    line => tabsBefore(text, line),
  )
  const known = knownTitles({ ...words.titles, title: outline.entries.map(entry => entry.title) }, isLabel)
  const printed = lines.filter(line => !furniture.has(line))
  const isTitle = (line: TextLine) => line.text.length <= known.longest && known.of(line.text) !== null
  const isCaption = (line: TextLine) => !/ {3,}/.test(line.text) && words.isCaption(line.text)
  const tables = tableLines(printed, line => isTitle(line) || isCaption(line))
  const inTables = new Set(tables.flat(3))
  const between = pages.pagesBy === null ? new Set<TextLine>() : furniture
  const body = lines
    .filter(line => !furniture.has(line) || between.has(line))
    .map(
      line =>
        ({ ...line, kind: inTables.has(line) ? 'table' : between.has(line) ? 'page-number' : line.kind }) as const,
    )
  const inOrder = flavour === 'text-content-order'
  const chunks =
    inOrder || pages.lineEnds || flavour === 'text-unwrapped'
      ? chunksOf(body, known, { headingLinesApart: inOrder, lineIsBlock: !inOrder })
      : wrappedChunks(body, known, {
          blankSeparates: flavour !== 'text-pasted',
          asks: words.asks,
          opensWithName: words.opensWithName,
          statesGrade: words.statesGrade,
        })
  const marked = withTables(markTables(endingInText(chunks)), tables, body)
  const evidence: BoxEvidence = {
    columns: columnsOf(chunks),
    labelOf: words.labelOf,
    asks: words.asks,
    setsTime: words.setsTime,
    isCaption: words.isCaption,
    statesGrade: words.statesGrade,
    outlineBoxes: outline.boxes,
    outlineFlow: outline.flow,
    isIndented: flavour === 'text-layout' ? isIndentedIn(chunks) : null,
  }
  const { placed, unsure } =
    inOrder || (pages.pagesBy !== null && boxesAreDisplaced(marked, evidence))
      ? { placed: placeDisplaced(marked, evidence), unsure: [] }
      : placeInPlace(marked, evidence)
  return {
    mediaType: 'text/plain',
    flavour,
    text,
    pages: pageList(pages, furniture),
    blocks: blocksOf(placed, text, evidence),
    furniture: rangesOf(pages.lines.filter(line => furniture.has(line))),
    linkText: rangesOf(lines.filter(line => line.kind === 'url')),
    outlineText: rangesOf(lines.filter(line => line.kind === 'outline')),
    outline: outline.entries,
    links: lines.filter(line => line.kind === 'url').map(linkOf),
    figures: [],
    metadata: { title: null, published: null, language: null },
    notes: [
      { code: 'source/text-flavour', severity: 'info', reason: `read as ${flavour}: ${because}`, parts: [] },
      ...unsure.map(unsureBox),
    ],
    locate: () => [],
  }
}

/**
 * What a text ends with is no title of anything: it was cut.
 *
 * ```text
 * > | … at victims to withdraw support.
 * > | Police attendance wa
 * ```
 */
function endingInText(chunks: readonly Chunk[]): Chunk[] {
  const last = chunks.length - 1
  return chunks.map((chunk, index) =>
    index === last && chunk.kind === 'heading' && chunk.known === null ? { ...chunk, kind: 'paragraph' } : chunk,
  )
}

/** The tables as chunks, where they stand among the others. */
function withTables(chunks: readonly Chunk[], tables: readonly TableRow[][], lines: readonly TextLine[]): Chunk[] {
  if (tables.length === 0) return [...chunks]
  const all = [...chunks, ...tables.map(rows => ({ ...chunkOf('table', rows.flat(2), null, 1), rows }))]
  const order = new Map(lines.map((line, index) => [line.start, index]))
  const placeOf = (chunk: Chunk) => order.get(chunk.lines[0]?.start ?? 0) ?? 0
  return all.sort((left, right) => placeOf(left) - placeOf(right))
}

function pageList(pages: TextPages, furniture: ReadonlySet<TextLine>): SourceDocument['pages'] {
  if (pages.pagesBy === null) return []
  const printed: (string | null)[] = pages.pageStarts.map(() => null)
  for (const line of furniture) if (line.kind === 'page-number') printed[line.page] ??= line.text
  return pages.pageStarts.map((start, index) => ({
    number: index + 1,
    printed: printed[index] ?? null,
    start,
    width: null,
    height: null,
  }))
}

function tabsBefore(text: string, line: TextLine): number {
  return Math.max(
    1,
    [...text.slice(line.start - line.indent, line.start)].filter(character => character === '\t').length,
  )
}

function rangesOf(lines: readonly TextLine[]): Range[] {
  return lines.map(line => ({ start: line.start, end: line.end }))
}

function unsureBox({ label, other }: UnsureBox): ReaderNote {
  return {
    code: 'source/box-end-unsure',
    severity: 'warning',
    reason: `nothing in this text tells whether the box under "${label.text}" ends before "${shortened(other.text)}"`,
    parts: rangesOf(label.lines),
  }
}

function shortened(text: string): string {
  return text.length <= QUOTED ? text : `${text.slice(0, QUOTED)} …`
}

/** In characters. */
const QUOTED = 80

function linkOf(line: TextLine): SourceLink {
  return { url: line.text, text: null, parts: [{ start: line.start, end: line.end }] }
}
