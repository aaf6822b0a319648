import type { FlowBlock } from '../layout/flow.ts'

/** Text with its hard wraps removed: each paragraph, heading, bullet and row on one line. */
export function toUnwrapped(blocks: readonly FlowBlock[], blankLines: boolean): string {
  const lines = blocks.flatMap(block => {
    if (block.role === 'graphic') return []
    if (block.role === 'table') return block.rows.map(row => row.join('\t'))
    if (block.role === 'bullet') return [`${block.depth === 0 ? '•' : 'o'} ${block.rich.text}`]
    return [block.rich.text]
  })
  return `${lines.join(blankLines ? '\n\n' : '\n')}\n`
}
