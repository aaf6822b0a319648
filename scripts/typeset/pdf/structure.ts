import type { FlowBlock } from '../layout/flow.ts'
import type { Page } from '../layout/page.ts'
import { type Drawing, tagOf } from './draw-page.ts'
import { columnsOf } from './draw-table.ts'
import { contentKey } from './marker.ts'

/** The structure tree: reading order, whatever the drawing order was. A box is a Div, a run of bullets a list. */
export function addStructure(drawing: Drawing, pages: readonly Page[]): void {
  const { document, marker } = drawing
  const root = document.struct('Document')
  let container = root
  let box: number | null = null
  let list: PDFKit.PDFStructureElement | null = null
  for (const block of blocksInOrder(pages)) {
    if (block.box !== box) {
      box = block.box
      container = box === null ? root : document.struct('Div')
      if (box !== null) root.add(container)
      list = null
    }
    if (block.role === 'bullet') {
      if (list === null) {
        list = document.struct('L')
        container.add(list)
      }
      const item = document.struct('LI')
      list.add(item)
      addContents(drawing, item, 'Lbl', contentKey(block, 'label'))
      addContents(drawing, item, 'LBody', contentKey(block, 'text'))
      continue
    }
    list = null
    if (block.role === 'table') addTable(drawing, container, block, pages)
    else if (block.role === 'graphic') {
      const figure = document.struct('Figure', { alt: block.alt ?? 'Picture' })
      for (const content of marker.take(contentKey(block, 'text'))) figure.add(content)
      container.add(figure)
    } else addContents(drawing, container, tagOf(block), contentKey(block, 'text'))
  }
  document.addStructure(root)
  root.end()
}

function addContents(
  { document, marker }: Drawing,
  parent: PDFKit.PDFStructureElement,
  tag: string,
  key: string,
): void {
  const contents = marker.take(key)
  if (contents.length === 0) return
  const element = document.struct(tag)
  for (const content of contents) element.add(content)
  parent.add(element)
}

function addTable(
  drawing: Drawing,
  parent: PDFKit.PDFStructureElement,
  block: FlowBlock,
  pages: readonly Page[],
): void {
  const table = drawing.document.struct('Table')
  const lines = pages.flatMap(page => page.lines).filter(line => line.block.id === block.id)
  const columns = columnsOf(lines)
  for (const row of new Set(lines.map(line => line.row))) {
    const element = drawing.document.struct('TR')
    const tag = row === 0 ? 'TH' : 'TD'
    for (const x of columns) {
      const cell = drawing.document.struct(tag)
      for (const content of drawing.marker.take(contentKey(block, `${row}/${x}`))) cell.add(content)
      element.add(cell)
    }
    table.add(element)
  }
  parent.add(table)
}

/** The blocks that stand on the pages, each once: contents, then the report in its own order. */
function blocksInOrder(pages: readonly Page[]): readonly FlowBlock[] {
  const blocks = new Map<number, { readonly block: FlowBlock; readonly front: boolean }>()
  pages.forEach(page => {
    const contents = page.lines.some(line => line.block.role === 'contents-line')
    for (const { block } of [...page.lines, ...page.graphics]) {
      if (!blocks.has(block.id)) blocks.set(block.id, { block, front: contents })
    }
  })
  const order = ({ block, front }: { block: FlowBlock; front: boolean }): number => (front ? -2_000_000 : 0) + block.id
  const isCover = (block: FlowBlock): boolean =>
    block.role === 'notice' || block.role === 'cover-title' || block.role === 'cover-line'
  return [...blocks.values()]
    .sort((one, other) => Number(isCover(other.block)) - Number(isCover(one.block)) || order(one) - order(other))
    .map(entry => entry.block)
}
