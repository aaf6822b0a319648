import type { Chunk } from './chunk.ts'

/**
 * Rows of tables, which plain text leaves as lines or as single cells: a run of short lines without a sentence in them, many
 * with figures.
 *
 * ```text
 * > | Area Incidents Within 15 minutes
 * > | Southampton 11,204 91.8 percent
 * > | Portsmouth 9,877 90.2 percent
 * ```
 *
 * A chunk of several lines is a table where each of its lines has two figures or more. Known titles and bullets are never
 * part of one.
 */
export function markTables(chunks: readonly Chunk[]): Chunk[] {
  const marked: Chunk[] = []
  for (let index = 0; index < chunks.length; ) {
    const end = isCutSentence(chunks, index) ? index : endOfRun(chunks, index)
    const run = chunks.slice(index, Math.max(end, index + 1))
    const from = end > index ? firstRow(run) : run.length
    run.forEach((chunk, at) => {
      marked.push(at < from ? chunk : { ...chunk, kind: 'table' })
    })
    index += run.length
  }
  return marked
}

/**
 * Lines with many figures at a page's end, of a sentence that the next page goes on with.
 *
 * ```text
 * > | … 210 fewer than in March 2010. That is a cut of 10 per cent, compared with 13 per cent across England
 * > | ⟨page⟩and Wales.
 * ```
 */
function isCutSentence(chunks: readonly Chunk[], index: number): boolean {
  const chunk = chunks[index]
  const next = chunks[index + 1]
  return (
    chunk !== undefined &&
    chunk.lines.length > 1 &&
    next !== undefined &&
    next.page > chunk.page &&
    /^\p{Ll}/u.test(next.text)
  )
}

/** Where the run of row-like chunks ends; `from` itself where it is too short or has too few figures to be a table. */
function endOfRun(chunks: readonly Chunk[], from: number): number {
  let end = from
  while (end < chunks.length && isRowLike(chunks[end]) && chunks[end]?.page === chunks[from]?.page) end++
  const run = chunks.slice(from, end)
  const lines = run.flatMap(chunk => chunk.lines)
  const rows = lines.filter(line => figuresIn(line.text) >= 2).length
  const cells = lines.filter(line => isFigure(line.text)).length
  const enough = rows >= LEAST_ROWS ? rows * 2 >= lines.length : cells >= LEAST_CELLS && cells * 3 >= lines.length
  return enough ? end : from
}

/** A title that stands over the table is no row: the first rows are those right before the first figures. */
function firstRow(run: readonly Chunk[]): number {
  const figures = run.findIndex(chunk => chunk.lines.some(line => figuresIn(line.text) > 0))
  const byCells = run.filter(chunk => isFigure(chunk.text)).length >= LEAST_CELLS
  return byCells ? Math.max(0, figures - Math.ceil(run.length / 4)) : Math.max(0, figures - 1)
}

function isRowLike(chunk: Chunk | undefined): boolean {
  if (chunk === undefined || chunk.known !== null || chunk.kind === 'list-item') return false
  return (
    chunk.lines.every(line => line.text.length <= LONGEST_ROW && !/[.!?;,:]$/.test(line.text)) &&
    (chunk.lines.length === 1 ||
      chunk.lines.slice(1).every(line => isFigure(line.text)) ||
      chunk.lines.every(line => figuresIn(line.text) >= 2) ||
      chunk.lines.slice(1).every(line => figuresIn(line.text) >= 2))
  )
}

/** Figures that stand as values: with a unit, a decimal point, a thousands comma, or bare. */
function figuresIn(line: string): number {
  return line.match(/(?<![\p{L}\d])£?\d[\d,.]*(?:%|m|bn)?(?![\p{L}\d])/gu)?.length ?? 0
}

function isFigure(text: string): boolean {
  return /^[-–]?£?\d[\d,.]*(?:\s?(?:%|percent|per cent|m|bn|minutes|seconds|hours))?$/.test(text)
}

const LEAST_ROWS = 2
const LEAST_CELLS = 4
/** In characters. */
const LONGEST_ROW = 110
