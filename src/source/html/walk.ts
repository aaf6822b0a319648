import type { Element, ElementContent, Root } from 'hast'
import { isBox, type Sibling } from './boxes.ts'
import { columnsOf } from './columns.ts'
import { attribute, boldness, declaration, fontSize, isBlock } from './element.ts'
import { flushLines } from './flush.ts'
import { type Cells, childFrame, type Frame, FURNITURE } from './frame.ts'
import { type Before, isFurniture, type Page } from './furniture.ts'
import { BREAK, linesOf, type Run } from './runs.ts'
import { textOf } from './shape.ts'
import { cellsOf, rowsOf, tableShape } from './table-shape.ts'
import { INLINE_FURNITURE } from './words.ts'
import type { Draft, Writer } from './writer.ts'

/** The style of inline text: what the elements around it say. */
interface Style {
  readonly bold: boolean
  readonly size: number | null
  readonly link: number | null
  readonly aside: boolean
  readonly pre: boolean
}

const PLAIN: Style = { bold: false, size: null, link: null, aside: false, pre: false }

/** Text this much larger than the page's own is a title. */
const LARGE_TEXT = 1.25

/** Walks a page in document order and hands its text to `writer`, block by block. */
export function walkPage(root: Root, page: Page, writer: Writer): void {
  let runs: Run[] = []
  let frame: Frame = FURNITURE
  let hasProse = false

  const flush = (): void => {
    if (runs.length === 0) return
    const { paragraphs, asides } = linesOf(runs)
    runs = []
    if (paragraphs.length > 0) flushLines(paragraphs, frame, writer)
    writer.addAsides(asides)
    hasProse ||= isProse(writer.last)
  }

  /** Runs `inside` with another frame; what came before and after is flushed with its own. */
  const within = (next: Frame, inside: () => void): void => {
    flush()
    const outer = frame
    frame = next
    inside()
    flush()
    frame = outer
  }

  const children = (element: Element | Root, style: Style): void => {
    const siblings = frame.furniture ? [] : siblingsOf(element, page)
    for (const child of element.children) {
      if (child.type === 'text') addText(child.value, style)
      else if (child.type === 'element' && page.isVisible(child)) visit(child, style, siblings)
    }
  }

  const addText = (value: string, style: Style): void => {
    const text = style.pre
      ? value
          .replace(/\r\n?/g, '\n')
          .replace(/\n(?=[ \t]*\n)/g, BREAK)
          .replace(/(?<=[^\n])\n(?!\n)/g, ' ')
      : value.replace(/\n/g, ' ')
    const large =
      style.size !== null && page.shapes.textSize !== null && style.size >= LARGE_TEXT * page.shapes.textSize
    runs.push({ text, strong: style.bold || large, link: style.link, aside: style.aside })
  }

  const visit = (element: Element, outer: Style, siblings: readonly Sibling[]): void => {
    const style = styleOf(element, outer)
    if (element.tagName === 'br') runs.push({ text: BREAK, strong: false, link: null, aside: false })
    else if (element.tagName === 'img') addFigure(element, null)
    else if (element === page.main) within({ ...frame, furniture: false }, () => children(element, style))
    else if (!isBlock(element)) inline(element, style)
    else if (!frame.furniture && isFurniture(element, page, before())) {
      within({ ...FURNITURE, box: frame.box }, () => children(element, style))
    } else block(element, style, siblings)
  }

  const block = (element: Element, style: Style, siblings: readonly Sibling[]): void => {
    const boxed = !frame.furniture && frame.box === null && frame.kind === 'paragraph' && isBox(element, siblings, page)
    const opened = boxed ? { ...frame, box: writer.newBox() } : frame
    if (element.tagName === 'table' && !frame.furniture && tableShape(element, page) === 'data') {
      within(opened, () => table(element, style))
      return
    }
    within(
      childFrame(element, opened, page, () => writer.newList()),
      () => {
        if (element.tagName === 'figure') addFigure(findImage(element), element)
        children(element, style)
      },
    )
  }

  const inline = (element: Element, style: Style): void => {
    if (element.tagName === 'a') {
      const url = attribute(element, 'href')
      const link = url === null || isEmptyTarget(url) ? null : writer.links.push({ url, parts: [], inBody: false }) - 1
      children(element, { ...style, link: link ?? style.link })
    } else children(element, style)
  }

  const styleOf = (element: Element, outer: Style): Style => ({
    bold: boldness(element) ?? outer.bold,
    size: fontSize(element) ?? outer.size,
    link: outer.link,
    aside: outer.aside || isAside(element, page),
    pre: outer.pre || element.tagName === 'pre' || /^pre/.test(declaration(element, 'white-space') ?? ''),
  })

  const before = (): Before => {
    flush()
    const last = writer.last
    if (last === null || last === 'furniture') return { text: '', isHeading: false, hasProse }
    return { text: last.text, isHeading: last.kind === 'heading' || last.strong, hasProse }
  }

  const table = (element: Element, style: Style): void => {
    const caption = element.children.find(
      (child): child is Element => child.type === 'element' && child.tagName === 'caption',
    )
    if (caption !== undefined) visit(caption, style, [])
    const cells: Cells = { rows: [], start: null, end: 0 }
    for (const row of rowsOf(element)) {
      cells.rows.push([])
      for (const cell of cellsOf(row)) {
        if (!page.isVisible(cell)) continue
        within({ ...frame, kind: 'cell', single: null, cells }, () => {
          cells.rows[cells.rows.length - 1]?.push([])
          children(cell, styleOf(cell, style))
        })
      }
    }
    if (cells.start === null) return
    writer.adopt({
      kind: 'table',
      parts: [{ start: cells.start, end: cells.end }],
      level: null,
      box: frame.box,
      list: null,
      depth: null,
      cells: columnsOf(element, cells.rows, page.isVisible),
      rule: 'html/table',
      text: '',
      strong: false,
    })
  }

  const addFigure = (image: Element | null, figure: Element | null): void => {
    if (frame.furniture || frame.kind === 'cell') return
    const alt = image === null ? null : (attribute(image, 'alt') ?? '').replace(/\s+/g, ' ').trim()
    if (figure === null && (alt === null || alt === '' || insideFigure.has(image as Element))) return
    if (figure !== null && image === null && page.shapes.of(figure).characters === 0) return
    flush()
    if (image !== null) insideFigure.add(image)
    writer.figures.push({
      alt: alt === '' ? null : alt,
      after: writer.blocks.at(-1) ?? null,
      at: writer.length,
      box: frame.box,
      caption: null,
    })
  }
  const insideFigure = new WeakSet<Element>()

  children(root, PLAIN)
  flush()
}

