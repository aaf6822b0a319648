import type { SourceFigure } from '../source/document.ts'
import type { Range } from '../text/range.ts'
import type { ArrangedPage } from './arrange.ts'
import { CanonicalText, type PlacedLine } from './canonical.ts'
import type { FootnoteMarks } from './footnotes.ts'
import type { Draft } from './joins.ts'
import type { Line } from './line.ts'
import { boxOfPassage, type Passage } from './passage.ts'
import { bottomOf } from './rectangle.ts'

export interface Written {
  readonly text: string
  readonly lines: readonly PlacedLine[]
  readonly ranges: ReadonlyMap<Passage, Range>
  /** The passages' ranges without the footnote marks in them, which are furniture. */
  readonly parts: ReadonlyMap<Passage, readonly Range[]>
  readonly cells: ReadonlyMap<Passage, readonly (readonly (readonly Range[])[])[]>
  readonly furniture: readonly Range[]
  readonly pageStarts: readonly number[]
  readonly figures: readonly SourceFigure[]
}

/**
 * Writes the canonical text page by page: heads, the passages in reading order, feet. Blocks stand apart by a blank line, the
 * items of one list and the lines of a block by a newline, the cells of a row by a tab.
 */
export function writeText(
  drafts: readonly Draft[],
  pages: readonly ArrangedPage[],
  lists: ReadonlyMap<Draft, number>,
  notes: FootnoteMarks,
): Written {
  const canonical = new CanonicalText()
  const ranges = new Map<Passage, Range>()
  const parts = new Map<Passage, readonly Range[]>()
  const cells = new Map<Passage, Range[][]>()
  const clean = new Map<Passage, Range[][][]>()
  const furniture: Range[] = []
  const pageStarts: number[] = []
  const figures: SourceFigure[] = []
  const byPage = passagesByPage(drafts)
  for (const page of pages) {
    const number = page.upright.page.number
    const middle = page.upright.height / 2
    canonical.separate('\n\n')
    pageStarts.push(canonical.length)
    writeFurniture(
      canonical,
      furniture,
      page.furniture.filter(line => line.top < middle),
      number,
    )
    const own = byPage.get(number) ?? []
    const pictures = figuresOf(page, own)
    for (const [index, { passage, draft }] of own.entries()) {
      const before = own[index - 1]
      const list = lists.get(draft)
      const sameList =
        list !== undefined &&
        before !== undefined &&
        lists.get(before.draft) === list &&
        before.passage.frame === passage.frame
      if (canonical.length > (pageStarts[pageStarts.length - 1] as number)) canonical.separate(sameList ? '\n' : '\n\n')
      const from = canonical.lines.length
      const range =
        passage.table === null ? canonical.write(passage.lines, number) : writeTable(canonical, passage, cells, number)
      ranges.set(passage, range)
      const marks = passage.kind === 'furniture' ? [] : footnoteMarksIn(canonical.lines.slice(from), notes.get(number))
      parts.set(passage, without(range, marks))
      const rows = cells.get(passage)
      if (rows !== undefined)
        clean.set(
          passage,
          rows.map(row =>
            row.map(cell =>
              without(
                cell,
                marks.filter(mark => mark.start >= cell.start && mark.end <= cell.end),
              ),
            ),
          ),
        )
      furniture.push(...(passage.kind === 'furniture' ? [range] : marks))
      for (const figure of pictures.filter(each => each.after === passage))
        figures.push(figureOf(figure, canonical.length, ranges))
    }
    for (const figure of pictures.filter(each => each.after === null))
      figures.push(figureOf(figure, pageStarts[pageStarts.length - 1] as number, ranges))
    writeFurniture(
      canonical,
      furniture,
      page.furniture.filter(line => line.top >= middle),
      number,
    )
  }
  return { text: canonical.text, lines: canonical.lines, ranges, parts, cells: clean, furniture, pageStarts, figures }
}

function footnoteMarksIn(lines: readonly PlacedLine[], marks: ReadonlySet<string> | undefined): Range[] {
  if (marks === undefined) return []
  return lines.flatMap(({ line, start }) =>
    line.raised
      .filter(mark => mark.start > 0 && marks.has(line.text.slice(mark.start, mark.end)))
      .map(mark => ({ start: start + mark.start, end: start + mark.end })),
  )
}

