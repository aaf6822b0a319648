import type { Block } from '../record/schema.ts'

/**
 * Blocks as plain text for one cell: paragraphs with an empty line between them, a list item per line, a table row per line.
 * Null where there is no block. List items open with a bullet, never with a hyphen, which a spreadsheet takes for a formula.
 */
export function blockText(blocks: readonly Block[]): string | null {
  return blocks.length === 0 ? null : blocks.map(textOf).join('\n\n')
}

function textOf(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return block.text
    case 'list':
      return block.items.map(item => `• ${item}`).join('\n')
    case 'table':
      return block.rows.map(row => row.join('\t')).join('\n')
  }
}
