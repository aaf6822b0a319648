import type { FlowBlock } from '../layout/flow.ts'
import type { PlacedLine } from '../layout/page.ts'
import { COLOURS, type Drawing, write } from './draw-page.ts'
import { contentKey } from './marker.ts'

/** How far a cell's text stands from the cell's left edge. */
const CELL_INSET = 4

/** The left edges of a table's columns: those of its head, which has a text in each. */
export function columnsOf(lines: readonly PlacedLine[]): readonly number[] {
  const head = lines.filter(line => line.row === 0).flatMap(line => line.segments.map(segment => segment.x))
  const places = head.length > 0 ? head : lines.flatMap(line => line.segments.map(segment => segment.x))
  return [...new Set(places)].sort((one, other) => one - other)
}

/** The rows of a table that stand on one page, cell by cell, with rules around the cells where the style has them. */
export function drawTable(drawing: Drawing, block: FlowBlock, lines: readonly PlacedLine[]): void {
  for (const row of new Set(lines.map(line => line.row))) {
    const rowLines = lines.filter(line => line.row === row)
    if (drawing.style.tableRules) drawRules(drawing, columnsOf(lines), rowLines)
    for (const x of columnsOf(rowLines)) {
      drawing.marker.content(contentKey(block, `${row}/${x}`), row === 0 ? 'TH' : 'TD', () => {
        for (const line of rowLines) {
          for (const segment of line.segments) if (segment.x === x) write(drawing, line, segment.text, x)
        }
      })
    }
  }
}

function drawRules({ document, marker }: Drawing, columns: readonly number[], lines: readonly PlacedLine[]): void {
  const [first, second] = columns
  const [line] = lines
  if (first === undefined || second === undefined || line === undefined) return
  const height = lines.reduce((sum, one) => sum + one.height, 0)
  marker.artifact('Layout', () => {
    for (const x of columns) {
      document
        .lineWidth(0.5)
        .rect(x - CELL_INSET, line.y, second - first, height)
        .stroke(COLOURS.rule)
    }
  })
}
