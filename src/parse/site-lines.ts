import type { SourceBlock, SourceDocument } from '../source/document.ts'

/**
 * The document without the blocks that belong to the site it was printed from, by their words: they become furniture. Entries of
 * a list only where they follow on another such line, for a report's own lists may have such words.
 *
 * ```text
 * > | Help us improve
 * > | Was this page useful?
 * > | • Privacy
 * ```
 */
export function withoutSiteLines(document: SourceDocument, isFurniture: (line: string) => boolean): SourceDocument {
  const kept: SourceBlock[] = []
  const taken: SourceBlock[] = []
  let follows = false
  for (const block of document.blocks) {
    const item = block.kind === 'list-item'
    const asked: boolean = block.box === null && block.kind !== 'table' && (!item || follows)
    follows = asked && isFurniture(textOf(block, document.text))
    if (follows) taken.push(block)
    else kept.push(block)
  }
  if (taken.length === 0) return document
  const furniture = [...document.furniture, ...taken.flatMap(block => block.parts)]
  return { ...document, blocks: kept, furniture: furniture.sort((one, other) => one.start - other.start) }
}

/** Without a bullet. */
function textOf(block: SourceBlock, text: string): string {
  const printed = block.parts.map(({ start, end }) => text.slice(start, end)).join(' ')
  return printed.replace(/\s+/g, ' ').replace(/^[•◦▪■●○∙·–-] ?/u, '')
}
