import type { FlowBlock } from '../layout/flow.ts'
import type { Measure } from '../layout/fonts.ts'
import type { Page, PlacedLine } from '../layout/page.ts'
import { paginate } from '../layout/paginate.ts'
import { wrap } from '../layout/wrap.ts'
import type { PdfStyle } from '../style.ts'

/** Ids of blocks that only the PDF has, above those of the report's own. */
const CONTENTS_IDS = 1_000_000
const CONTENTS_INDENT = 16

export interface SetPdf {
  readonly pages: readonly Page[]
  /** The page (from 0) that has the printed number 1: the cover is not counted. */
  readonly firstNumbered: number
}

/** The pages of the PDF: cover and contents where the style has them, then the report. */
export function setPdfPages(blocks: readonly FlowBlock[], style: PdfStyle, measure: Measure): SetPdf {
  const bodyAt = style.cover ? blocks.findIndex(block => block.role === 'heading') : 0
  const cover = bodyAt > 0 ? paginate(blocks.slice(0, bodyAt), style, measure) : []
  const body = paginate(blocks.slice(bodyAt), style, measure)
  const contents = style.contents ? contentsPages(body, style, measure) : []
  return { pages: [...cover, ...contents, ...body], firstNumbered: cover.length }
}

/** A list of the headings of ranks 1 and 2 with dot leaders and the numbers of their pages. */
function contentsPages(body: readonly Page[], style: PdfStyle, measure: Measure): readonly Page[] {
  const [width, height] = style.page
  const right = width - style.margin.right
  const entries = headingsOf(body)
  const lineHeight = style.size * style.leading * 1.2
  const perPage = Math.floor((height - style.margin.top - style.margin.bottom - 4 * lineHeight) / lineHeight)
  const set: Omit<PlacedLine, 'y'>[] = []
  // The contents' own length is not known before it is set, but one page is enough for 40 entries.
  const before = Math.ceil(entries.length / perPage)
  entries.forEach((entry, index) => {
    const block = {
      ...entry.block,
      id: CONTENTS_IDS + 1 + index,
      role: 'contents-line' as const,
      inOutline: false,
      pageBefore: false,
    }
    const left = style.margin.left + (entry.block.rank - 1) * CONTENTS_INDENT
    const number = String(entry.page + 1 + before)
    const numberWidth = measure(number, style.size, false)
    const lines = wrap(entry.block.rich.text, right - left - 60, style.size, false, measure, false)
    lines.forEach((line, lineIndex) => {
      const text = entry.block.rich.text.slice(line.start, line.end)
      const textWidth = measure(text, style.size, false)
      const dots = '.'.repeat(
        Math.max(3, Math.floor((right - left - textWidth - numberWidth - 10) / measure('.', style.size, false))),
      )
      const last = lineIndex === lines.length - 1
      const segments = [
        { text, x: left, width: textWidth },
        ...(last ? [{ text: dots, x: left + textWidth + 3, width: measure(dots, style.size, false) }] : []),
        ...(last ? [{ text: number, x: right - numberWidth, width: numberWidth }] : []),
      ]
      set.push({
        block,
        segments,
        links: [],
        height: lineHeight,
        size: style.size,
        bold: false,
        bullet: null,
        row: null,
      })
    })
  })
  const pages: Page[] = []
  for (let at = 0; at < set.length; at += perPage) {
    const lines: PlacedLine[] = at === 0 ? [contentsTitle(entries, style, measure)] : []
    const top = style.margin.top + (at === 0 ? 3 * lineHeight : 0)
    set.slice(at, at + perPage).forEach((line, index) => {
      lines.push({ ...line, y: top + index * lineHeight })
    })
    pages.push({ width, height, lines, boxes: [], graphics: [] })
  }
  return pages
}

function contentsTitle(entries: readonly { block: FlowBlock }[], style: PdfStyle, measure: Measure): PlacedLine {
  const [entry] = entries
  if (!entry) throw new Error('a report without headings has no contents page')
  const size = style.size * style.headings[0]
  const block = {
    ...entry.block,
    id: CONTENTS_IDS,
    rank: 1,
    rich: { text: 'Contents', links: [] },
    inOutline: false,
    pageBefore: false,
  }
  const segments = [{ text: 'Contents', x: style.margin.left, width: measure('Contents', size, false) }]
  return {
    block,
    segments,
    links: [],
    y: style.margin.top,
    height: size * style.leading,
    size,
    bold: false,
    bullet: null,
    row: null,
  }
}

function headingsOf(body: readonly Page[]): readonly { readonly block: FlowBlock; readonly page: number }[] {
  const seen = new Set<number>()
  return body.flatMap((page, index) =>
    page.lines.flatMap(({ block }) => {
      if (block.role !== 'heading' || block.rank > 2 || seen.has(block.id)) return []
      seen.add(block.id)
      return [{ block, page: index }]
    }),
  )
}