function siblingsOf(element: Element | Root, page: Page): Sibling[] {
  const siblings: Sibling[] = []
  for (const child of element.children) {
    if (child.type === 'text' && child.value.trim() !== '') siblings.push('text')
    if (child.type === 'element' && page.isVisible(child) && page.shapes.of(child).characters > 0) siblings.push(child)
  }
  return siblings
}

/** Footnote marks ("¹", linked), bullets that Word writes as text, buttons, and notes on links for the ear. */
function isAside(element: Element, page: Page): boolean {
  if (declaration(element, 'mso-list') === 'ignore') return true
  if (element.tagName === 'sup') return /^\[?\d{1,3}\]?$/.test(textOf(element, page.isVisible)) && hasLink(element)
  if (isBlock(element) || page.shapes.of(element).characters > 40) return false
  if (element.tagName === 'span' || element.tagName === 'a')
    return INLINE_FURNITURE.test(textOf(element, page.isVisible).toLowerCase())
  return false
}

function hasLink(element: Element): boolean {
  return element.children.some(child => child.type === 'element' && (child.tagName === 'a' || hasLink(child)))
}

function isEmptyTarget(url: string): boolean {
  return url.trim() === '' || url.trim() === '#' || /^\s*javascript:/i.test(url)
}

function findImage(element: Element): Element | null {
  for (const child of element.children as ElementContent[]) {
    if (child.type !== 'element') continue
    if (child.tagName === 'img') return child
    const inner = findImage(child)
    if (inner !== null) return inner
  }
  return null
}

/** Running text, as against titles, labels and dates. */
function isProse(last: Draft | 'furniture' | null): boolean {
  return last !== null && last !== 'furniture' && last.kind === 'paragraph' && !last.strong && last.text.length > 60
}
