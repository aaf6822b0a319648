import type { Area } from '../record/schema.ts'
import type { AreaNode } from '../tree/nodes.ts'
import { boxesOf } from './boxes.ts'
import { blocksOf } from './content.ts'
import type { Draft } from './draft.ts'
import { findingsOf } from './findings.ts'
import { judgmentOf } from './judgments.ts'

/** Areas of the tree → records, in printed order. A pillar's heading before an area is the area's pillar. */
export function areas(draft: Draft): Draft {
  const records: Area[] = []
  for (const part of draft.tree.children) {
    if (part.role === 'area') records.push(areaOf(part, draft))
  }
  return { ...draft, areas: records }
}

function areaOf(part: AreaNode, draft: Draft): Area {
  const rule = part.children.some(child => child.type === 'judgment') ? 'area/heading-and-judgment' : part.rule
  return {
    id: part.name,
    title: part.title ?? '',
    pillar: part.pillar,
    judgment: judgmentOf(part, draft),
    introduction: blocksOf(part.children, draft.evidence),
    ...boxesOf(part.children, part.name, draft.evidence, draft.chosen.published),
    findings: findingsOf(part.children, part.name, draft.evidence),
    evidence: draft.evidence(part.parts, rule),
  }
}
