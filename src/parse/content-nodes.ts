import type { Range } from '../text/range.ts'
import type { TreeBuilder } from '../tree/builder.ts'
import type { ContentNode, ListItemNode, TableNode } from '../tree/nodes.ts'
import type { ReadBlock } from './outline.ts'

/** Blocks without titles → paragraphs, lists, tables, captions. Items of one list that follow one another are one list. */
export function contentNodes(blocks: readonly ReadBlock[], builder: TreeBuilder): ContentNode[] {
  const nodes: ContentNode[] = []
  let items: ListItemNode[] = []
  let list: number | null = null
  const close = () => {
    if (items.length > 0) nodes.push({ type: 'list', ...builder.branch(items, 'list/items') })
    items = []
  }
  for (const { block } of blocks) {
    if (block.kind === 'list-item') {
      if (items.length > 0 && block.list !== list) close()
      list = block.list
      items.push(itemNode(block.parts, block.depth ?? 0, block.rule, builder))
      continue
    }
    close()
    if (block.kind === 'table') nodes.push(tableNode(block.cells ?? [], block.rule, builder))
    else
      nodes.push({ type: block.kind === 'caption' ? 'caption' : 'paragraph', ...builder.leaf(block.parts, block.rule) })
  }
  close()
  return nodes
}

/**
 * A list item without its bullet.
 *
 * ```text
 * > | • Outcome 15: 21 percent.
 *       ^^^^^^^^^^^^^^^^^^^^^^^ the item
 * ```
 */
function itemNode(parts: readonly Range[], depth: number, rule: string, builder: TreeBuilder): ListItemNode {
  const first = parts[0]
  const bullet =
    first === undefined
      ? null
      : /^\s*[•◦▪■●○∙·\uf0b7\uf0a7‣⁃*–—-]\s+|^\s*[•◦▪■●○∙·\uf0b7\uf0a7‣⁃]|^\s*o\s+(?=\S)/u.exec(
          builder.text.slice(first.start, first.end),
        )
  if (first === undefined || bullet === null) return { type: 'listItem', depth, ...builder.leaf(parts, rule) }
  const start = first.start + bullet[0].length
  const rest = start < first.end ? [{ start, end: first.end }, ...parts.slice(1)] : parts.slice(1)
  return { type: 'listItem', depth, ...builder.leaf(rest.length === 0 ? parts : rest, rule) }
}

function tableNode(rows: readonly (readonly (readonly Range[])[])[], rule: string, builder: TreeBuilder): TableNode {
  return {
    type: 'table',
    ...builder.branch(
      rows.map(row => ({
        type: 'tableRow' as const,
        ...builder.branch(
          row.map(cell => ({ type: 'tableCell' as const, ...builder.leaf(cell, rule) })),
          rule,
        ),
      })),
      rule,
    ),
  }
}
