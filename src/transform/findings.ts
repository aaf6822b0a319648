import type { Finding } from '../record/schema.ts'
import type { FindingNode, PartChild } from '../tree/nodes.ts'
import { blocksOf } from './content.ts'
import type { EvidenceMaker } from './draft.ts'

/** The findings of a part, in order. Ids count from 1: "response/finding-2". */
export function findingsOf(children: readonly PartChild[], owner: string, evidence: EvidenceMaker): Finding[] {
  return children
    .filter((child): child is FindingNode => child.type === 'finding')
    .map((node, index) => {
      const heading = node.children.find(child => child.type === 'heading')
      const body = node.children.filter(child => child.type !== 'heading')
      return {
        id: `${owner}/finding-${index + 1}`,
        title: heading?.value ?? '',
        body: blocksOf(body, evidence),
        evidence: evidence(node.parts, node.rule),
      }
    })
}
