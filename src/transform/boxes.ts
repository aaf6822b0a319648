import type { Concern, Improvement, Practice, Recommendation } from '../record/schema.ts'
import type { BoxNode, PartChild, RecommendationNode } from '../tree/nodes.ts'
import { blocksOf, isContent } from './content.ts'
import type { EvidenceMaker } from './draft.ts'
import { dueOf } from './due.ts'

export interface Boxes {
  readonly areasForImprovement: Improvement[]
  readonly causesOfConcern: Concern[]
  readonly practices: Practice[]
}

/** The boxes of an area, in order. Ids count from 1 for each kind: "response/area-for-improvement-1". */
export function boxesOf(
  children: readonly PartChild[],
  owner: string,
  evidence: EvidenceMaker,
  published: string | null,
): Boxes {
  const boxes: Boxes = { areasForImprovement: [], causesOfConcern: [], practices: [] }
  for (const node of children) {
    if (node.type !== 'box') continue
    const title = node.children.find(child => child.type === 'heading')?.value ?? null
    const body = blocksOf(node.children.filter(isContent), evidence)
    const own = node.children.filter(child => child.type !== 'label').flatMap(child => child.parts)
    const proof = evidence(own.length === 0 ? node.parts : own, node.rule)
    if (node.kind === 'cause-of-concern') {
      const id = `${owner}/cause-of-concern-${boxes.causesOfConcern.length + 1}`
      const recommendations = recommendationsOf(node, id, evidence, published)
      boxes.causesOfConcern.push({ id, title, accelerated: node.accelerated, body, recommendations, evidence: proof })
    } else if (node.kind === 'area-for-improvement') {
      const id = `${owner}/area-for-improvement-${boxes.areasForImprovement.length + 1}`
      boxes.areasForImprovement.push({ id, title: title ?? firstWords(node), body, evidence: proof })
    } else {
      const id = `${owner}/${node.kind}-${boxes.practices.filter(practice => practice.kind === node.kind).length + 1}`
      boxes.practices.push({ id, kind: node.kind, title: title ?? firstWords(node), body, evidence: proof })
    }
  }
  return boxes
}

function recommendationsOf(
  node: BoxNode,
  owner: string,
  evidence: EvidenceMaker,
  published: string | null,
): Recommendation[] {
  return node.children
    .filter((child): child is RecommendationNode => child.type === 'recommendation')
    .map((child, index) => {
      const lead = child.children.find(each => each.type === 'paragraph')
      const items = child.children.flatMap(each => (each.type === 'list' ? each.children.map(item => item.value) : []))
      const text = lead?.type === 'paragraph' ? lead.value : (items[0] ?? '')
      return {
        id: `${owner}/recommendation-${index + 1}`,
        text,
        items: lead === undefined ? items.slice(1) : items,
        due: dueOf(text, published),
        evidence: evidence(child.parts, child.rule),
      }
    })
}

/** A box without a title has at least words. */
function firstWords(node: BoxNode): string {
  const first = node.children.find(child => child.type === 'paragraph')
  return first?.type === 'paragraph' ? first.value : ''
}
