import type { Pillar } from '../record/schema.ts'
import type { PillarNode } from '../tree/nodes.ts'
import type { Draft } from './draft.ts'
import { judgmentOf } from './judgments.ts'

/** Pillars of the tree → records (2014 to 2018-19). A heading and a question may both name a pillar: the judgment is either's. */
export function pillars(draft: Draft): Draft {
  const nodes = draft.tree.children.filter((part): part is PillarNode => part.role === 'pillar')
  if (nodes.length === 0) return draft
  const records = new Map<Pillar['id'], Pillar>()
  for (const node of nodes) {
    const before = records.get(node.name)
    if (before !== undefined && before.judgment.evidence !== null) continue
    const judgment = judgmentOf(node, draft.statedElsewhere.get(node.name) ?? null, draft)
    if (before !== undefined) records.set(node.name, { ...before, judgment })
    else {
      const evidence = draft.evidence(node.parts, node.rule)
      records.set(node.name, { id: node.name, title: node.title ?? node.name, judgment, evidence })
    }
  }
  return { ...draft, pillars: [...records.values()] }
}
