import type { ReaderNote, SourceBlock, SourceDocument } from '../source/document.ts'
import type { PdfPages } from '../source/pdf/pages.ts'
import { arrange } from './arrange.ts'
import { numberBoxes } from './boxes.ts'
import { markContents } from './contents.ts'
import { coverOf, coverTitle } from './cover.ts'
import { markFootnotes } from './footnotes.ts'
import { markHeadings } from './headings.ts'
import { type Draft, joinPassages } from './joins.ts'
import { linksOf } from './links.ts'
import { numberLists } from './lists.ts'
import { locator } from './locate.ts'
import { firstLine, type Passage, textOf } from './passage.ts'
import { publishedIn } from './published.ts'
import { intoFrame, ontoPage } from './upright.ts'
import { type Written, writeText } from './write.ts'

/** Lays out a PDF's pages: the canonical text in reading order, and the blocks, furniture, links and figures in it. */
export function layoutPdf(pdf: PdfPages): SourceDocument {
  const { pages, passages, measures, trustTags } = arrange(pdf)
  const links = pdf.pages.flatMap((page, index) =>
    page.links.map(link => ({
      page: page.number,
      url: link.url,
      box: intoFrame(link.box, pages[index]?.upright.turn ?? 0, page),
    })),
  )
  markContents(
    passages,
    links.filter(link => link.url === null),
  )
  const notes = markFootnotes(passages, measures)
  const body = passages.filter(passage => passage.kind !== 'furniture')
  const cover = coverOf(body, pdf.pages.length, measures)
  const title = coverTitle(cover)
  for (const passage of cover) becomeCover(passage)
  const inside = body.filter(passage => passage.kind !== 'furniture')
  markHeadings(inside, measures, pdf.outline, trustTags)
  for (const passage of inside) if (passage.kind === 'paragraph' && isCaption(passage)) become(passage)
  const bottoms = pages.map(page => page.bottom).sort((one, other) => one - other)
  const boxes = numberBoxes(
    body,
    pages.map(page => page.things),
    bottoms[Math.floor(0.9 * (bottoms.length - 1))] ?? 0,
  )
  const boxOf = (passage: Passage) => (passage.frame === null ? null : (boxes.get(passage.frame) ?? null))
  const drafts = joinPassages(passages, measures, boxOf)
  const lists = numberLists(drafts, boxOf)
  const written = writeText(drafts, pages, lists, notes)
  const onPage = (number: number) => pages[number - 1]
  const blocks = drafts.flatMap(draft => blockOf(draft, boxOf, lists, written))
  return {
    mediaType: 'application/pdf',
    flavour: trustTags ? 'pdf-tagged' : 'pdf-untagged',
    text: written.text,
    pages: pdf.pages.map((page, index) => ({
      number: page.number,
      printed: pages[index]?.printed ?? null,
      start: written.pageStarts[index] ?? written.text.length,
      width: page.width,
      height: page.height,
    })),
    blocks,
    furniture: written.furniture,
    linkText: [],
    outlineText: [],
    outline: pdf.outline.map(entry => ({ ...entry, parts: [] })),
    links: linksOf(
      links.flatMap(link => (link.url === null ? [] : [{ ...link, url: link.url }])),
      written.lines,
      written.text,
    ),
    figures: written.figures,
    metadata: {
      title: title ?? titleHeading(inside) ?? pdf.title,
      published: publishedIn(edgeLines(pdf, passages)),
      language: pdf.language,
    },
    notes: [...notesOf(pdf, pages, written), ...footnoteNote(passages, written)],
    locate: locator(written.lines, (number, box) => {
      const page = onPage(number)
      return page === undefined ? box : ontoPage(box, page.upright.turn, page.upright.page)
    }),
  }
}

/** A heading of the highest rank that stands alone in it, before all others: a web page's title. */
function titleHeading(passages: readonly Passage[]): string | null {
  const headings = passages.filter(passage => passage.kind === 'heading')
  const first = headings[0]
  if (
    first === undefined ||
    first.level !== 1 ||
    first.page !== 1 ||
    headings.some(other => other !== first && other.level === 1)
  )
    return null
  return textOf(first).replace(/\s+/g, ' ')
}

function isCaption(passage: Passage): boolean {
  return (
    firstLine(passage).place?.role === 'caption' ||
    (passage.besideImage && passage.lines.every(line => line.bold || line.italic))
  )
}

/** A cover's lines are told in the metadata; in the text they are furniture, so that no title on it is taken for a part. */
function becomeCover(passage: Passage): void {
  passage.kind = 'furniture'
  passage.rule = 'pdf/cover'
}

function become(passage: Passage): void {
  passage.kind = 'caption'
  passage.rule = 'pdf/caption'
}

function blockOf(
  draft: Draft,
  boxOf: (passage: Passage) => number | null,
  lists: ReadonlyMap<Draft, number>,
  written: Written,
): SourceBlock[] {
  const first = draft.passages[0] as Passage
  if (first.kind === 'furniture') return []
  const rows = written.cells.get(first)
  return [
    {
      kind: first.kind,
      parts: draft.passages.flatMap(passage => written.parts.get(passage) ?? []),
      level: first.kind === 'heading' ? first.level : null,
      box: boxOf(first),
      list: lists.get(draft) ?? null,
      depth: first.kind === 'list-item' ? first.depth : null,
      cells: rows === undefined ? null : rows.map(row => row.map(cell => cell.filter(part => part.start < part.end))),
      rule: first.rule,
    },
  ]
}

/** The lines of the first two pages and of the last. */
function edgeLines(pdf: PdfPages, passages: readonly Passage[]): string[] {
  return passages
    .filter(passage => passage.page <= 2 || passage.page === pdf.pages.length)
    .flatMap(passage => passage.lines.map(line => line.text))
}

function footnoteNote(passages: readonly Passage[], written: Written): ReaderNote[] {
  const parts = passages.flatMap(passage =>
    passage.rule === 'pdf/footnote' ? (written.ranges.get(passage) ?? []) : [],
  )
  if (parts.length === 0) return []
  const reason = `notes at the foot of pages (${parts.length}) stand apart: neither they nor their numbers are in the report`
  return [{ code: 'pdf/footnotes', severity: 'info', reason, parts }]
}

function notesOf(
  pdf: PdfPages,
  pages: readonly { printed: string | null }[],
  written: { pageStarts: readonly number[]; figures: SourceDocument['figures'] },
): ReaderNote[] {
  const notes: ReaderNote[] = []
  for (const [index, page] of pdf.pages.entries()) {
    const at = written.pageStarts[index] ?? 0
    if (page.runs.length === 0 && (page.images.length > 0 || page.shapes.length > 0)) {
      notes.push({
        code: 'pdf/page-without-text',
        severity: 'warning',
        reason: `page ${page.number}${pages[index]?.printed ? ` (${pages[index]?.printed})` : ''} has no text layer: what it shows was not read`,
        parts: [{ start: at, end: at }],
      })
    }
  }
  for (const figure of written.figures) {
    if (figure.alt === null)
      notes.push({
        code: 'figure/no-text',
        severity: 'info',
        reason: 'a picture without a text of its own',
        parts: figure.parts,
      })
  }
  return notes
}
