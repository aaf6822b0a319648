import type { Box, SourceDocument } from '../source/document.ts'
import type { PdfPage, PdfPages } from '../source/pdf/pages.ts'

/** A record to be drawn: its name and where it stands, on any pages. */
export interface DrawnRecord {
  readonly label: string
  readonly boxes: readonly Box[]
}

/**
 * One page as an SVG picture, in points: its runs of text (grey, their words as read), painted shapes (yellow), links (dotted),
 * the blocks of the document (blue; boxed ones violet; furniture red) with kind and rule, and `records` (green) with their
 * labels. For finding out why something was read as it was.
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
    ...document.furniture.flatMap(range => around(here(document.locate(range)), 'furniture', 'furniture')),
    ...document.blocks.flatMap((block, index) => {
      const boxes = block.parts.flatMap(part => here(document.locate(part)))
      const name = `${index} ${block.kind}${block.level === null ? '' : ` ${block.level}`}`
      return around(
        boxes,
        block.box === null ? 'block' : 'boxed',
        `${name}${block.box === null ? '' : ` in box ${block.box}`} · ${block.rule}`,
      )
    }),
    ...records.flatMap(record => around(here(record.boxes), 'record', record.label)),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(page.width)} ${round(page.height)}" width="${round(page.width)}" height="${round(page.height)}">
<style>${STYLE}</style>
<rect class="page" width="100%" height="100%"/>
${drawn.join('\n')}
</svg>
`
}

const STYLE = `.page{fill:#fff}
rect{fill:none;stroke-width:.5}
.shape{stroke:#c90;fill:#fc0;fill-opacity:.15}
.image{stroke:#999;fill:#ccc}
.link{stroke:#06c;stroke-dasharray:1 1}
.block{stroke:#06c}
.boxed{stroke:#80c}
.furniture{stroke:#c00}
.record{stroke:#080;stroke-width:1}
text{font-family:sans-serif;fill:#444;white-space:pre}
.label{font-size:5px}
.label.block{fill:#06c}
.label.boxed{fill:#80c}
.label.furniture{fill:#c00}
.label.record{fill:#080}`

interface Rectangle {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

function rectangle(box: Rectangle, kind: string, title: string): string {
  return `<rect class="${kind}" x="${round(box.left)}" y="${round(box.top)}" width="${round(box.width)}" height="${round(box.height)}"><title>${escaped(title)}</title></rect>`
}

/** The lines' boxes as one rectangle with a label at its top left. */
function around(boxes: readonly Rectangle[], kind: string, label: string): string[] {
  if (boxes.length === 0) return []
  const left = Math.min(...boxes.map(box => box.left)) - 1
  const top = Math.min(...boxes.map(box => box.top)) - 1
  const right = Math.max(...boxes.map(box => box.left + box.width)) + 1
  const bottom = Math.max(...boxes.map(box => box.top + box.height)) + 1
  return [
    rectangle({ left, top, width: right - left, height: bottom - top }, kind, label),
    `<text class="label ${kind}" x="${round(left)}" y="${round(top - 1)}">${escaped(label)}</text>`,
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
