import type { PdfStyle } from '../style.ts'
import type { FlowBlock } from './flow.ts'
import type { Measure } from './fonts.ts'
import type { Page, PlacedBox, PlacedGraphic, PlacedLine } from './page.ts'
import { type SetBlock, setBlock } from './set-block.ts'

/** How far a box's text stands from its edge: 459 points of flow leave 437 for the box. */
export const BOX_PADDING = 11
const COLUMN_GAP = 24
/** Lines that must follow a heading on its page. */
const KEPT_LINES = 2

/** Pours blocks into pages, column by column. A box stands where it comes, cut at page ends, or whole on the next page. */
export function paginate(blocks: readonly FlowBlock[], style: PdfStyle, measure: Measure): readonly Page[] {
  const [width, height] = style.page
  const columnWidth =
    (width - style.margin.left - style.margin.right - COLUMN_GAP * (style.columns - 1)) / style.columns
  const bottom = height - style.margin.bottom
  const pages: { lines: PlacedLine[]; boxes: PlacedBox[]; graphics: PlacedGraphic[] }[] = []
  let page = { lines: [] as PlacedLine[], boxes: [] as PlacedBox[], graphics: [] as PlacedGraphic[] }
  let column = style.columns
  let y = 0
  let waiting: SetBlock[][] = []

  const left = (): number => style.margin.left + (columnWidth + COLUMN_GAP) * column
  const nextFrame = (): void => {
    column += 1
    if (column >= style.columns) {
      page = { lines: [], boxes: [], graphics: [] }
      pages.push(page)
      column = 0
    }
    y = style.margin.top
    const boxes = waiting
    waiting = []
    for (const box of boxes) pourBox(box)
  }
  const nextPage = (): void => {
    column = style.columns
    nextFrame()
  }
  const atTop = (): boolean => y === style.margin.top
  const pourLines = (set: SetBlock, inset: number, endOfFrame: () => void): void => {
    const before = atTop() ? 0 : set.before
    if (y + before + linesHeight(set.lines.slice(0, 1)) <= bottom) y += before
    for (const line of set.lines) {
      if (y + line.height > bottom) endOfFrame()
      const x = left() + inset
      page.lines.push({
        ...line,
        y,
        segments: line.segments.map(segment => ({ ...segment, x: segment.x + x })),
        links: line.links.map(link => ({ ...link, x: link.x + x })),
        bullet: line.bullet ? { ...line.bullet, x: line.bullet.x + x } : null,
      })
      y += line.height
    }
    y += set.after
  }
  function pourBox(sets: readonly SetBlock[]): void {
    const box = sets[0]?.block.box ?? 0
    const most = bottom - BOX_PADDING
    if (y + BOX_PADDING * 2 + linesHeight(firstLines(sets)) > bottom && !atTop()) nextFrame()
    let top = y
    y += BOX_PADDING
    const close = (): void => {
      page.boxes.push({
        box,
        x: left(),
        y: top,
        width: columnWidth,
        height: Math.min(y + BOX_PADDING * 0.5, bottom + BOX_PADDING) - top,
      })
    }
    sets.forEach((set, index) => {
      const kept =
        set.block.role === 'paragraph' || set.block.role === 'bullet' ? 0 : linesHeight(firstLines(sets.slice(index)))
      const turn = (): void => {
        close()
        nextFrame()
        top = y
        y += BOX_PADDING
      }
      if (kept > 0 && y + kept > most && y - top > BOX_PADDING * 2) turn()
      pourLines(set, BOX_PADDING, turn)
    })
    close()
    y += BOX_PADDING
  }
  const placeGraphic = (set: SetBlock): void => {
    if (set.block.height === 0) return
    if (y + set.block.height > bottom) nextFrame()
    page.graphics.push({ block: set.block, x: left(), y, width: columnWidth, height: set.block.height })
    y += set.block.height + set.after
  }

  nextFrame()
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]
    if (!block) break
    if (block.pageBefore) while (waiting.length > 0) nextFrame()
    if (block.pageBefore && style.newPages) while (page.lines.length > 0) nextPage()
    if (block.box !== null) {
      const rest = blocks.slice(at)
      const end = rest.findIndex(other => other.box !== block.box)
      const members = end < 0 ? rest : rest.slice(0, end)
      const sets = members.map(member => setBlock(member, columnWidth - 2 * BOX_PADDING, style, measure))
      at += members.length - 1
      const tall = sets.reduce((sum, set) => sum + set.before + linesHeight(set.lines) + set.after, BOX_PADDING * 2)
      if (waiting.length > 0 || (style.boxPlace === 'float' && y + tall > bottom && !atTop())) waiting.push(sets)
      else pourBox(sets)
    } else if (block.role === 'graphic') placeGraphic(setBlock(block, columnWidth, style, measure))
    else {
      const set = setBlock(block, columnWidth, style, measure)
      if (block.role === 'heading' || block.role === 'caption') {
        const next = blocks.slice(at + 1).find(other => other.role !== 'graphic' || other.height > 0)
        const kept = next
          ? linesHeight(setBlock(next, columnWidth, style, measure).lines.slice(0, KEPT_LINES)) + next.height
          : 0
        if (y + set.before + linesHeight(set.lines) + set.after + kept > bottom && !atTop()) nextFrame()
      }
      pourLines(set, 0, nextFrame)
    }
  }
  while (waiting.length > 0) nextFrame()
  return pages.map(({ lines, boxes, graphics }) => ({ width, height, lines, boxes, graphics }))
}

function linesHeight(lines: readonly PlacedLine[]): number {
  return lines.reduce((sum, line) => sum + line.height, 0)
}

/** A box must begin with its title and two lines of text. */
function firstLines(sets: readonly SetBlock[]): readonly PlacedLine[] {
  const lines: PlacedLine[] = []
  for (const set of sets) {
    const isTitle = set.block.role === 'box-title' || set.block.role === 'box-heading'
    lines.push(...(isTitle ? set.lines : set.lines.slice(0, KEPT_LINES)))
    if (!isTitle) break
  }
  return lines
}
