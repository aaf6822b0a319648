import type { Words } from '../profile/words.ts'
import type { TreeBuilder } from '../tree/builder.ts'
import type { LabelNode, RecommendationNode } from '../tree/nodes.ts'
import { contentNodes } from './content-nodes.ts'
import type { ReadBlock } from './outline.ts'

/**
 * What stands under "Recommendations": words that end in a colon and the list that completes them are one recommendation; a
 * bullet or a paragraph of its own is one.
 *
 * ```text
 * > | The force should immediately:
 * > | • make sure that …
 * > | • review …
 * > | By 31 March 2025, it should publish a plan.
 * ```
 */
export function recommendationNodes(
  blocks: readonly ReadBlock[],
  builder: TreeBuilder,
  words: Words,
): (LabelNode | RecommendationNode)[] {
  const nodes: (LabelNode | RecommendationNode)[] = []
  for (let index = 0; index < blocks.length; ) {
    const block = blocks[index]
    if (block === undefined) break
    if (block.label !== null) {
      nodes.push({ type: 'label', kind: block.label, ...builder.leaf(block.block.parts, 'label/words') })
      index++
      continue
    }
    let end = index + 1
    if (block.block.kind !== 'list-item') {
      if (block.text.endsWith(':')) while (blocks[end]?.block.kind === 'list-item') end++
    } else {
      const depth = block.block.depth ?? 0
      while (blocks[end]?.block.kind === 'list-item' && (blocks[end]?.block.depth ?? 0) > depth) end++
    }
    const run = blocks.slice(index, end)
    const rule = words.isRecommendation(block.text) ? 'recommendation/words' : 'recommendation/under-label'
    nodes.push({ type: 'recommendation', ...builder.branch(contentNodes(run, builder), rule) })
    index = end
  }
  return nodes
}
