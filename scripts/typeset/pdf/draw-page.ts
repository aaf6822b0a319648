import type { FlowBlock } from '../layout/flow.ts'
import type { Faces } from '../layout/fonts.ts'
import type { Page, PlacedBox, PlacedGraphic, PlacedLine } from '../layout/page.ts'
import type { PdfStyle } from '../style.ts'
import { drawTable } from './draw-table.ts'
import { contentKey, type Marker } from './marker.ts'

export const COLOURS = { text: '#0b0c0c', heading: '#1d3c5a', fill: '#e4ecf3', rule: '#1d3c5a', picture: '#7a9cba' }
const GRADE_COLOURS = ['#00605b', '#4c9f38', '#f2c14e', '#e07a1f', '#b3282d']

export interface Drawing {
  readonly document: PDFKit.PDFDocument
  readonly marker: Marker
  readonly faces: Faces
  readonly style: PdfStyle
}

/** Draws a page's flow and boxes in the order that the style has. */
export function drawPage(drawing: Drawing, page: Page): void {
  const flow = page.lines.filter(line => line.block.box === null)
  const boxed = page.lines.filter(line => line.block.box !== null)
  const drawBoxes = (): void => {
    for (const box of page.boxes) {
      drawBox(drawing, box)
      drawLines(drawing, linesIn(boxed, page, box))
    }
  }
  if (drawing.style.boxOrder === 'before') drawBoxes()
  if (drawing.style.boxOrder === 'in-place') {
    for (const box of page.boxes) drawBox(drawing, box)
    drawLines(drawing, page.lines)
  } else drawLines(drawing, flow)
  for (const graphic of page.graphics) drawGraphic(drawing, graphic)
  if (drawing.style.boxOrder === 'after') drawBoxes()
  for (const line of page.lines) {
    for (const link of line.links) drawing.document.link(link.x, line.y, link.width, line.height, link.url)
  }
}

/** The lines of one piece of a box: with two columns a box may have two pieces on a page. */
function linesIn(lines: readonly PlacedLine[], page: Page, box: PlacedBox): readonly PlacedLine[] {
  const pieces = page.boxes.filter(other => other.box === box.box)
  return lines.filter(line => {
    if (line.block.box !== box.box) return false
    const left = line.segments[0]?.x ?? 0
    return (
      pieces.length === 1 ||
      (left >= box.x && left < box.x + box.width && line.y >= box.y && line.y < box.y + box.height)
    )
  })
}

function drawLines(drawing: Drawing, lines: readonly PlacedLine[]): void {
  for (const group of byBlock(lines)) {
    const [first] = group
    if (!first) continue
    if (first.block.role === 'table') drawTable(drawing, first.block, group)
    else {
      const { bullet } = first
      if (bullet) {
        drawing.marker.content(contentKey(first.block, 'label'), 'Lbl', () =>
          write(drawing, first, bullet.text, bullet.x),
        )
      }
      drawing.marker.content(contentKey(first.block, 'text'), tagOf(first.block), () => {
        for (const line of group) for (const segment of line.segments) write(drawing, line, segment.text, segment.x)
      })
    }
  }
}

export function tagOf(block: FlowBlock): string {
  if (block.role === 'heading' || block.role === 'box-title' || block.role === 'box-heading') return `H${block.rank}`
  if (block.role === 'bullet') return 'LBody'
  return 'P'
}

export function write({ document, faces, style }: Drawing, line: PlacedLine, text: string, x: number): void {
  const heading = line.block.rank === 1 || line.block.rank === 2
  document.font(line.bold ? faces.bold : faces.regular, line.size)
  document.fillColor(heading ? COLOURS.heading : COLOURS.text)
  // pdfkit puts the top of the font's own line at y; the leading that the style adds stands above it.
  document.text(text, x, line.y + (line.size * (style.leading - 1)) / 2, { lineBreak: false, features: [] })
}

function byBlock(lines: readonly PlacedLine[]): readonly (readonly PlacedLine[])[] {
  const groups: PlacedLine[][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (last?.[0]?.block.id === line.block.id) last.push(line)
    else groups.push([line])
  }
  return groups
}

function drawBox({ document, marker, style }: Drawing, box: PlacedBox): void {
  marker.artifact('Layout', () => {
    const { x, y, width, height } = box
    if (style.boxes === 'shaded') document.rect(x, y, width, height).fill(COLOURS.fill)
    else if (style.boxes === 'stroked') document.lineWidth(1).rect(x, y, width, height).stroke(COLOURS.rule)
    else if (style.boxes === 'table') {
      // As a word processor draws a cell's borders: four thin rectangles.
      document.rect(x, y, width, 0.5).rect(x, y + height - 0.5, width, 0.5)
      document
        .rect(x, y, 0.5, height)
        .rect(x + width - 0.5, y, 0.5, height)
        .fill(COLOURS.rule)
    } else {
      document.rect(x, y, width, height).fill(COLOURS.fill)
      document.rect(x, y, 3, height).fill(COLOURS.rule)
    }
  })
}

function drawGraphic({ document, marker }: Drawing, graphic: PlacedGraphic): void {
  const { x, y, width, height } = graphic
  marker.content(contentKey(graphic.block, 'text'), 'Figure', () => {
    if (height < 40) document.rect(x, y, width * 0.45, height).fill(COLOURS.picture)
    else if (graphic.block.alt?.startsWith('Chart') === true) {
      for (let bar = 0; bar < 12; bar++) {
        const tall = height * (0.3 + 0.6 * ((bar * 5) % 7) * 0.15)
        document.rect(x + (bar * width) / 12 + 4, y + height - tall, width / 12 - 8, tall).fill(COLOURS.picture)
      }
    } else {
      GRADE_COLOURS.forEach((colour, column) => {
        document.rect(x + (column * width) / 5 + 3, y, width / 5 - 6, 28).fill(colour)
      })
    }
  })
}
