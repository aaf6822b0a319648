import type { PdfStyle } from '../style.ts'
import type { FlowBlock } from './flow.ts'
import type { Measure } from './fonts.ts'
import type { PlacedLine, Segment } from './page.ts'
import { wrap } from './wrap.ts'

/** A block cut into lines for one width, not yet on a page: `x` counts from the column's left, `y` is 0. */
export interface SetBlock {
  readonly block: FlowBlock
  readonly lines: readonly PlacedLine[]
  readonly before: number
  readonly after: number
}

const BULLET_INDENT = 18

export function setBlock(block: FlowBlock, width: number, style: PdfStyle, measure: Measure): SetBlock {
  const { size, bold, before, after } = lookOf(block, style)
  const height = size * style.leading
  if (block.role === 'graphic') return { block, lines: [], before: 0, after: block.height > 0 ? style.size * 0.6 : 0 }
  if (block.role === 'table') return { block, lines: tableLines(block, width, style, measure), before, after }
  const indent = block.role === 'bullet' ? BULLET_INDENT * (block.depth + 1) : 0
  const text = block.rich.text
  const lines = wrap(text, width - indent, size, bold, measure, style.breakAtHyphens).map((line, index) => {
    const place = (offset: number): number => measure(text.slice(line.start, offset), size, bold)
    const links = block.rich.links
      .filter(link => link.start < line.end && link.end > line.start)
      .map(link => {
        const left = place(Math.max(link.start, line.start))
        return { url: link.url, x: indent + left, width: place(Math.min(link.end, line.end)) - left }
      })
    return {
      block,
      segments: [{ text: text.slice(line.start, line.end), x: indent, width: place(line.end) }],
      links,
      y: 0,
      height,
      size,
      bold,
      bullet:
        block.role === 'bullet' && index === 0
          ? { text: block.depth === 0 ? '•' : '–', x: indent - BULLET_INDENT + 4 }
          : null,
      row: null,
    }
  })
  return { block, lines, before, after }
}

function tableLines(block: FlowBlock, width: number, style: PdfStyle, measure: Measure): readonly PlacedLine[] {
  const columns = Math.max(1, ...block.rows.map(row => row.length))
  const columnWidth = width / columns
  const size = style.size * 0.85
  const lines: PlacedLine[] = []
  block.rows.forEach((row, rowIndex) => {
    const bold = rowIndex === 0
    const cells = row.map(cell =>
      wrap(cell, columnWidth - 8, size, bold, measure, false).map(line => cell.slice(line.start, line.end)),
    )
    const depth = Math.max(1, ...cells.map(cell => cell.length))
    for (let line = 0; line < depth; line++) {
      const segments: Segment[] = cells.flatMap((cell, column) => {
        const text = cell[line]
        return text === undefined ? [] : [{ text, x: column * columnWidth + 4, width: measure(text, size, bold) }]
      })
      const last = line === depth - 1
      lines.push({
        block,
        segments,
        links: [],
        y: 0,
        height: size * style.leading + (last ? 4 : 0),
        size,
        bold,
        bullet: null,
        row: rowIndex,
      })
    }
  })
  return lines
}

function lookOf(block: FlowBlock, style: PdfStyle): { size: number; bold: boolean; before: number; after: number } {
  const body = style.size
  const heading = (rank: number): number => body * (style.headings[Math.min(rank, 4) - 1] ?? 1)
  switch (block.role) {
    case 'heading':
      return {
        size: heading(block.rank),
        bold: block.rank !== 1,
        before: body * (block.rank > 2 ? 0.5 : 0.9),
        after: body * (block.rank > 2 ? 0.4 : 0.6),
      }
    case 'box-title':
    case 'box-heading':
      return { size: heading(block.rank), bold: true, before: body * 0.4, after: body * 0.4 }
    case 'caption':
      return { size: body, bold: true, before: body * 0.3, after: body * 0.4 }
    case 'cover-title':
      return { size: heading(1) * 1.1, bold: true, before: body * 3, after: body }
    default:
      return { size: body, bold: false, before: 0, after: body * (block.role === 'bullet' ? 0.4 : 0.65) }
  }
}
