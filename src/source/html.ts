import { ReportError } from '../errors.ts'
import type { Range } from '../text/range.ts'
import type { ReaderNote, SourceDocument, SourceFigure, SourceLink } from './document.ts'
import { markCaptions } from './html/captions.ts'
import { baseOf, resolveLinks } from './html/links.ts'
import { findMain } from './html/main-content.ts'
import { metadataOf } from './html/metadata.ts'
import { hiddenTextNote, truncationNote } from './html/notes.ts'
import { parseHtml } from './html/parse.ts'
import { repeatedBlocks } from './html/repeated.ts'
import { measure } from './html/shape.ts'
import { inlineStyles } from './html/stylesheet.ts'
import { markTitles } from './html/titles.ts'
import { visibilityOf } from './html/visibility.ts'
import { walkPage } from './html/walk.ts'
import { type DraftFigure, type DraftLink, Writer } from './html/writer.ts'

export interface HtmlOptions {
  /** The page's address, against which relative links are read; null or missing: as its own `base` says, or as written. */
  readonly url?: string | null
}

/**
 * Reads a saved or fetched web page.
 *
 * The canonical text (`text`) is built here, in the order of the page: blocks parted by an empty line, items of a list by a
 * line feed, cells by a tab. The site's own text (menus, banners, contents lists) stands in it too and is counted as
 * furniture; hidden elements, scripts and styles are no text. Blocks have no page numbers and no places.
 *
 * Throws a ReportError `input/unreadable` where elements are nested deeper than any page does.
 */
export function readHtml(source: string, options: HtmlOptions = {}): SourceDocument {
  return readHtmlPages([source], options)
}

/**
 * Reads several pages (one per pillar or question, 2014 to 2018-19) as one report, in the given order. What all of them repeat
 * at their top or end is furniture from the second page on. Title, date and language are those of the first page that has one.
 */
export function readHtmlPages(sources: readonly string[], options: HtmlOptions = {}): SourceDocument {
  try {
    return readPages(sources, options)
  } catch (error) {
    if (!(error instanceof RangeError && error.message.includes('call stack'))) throw error
    throw new ReportError(
      'input/unreadable',
      'the page nests its elements too deep',
      'Save the page again from a browser, or pass the report as PDF or text.',
      { cause: error },
    )
  }
}

function readPages(sources: readonly string[], options: HtmlOptions): SourceDocument {
  const writer = new Writer()
  const notes: ReaderNote[] = []
  const metadata: SourceDocument['metadata'][] = []
  const bounds: number[] = []
  for (const source of sources) {
    const root = parseHtml(source)
    inlineStyles(root)
    const isVisible = visibilityOf(root)
    const shapes = measure(root, isVisible)
    const main = findMain(root, shapes, isVisible)
    const from = { text: writer.length, block: writer.blocks.length, link: writer.links.length }
    bounds.push(from.block)
    if (main !== null) walkPage(root, { main, shapes, isVisible }, writer)
    resolveLinks(writer.links.slice(from.link), baseOf(root, options.url ?? null))
    const heading = writer.blocks.slice(from.block).find(block => block.kind === 'heading' && block.level === 1)
    metadata.push(metadataOf(root, writer.text.slice(from.text), heading?.text.replace(/\s+/g, ' ') ?? null, isVisible))
    notes.push(...truncationNote(source, writer.length), ...hiddenTextNote(main, isVisible, writer.length))
  }
  markCaptions(writer.blocks, writer.figures)
  for (const block of repeatedBlocks(writer.blocks, bounds)) writer.toFurniture(block)
  markTitles(writer.blocks)
  const { text } = writer
  return {
    mediaType: 'text/html',
    flavour: 'html',
    text,
    pages: [],
    blocks: writer.blocks.map(({ kind, parts, level, box, list, depth, cells, rule }) => ({
      kind,
      parts,
      level,
      box,
      list,
      depth,
      cells,
      rule,
    })),
    furniture: inOrder(writer.furniture),
    linkText: [],
    outlineText: [],
    outline: [],
    links: writer.links.filter(link => link.inBody && link.parts.length > 0).map(link => sourceLink(link, text)),
    figures: writer.figures.map(sourceFigure),
    metadata: {
      title: metadata.find(page => page.title !== null)?.title ?? null,
      published: metadata.find(page => page.published !== null)?.published ?? null,
      language: metadata.find(page => page.language !== null)?.language ?? null,
    },
    notes,
    locate: () => [],
  }
}

function sourceLink(link: DraftLink, text: string): SourceLink {
  const written = link.parts.map(part => text.slice(part.start, part.end)).join(' ')
  return { url: link.url, text: written.replace(/\s+/g, ' ').trim() || null, parts: link.parts }
}

function sourceFigure(figure: DraftFigure): SourceFigure {
  return { caption: figure.caption?.parts ?? null, alt: figure.alt, parts: [{ start: figure.at, end: figure.at }] }
}

function inOrder(ranges: readonly Range[]): Range[] {
  return [...ranges].sort((left, right) => left.start - right.start)
}
