import type { Block } from '../record/schema.ts'
import type { ContentNode, PartChild, RecommendationNode } from '../tree/nodes.ts'
import type { EvidenceMaker } from './draft.ts'

/** Content nodes → blocks of a record; captions are figures' and no blocks. */
export function blocksOf(nodes: readonly (PartChild | RecommendationNode)[], evidence: EvidenceMaker): Block[] {
  return nodes.flatMap((node): Block[] => {
    if (node.type === 'paragraph')
      return [{ type: 'paragraph', text: node.value, evidence: evidence(node.parts, node.rule) }]
    if (node.type === 'list')
      return [{ type: 'list', items: node.children.map(item => item.value), evidence: evidence(node.parts, node.rule) }]
    if (node.type === 'table') {
      const rows = node.children.map(row => row.children.map(cell => cell.value))
      return [{ type: 'table', rows, evidence: evidence(node.parts, node.rule) }]
    }
    return []
  })
}

export function isContent(node: { type: string }): node is ContentNode {
  return node.type === 'paragraph' || node.type === 'list' || node.type === 'table' || node.type === 'caption'
}
