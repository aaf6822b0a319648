import type { Box, SourceDocument } from '../source/document.ts'
import type { PdfPage, PdfPages } from '../source/pdf/pages.ts'

/** A record to be drawn: its name and where it stands, on any pages. */
export interface DrawnRecord {
  readonly label: string
  readonly boxes: readonly Box[]
}

/**
 * One page as an SVG picture, in points: its text as read, painted shapes, pictures, links, the document's blocks, and the
 * `records` made of them. What lies in what is told by colour (the legend below the page says which), what each is by a label:
 * blocks in the left margin, at their own height, records in the right one. For finding out why something was read as it was.
 *
 * @throws RangeError where there is no such page
 */
export function drawPage(
  pages: PdfPages,
  document: SourceDocument,
  pageNumber: number,
  records: readonly DrawnRecord[] = [],
): string {
  const page = pages.pages[pageNumber - 1]
  if (page === undefined)
    throw new RangeError(`drawPage expected a page from 1 to ${pages.pages.length}, got ${pageNumber}`)
  const here = (boxes: readonly Box[]) => boxes.filter(box => box.page === pageNumber)
  const drawn = [
    ...page.shapes.map(shape => rectangle(shape, 'shape', shape.kind)),
    ...page.images.map(image => rectangle(image, 'image', 'picture')),
    ...page.links.map(link => rectangle(link.box, 'link', link.url ?? 'a jump inside the file')),
    ...page.runs.map(run => runText(run)),
  ]
  const blocks = [
    ...document.furniture.flatMap(range => marked(here(document.locate(range)), 'furniture', 'furniture')),
    ...document.blocks.flatMap((block, index) => {
      const boxes = block.parts.flatMap(part => here(document.locate(part)))
      const name = `${index} ${block.kind}${block.level === null ? '' : ` ${block.level}`}`
      return marked(boxes, kindOf(block), `${name}${block.box === null ? '' : ` in box ${block.box}`} · ${block.rule}`)
    }),
  ]
  const made = records.flatMap(record => marked(here(record.boxes), 'record', record.label))
  const [width, height] = [page.width + 2 * MARGIN, page.height + LEGEND]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-MARGIN} 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}">
<style>${STYLE}</style>
<rect class="desk" x="${-MARGIN}" width="${round(width)}" height="${round(height)}"/>
<rect class="page" width="${round(page.width)}" height="${round(page.height)}"/>
${[...drawn, ...blocks.map(outline), ...made.map(outline)].join('\n')}
${labels(blocks, 4 - MARGIN, 0).join('\n')}
${labels(made, page.width + 4, page.width).join('\n')}
${legend(page, pageNumber, pages.pages.length).join('\n')}
</svg>
`
}

/** Points beside the page for labels, and below it for the legend. */
const MARGIN = 200
const LEGEND = 44

/** Each kind of thing: its colour, and what the legend says of it. */
const KINDS = {
  heading: ['#b4009e', 'heading'],
  block: ['#0057b8', 'paragraph, list item, table, caption'],
  boxed: ['#c75000', 'in a box'],
  furniture: ['#8a8a8a', 'furniture: heads, feet, contents, footnotes'],
  record: ['#0a7d1c', 'record of the report'],
  shape: ['#b38f00', 'painted shape'],
  image: ['#6b6b6b', 'picture'],
  link: ['#0057b8', 'link'],
} as const
type Kind = keyof typeof KINDS

const STYLE = `rect{fill:none;stroke-width:.6}
.desk{fill:#f2f2f2}
.page{fill:#fff;stroke:#bbb}
text{font-family:Arial,"Liberation Sans",Helvetica,sans-serif;fill:#333;white-space:pre}
.label{font-size:7px}
.lead{stroke-width:.3;opacity:.6}
rect.shape{fill:#ffd84d;fill-opacity:.18}
rect.image{fill:#ddd}
rect.link{stroke-dasharray:2 1}
rect.record{stroke-width:1.4;stroke-opacity:.55}
${Object.entries(KINDS)
  .map(([kind, [color]]) => `rect.${kind},line.${kind}{stroke:${color}} text.${kind}{fill:${color}}`)
  .join('\n')}`

interface Rectangle {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

function rectangle(box: Rectangle, kind: string, title: string): string {
  return `<rect class="${kind}" x="${round(box.left)}" y="${round(box.top)}" width="${round(box.width)}" height="${round(box.height)}"><title>${escaped(title)}</title></rect>`
}

function kindOf(block: SourceDocument['blocks'][number]): Kind {
  if (block.box !== null) return 'boxed'
  return block.kind === 'heading' ? 'heading' : 'block'
}

interface Mark extends Rectangle {
  readonly kind: Kind
  readonly label: string
}

/** The lines' boxes as one rectangle with a label. */
function marked(boxes: readonly Rectangle[], kind: Kind, label: string): Mark[] {
  if (boxes.length === 0) return []
  const left = Math.min(...boxes.map(box => box.left)) - 1
  const top = Math.min(...boxes.map(box => box.top)) - 1
  const right = Math.max(...boxes.map(box => box.left + box.width)) + 1
  const bottom = Math.max(...boxes.map(box => box.top + box.height)) + 1
  return [{ left, top, width: right - left, height: bottom - top, kind, label }]
}

function outline(mark: Mark): string {
  return rectangle(mark, mark.kind, mark.label)
}

/** One below the other at `x`, each as near its mark as those above it leave room, with a line from the margin's edge to it. */
function labels(marks: readonly Mark[], x: number, edge: number): string[] {
  let lowest = 0
  return [...marks]
    .sort((one, other) => one.top - other.top)
    .flatMap(mark => {
      const y = Math.max(mark.top + 7, lowest + 8)
      lowest = y
      const near = edge === 0 ? mark.left : mark.left + mark.width
      return [
        `<line class="lead ${mark.kind}" x1="${round(edge)}" y1="${round(y - 2)}" x2="${round(near)}" y2="${round(mark.top + 4)}"/>`,
        `<text class="label ${mark.kind}" x="${round(x)}" y="${round(y)}">${escaped(shortened(mark.label))}</text>`,
      ]
    })
}

function shortened(label: string): string {
  return label.length > 52 ? `${label.slice(0, 51)}…` : label
}

function legend(page: PdfPage, number: number, count: number): string[] {
  const entries = Object.entries(KINDS).map(([kind, [, words]], index) => {
    const [x, y] = [(index % 4) * 230 - MARGIN + 8, page.height + 20 + 14 * Math.floor(index / 4)]
    return `${rectangle({ left: x, top: y - 7, width: 14, height: 8 }, kind, words)}<text class="label" x="${x + 19}" y="${round(y)}">${words}</text>`
  })
  return [
    `<text class="label" x="${8 - MARGIN}" y="${round(page.height + 9)}">page ${number} of ${count} · blocks at the left, records at the right</text>`,
    ...entries,
  ]
}

function runText(run: PdfPage['runs'][number]): string {
  const turn = run.angle === 0 ? '' : ` transform="rotate(${run.angle} ${round(run.x)} ${round(run.y)})"`
  const length = round(run.edges[run.edges.length - 1] ?? 0)
  return `<text x="${round(run.x)}" y="${round(run.y)}" font-size="${run.size}" textLength="${length}" lengthAdjust="spacingAndGlyphs"${run.bold ? ' font-weight="bold"' : ''}${turn}>${escaped(run.text)}</text>`
}

function round(points: number): number {
  return Math.round(points * 100) / 100
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
