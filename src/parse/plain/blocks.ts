import type { SourceBlock } from '../../source/document.ts'
import type { TextLine } from '../../source/plain/lines.ts'
import type { Range } from '../../text/range.ts'
import type { BoxEvidence, PlacedChunk } from './boxes.ts'
import { type Chunk, isFinished } from './chunk.ts'
import type { Columns } from './columns.ts'

/**
 * Chunks in reading order → blocks. A paragraph or a list item that a page break, a box or a list of links cuts is one block
 * with several parts: its text stops inside a sentence and the next text of the same flow (or box) goes on with it. A grade alone
 * on its line is whole.
 */
export function blocksOf(
  placed: readonly PlacedChunk[],
  text: string,
  evidence: Pick<BoxEvidence, 'columns' | 'statesGrade'>,
): SourceBlock[] {
  const blocks: Building[] = []
  const lastIn = new Map<number | null, Building>()
  let list = 0
  let previous: Building | null = null
  for (const { chunk, box, rule } of placed) {
    const cut = lastIn.get(box)
    const goesOn =
      cut !== undefined &&
      !(cut.text.length <= LONGEST_GRADE && evidence.statesGrade(cut.text)) &&
      (continues(cut, chunk.text, chunk.kind, chunk.page) || fills(cut, chunk, evidence.columns))
    if (goesOn) {
      cut.kind = cut.kind === 'heading' ? 'paragraph' : cut.kind
      cut.parts.push(...partsOf(chunk.lines, text))
      cut.text = `${cut.text} ${chunk.text}`
      cut.last = chunk.lines[chunk.lines.length - 1] ?? cut.last
      cut.page = cut.last?.page ?? cut.page
      previous = cut
      continue
    }
    if (chunk.kind === 'table' && previous?.kind === 'table' && previous.box === box && chunk.page === previous.page) {
      previous.parts.push(...partsOf(chunk.lines, text))
      previous.cells.push(...rowsOf(chunk))
      continue
    }
    const item = chunk.kind === 'list-item'
    if (item && !(previous?.kind === 'list-item' && previous.box === box)) list++
    const block: Building = {
      kind: chunk.kind,
      parts: partsOf(chunk.lines, text),
      box,
      list: item ? list : null,
      depth: item ? depthOf(chunk.lines[0], previous) : null,
      indent: chunk.lines[0]?.indent ?? 0,
      bullet: chunk.lines[0]?.bullet ?? null,
      known: chunk.known !== null,
      rule,
      cells: chunk.kind === 'table' ? rowsOf(chunk) : [],
      text: chunk.text,
      last: chunk.lines[chunk.lines.length - 1],
      page: chunk.lines[chunk.lines.length - 1]?.page ?? chunk.page,
    }
    blocks.push(block)
    lastIn.set(box, block)
    previous = block
  }
  return blocks.map(({ kind, parts, box, list: number, depth, cells, rule }) => ({
    kind,
    parts,
    level: null,
    box,
    list: number,
    depth,
    cells: kind === 'table' ? cells : null,
    rule,
  }))
}

interface Building {
  kind: SourceBlock['kind']
  readonly parts: Range[]
  readonly box: number | null
  readonly list: number | null
  readonly depth: number | null
  readonly indent: number
  readonly bullet: string | null
  readonly known: boolean
  readonly rule: string
  readonly cells: Range[][][]
  last: TextLine | undefined
  text: string
  page: number
}

/** The block was cut, and this chunk on a later page goes on with it. */
function continues(block: Building, text: string, kind: string, page: number): boolean {
  if (isFinished(block.text)) return false
  // One line above a page break is no heading if the next page goes on with it.
  if (block.kind === 'heading')
    return !block.known && page > block.page && kind !== 'list-item' && /^\p{Ll}/u.test(text)
  if (page === block.page && !/^\p{Ll}/u.test(text)) return false
  if (kind === 'list-item' || kind === 'table' || block.kind === 'table') return false
  if (kind === 'heading' && !/^\p{Ll}/u.test(text)) return false
  return block.kind === 'paragraph' || /^[\p{Ll}\p{N}(]/u.test(text)
}

/**
 * A paragraph whose last line on its page is full ends there by chance or not at all: more paragraphs go on over a page than end
 * with a line that has no room for another word.
 */
function fills(block: Building, chunk: Chunk, columns: Columns): boolean {
  const column = block.box === null ? columns.paragraphs.flow : columns.paragraphs.box
  const { last } = block
  const first = chunk.lines[0]
  if (block.kind !== 'paragraph' || chunk.kind !== 'paragraph' || last === undefined || first === undefined)
    return false
  if (column === null || chunk.page !== block.page + 1 || !block.text.endsWith('.')) return false
  return last.width <= column.most && last.width + first.needs > column.most
}

/** One row a line, where its cells are not known. */
function rowsOf(chunk: Chunk): Range[][][] {
  const rows = chunk.rows ?? chunk.lines.map(line => [[line]])
  return rows.map(row => row.map(cell => cell.map(({ start, end }) => ({ start, end }))))
}

/** Lines with nothing but white space between them are one part. */
function partsOf(lines: readonly TextLine[], text: string): Range[] {
  const parts: Range[] = []
  for (const line of lines) {
    const last = parts[parts.length - 1]
    if (last !== undefined && last.end <= line.start && text.slice(last.end, line.start).trim() === '') {
      parts[parts.length - 1] = { start: last.start, end: line.end }
    } else parts.push({ start: line.start, end: line.end })
  }
  return parts
}

/** A bullet that stands further in, or of another kind and further in than the list's first, is one deeper. */
function depthOf(line: TextLine | undefined, previous: Building | null): number {
  if (line === undefined || previous === null || previous.depth === null) return 0
  if (line.indent > previous.indent) return previous.depth + 1
  if (line.indent < previous.indent) return Math.max(0, previous.depth - 1)
  if (line.bullet === previous.bullet) return previous.depth
  return line.bullet === 'o' || line.bullet === '◦' || line.bullet === '–'
    ? previous.depth + 1
    : Math.max(0, previous.depth - 1)
}

/** In characters: a grade alone, not the sentence that states one. */
const LONGEST_GRADE = 30
