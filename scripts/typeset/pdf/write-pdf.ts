import PDFDocument from 'pdfkit'
import { type FlowBlock, toFlow } from '../layout/flow.ts'
import { facesOf, measureOf } from '../layout/fonts.ts'
import type { Page } from '../layout/page.ts'
import type { MadeReport } from '../source/made-report.ts'
import type { PdfStyle } from '../style.ts'
import { type Drawing, drawPage } from './draw-page.ts'
import { setPdfPages } from './front-pages.ts'
import { markerOf } from './marker.ts'
import { addStructure } from './structure.ts'

/** The only date in a file that has no date of its own: the same source gives the same bytes. */
const NO_DATE = new Date('2000-01-01T00:00:00Z')

/** The report as a PDF in one style. */
export async function writePdf(report: MadeReport, style: PdfStyle): Promise<Buffer> {
  const { cover, judgments, gradeBands } = style
  const blocks = toFlow(report, { cover, judgments, gradeBands, labelInBox: style.boxes === 'table' })
  const { pages, firstNumbered } = setPdfPages(blocks, style, measureOf(style.font))
  const document = new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: style.tagged,
    lang: 'en-GB',
    info: { Title: report.front.title, CreationDate: NO_DATE, ModDate: NO_DATE },
  })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise(resolve => document.on('end', resolve))
  const drawing: Drawing = { document, marker: markerOf(document, style.tagged), faces: facesOf(style.font), style }
  pages.forEach((page, index) => {
    document.addPage({ size: [page.width, page.height], margin: 0 })
    drawPage(drawing, page)
    drawEdges(drawing, page, report.front.title, index, index + 1 - firstNumbered, pages.length - firstNumbered)
  })
  if (style.tagged) addStructure(drawing, pages)
  if (style.outline !== 'none') addOutline(document, blocks, pages, style.outline === 'boxes-apart')
  document.end()
  await ended
  return Buffer.concat(chunks)
}

function drawEdges(drawing: Drawing, page: Page, title: string, index: number, printed: number, last: number): void {
  const { document, marker, faces, style } = drawing
  if (index === 0 && style.cover) return
  const edge = (text: string, x: number, y: number): void =>
    marker.artifact('Pagination', () => {
      document.font(faces.regular, 9).fillColor('#555555').text(text, x, y, { lineBreak: false })
    })
  if (style.runningHead && index > 0) edge(title, style.margin.left, style.margin.top * 0.5)
  const bottom = page.height - style.margin.bottom * 0.5
  if (style.pageNumbers === 'plain') edge(String(printed), page.width / 2, bottom)
  if (style.pageNumbers === 'page-of') edge(`Page ${printed} of ${last}`, page.width - style.margin.right - 60, bottom)
}

/** Bookmarks: headings by rank; the boxes' titles among them, or in a group of their own at the end. */
function addOutline(
  document: PDFKit.PDFDocument,
  blocks: readonly FlowBlock[],
  pages: readonly Page[],
  boxesApart: boolean,
): void {
  const parents: PDFKit.PDFOutline[] = [document.outline]
  const listed = blocks.filter(block => block.inOutline)
  const ordered = boxesApart
    ? [...listed.filter(block => block.box === null), ...listed.filter(block => block.box !== null)]
    : listed
  for (const block of ordered) {
    const pageNumber = pages.findIndex(page => page.lines.some(line => line.block.id === block.id))
    const top = pages[pageNumber]?.lines.find(line => line.block.id === block.id)?.y ?? 0
    const level = boxesApart && block.box !== null ? 1 : Math.min(block.rank, parents.length)
    parents.length = level
    const options = { pageNumber, top, expanded: false }
    const item = parents.at(-1)?.addItem(block.rich.text, options)
    if (item) parents.push(item)
  }
}
