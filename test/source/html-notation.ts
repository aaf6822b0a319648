import type { SourceBlock, SourceDocument } from '../../src/source/document.ts'
import { readHtml } from '../../src/source/html.ts'

/**
 * A page's blocks, one a line, for comparing by eye:
 *
 * ```text
 * h2 Title        a heading of rank 2; "h? Title" where the rank is not known
 * p Text          a paragraph; a line break inside is " / "
 * - item          a list item; "-- item" one level down
 * t a|b;c|d       a table, rows parted by ";"
 * c Caption       a caption
 * [1] p Text      any of these in box 1
 * ```
 */
export function blocksOf(source: string | SourceDocument): string[] {
  const document = typeof source === 'string' ? readHtml(source) : source
  return document.blocks.map(block => `${block.box === null ? '' : `[${block.box}] `}${sign(block, document.text)}`)
}

/** The page's furniture, piece by piece. */
export function furnitureOf(source: string | SourceDocument): string[] {
  const document = typeof source === 'string' ? readHtml(source) : source
  return document.furniture.map(part => document.text.slice(part.start, part.end))
}

function sign(block: SourceBlock, text: string): string {
  const written = block.parts.map(part => text.slice(part.start, part.end)).join(' ¦ ')
  switch (block.kind) {
    case 'heading':
      return `h${block.level ?? '?'} ${oneLine(written)}`
    case 'list-item':
      return `${'-'.repeat((block.depth ?? 0) + 1)} ${oneLine(written)}`
    case 'table':
      return `t ${block.cells?.map(row => row.map(cell => cell.map(part => oneLine(text.slice(part.start, part.end))).join(' ¦ ')).join('|')).join(';')}`
    default:
      return `${block.kind === 'caption' ? 'c' : 'p'} ${oneLine(written)}`
  }
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' / ').replace(/\u00a0/g, ' ')
}