/** `range` with `marks` cut out of it. */
function without(range: Range, marks: readonly Range[]): Range[] {
  const parts: Range[] = []
  let start = range.start
  for (const mark of marks) {
    if (mark.start > start) parts.push({ start, end: mark.start })
    start = mark.end
  }
  if (start < range.end || parts.length === 0) parts.push({ start, end: range.end })
  return parts
}

interface Placed {
  readonly passage: Passage
  readonly draft: Draft
}

/** In reading order on each page: drafts stand in the order of their first passages, so later passages are sorted in. */
function passagesByPage(drafts: readonly Draft[]): Map<number, Placed[]> {
  const order = new Map<number, Placed[]>()
  for (const draft of drafts) {
    for (const passage of draft.passages) {
      const page = order.get(passage.page)
      if (page === undefined) order.set(passage.page, [{ passage, draft }])
      else page.push({ passage, draft })
    }
  }
  for (const page of order.values()) page.sort((one, other) => one.passage.order - other.passage.order)
  return order
}

function writeFurniture(canonical: CanonicalText, furniture: Range[], lines: readonly Line[], page: number): void {
  for (const line of lines) {
    canonical.separate('\n\n')
    furniture.push(canonical.write([line], page))
  }
}

function writeTable(canonical: CanonicalText, passage: Passage, cells: Map<Passage, Range[][]>, page: number): Range {
  const start = canonical.length
  const rows: Range[][] = []
  for (const [index, row] of (passage.table?.rows ?? []).entries()) {
    if (index > 0) canonical.separate('\n')
    const ranges: Range[] = []
    for (const [column, cell] of row.entries()) {
      if (column > 0) canonical.separate('\t')
      ranges.push(canonical.write(cell, page))
    }
    rows.push(ranges)
  }
  cells.set(passage, rows)
  return { start, end: canonical.length }
}

interface Picture {
  readonly alt: string | null
  /** The last passage above it, or null at the page's top. */
  readonly after: Passage | null
  readonly caption: Passage | null
}

function figuresOf(page: ArrangedPage, own: readonly Placed[]): Picture[] {
  const tagged = page.upright.page.figures
  const passages = own.map(entry => entry.passage).filter(passage => passage.lines.length > 0)
  const alts = tagged.filter(figure => figure.alt !== null)
  const images = page.things.images
  const count = Math.max(images.length, alts.length)
  return Array.from({ length: count }, (_, index) => {
    const image = images[index]
    const box = image ?? alts[index]?.box ?? null
    const above =
      box === null ? [] : passages.filter(passage => bottomOf(boxOfPassage(passage)) <= box.top + box.height / 2)
    const captions = passages.filter(
      passage => passage.kind === 'caption' && box !== null && nearby(boxOfPassage(passage), box),
    )
    return {
      alt: altFor(image ?? null, index, alts),
      after: above[above.length - 1] ?? null,
      caption: captions[0] ?? null,
    }
  })
}

function nearby(caption: { top: number; height: number }, image: { top: number; height: number }): boolean {
  const gap = Math.max(image.top - caption.top - caption.height, caption.top - image.top - image.height)
  return gap < 30
}

/** The tagged figure whose box meets the picture's, else the one of the same place in the order. */
function altFor(
  image: { top: number; height: number } | null,
  index: number,
  alts: ArrangedPage['upright']['page']['figures'],
): string | null {
  const same = alts.find(
    figure =>
      image !== null && figure.box !== null && Math.abs(figure.box.top - image.top) < 20 && figure.box.height > 0,
  )
  return (same ?? alts[index])?.alt ?? null
}

function figureOf(picture: Picture, at: number, ranges: ReadonlyMap<Passage, Range>): SourceFigure {
  const caption = picture.caption === null ? undefined : ranges.get(picture.caption)
  return { caption: caption === undefined ? null : [caption], alt: picture.alt, parts: [{ start: at, end: at }] }
}
