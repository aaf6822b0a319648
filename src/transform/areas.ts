import type { Framework } from '../profile/framework-schema.ts'
import type { Area } from '../record/schema.ts'
import type { AreaNode } from '../tree/nodes.ts'
import { boxesOf } from './boxes.ts'
import { blocksOf } from './content.ts'
import type { Draft } from './draft.ts'
import { findingsOf } from './findings.ts'
import { judgmentOf, judgmentStated } from './judgments.ts'

/**
 * Areas of the tree → records, in printed order. A pillar's heading before an area is the area's pillar. Up to 2018-19 a sentence
 * may grade an area that has no heading: then it has no more than that judgment, and the cycle's name for its title.
 *
 * ```text
 * > | … the force is good at reducing crime and preventing offending, good at tackling anti-social behaviour …
 *                                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * ```
 */
export function areas(draft: Draft): Draft {
  const records: Area[] = []
  for (const part of draft.tree.children) {
    if (part.role === 'area') records.push(areaOf(part, draft))
  }
  const named = new Set(records.map(area => area.id))
  const unnamed = withPillars(draft)
    .filter(area => !named.has(area.id))
    .flatMap(area => statedOnly(area, draft))
  return { ...draft, areas: [...records, ...unnamed] }
}

function withPillars(draft: Draft): readonly FrameworkArea[] {
  const { framework } = draft.chosen
  return framework === null || framework.pillars.length === 0 ? [] : framework.areas
}

function statedOnly({ id, headings, pillar }: FrameworkArea, draft: Draft): Area[] {
  const stated = draft.statedElsewhere.get(id)
  if (stated === undefined) return []
  const judgment = judgmentStated(stated, draft)
  const nothing = { introduction: [], areasForImprovement: [], causesOfConcern: [], practices: [], findings: [] }
  return [{ id, title: headings[0] ?? id, pillar, judgment, ...nothing, evidence: judgment.evidence }]
}

type FrameworkArea = Framework['areas'][number]

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
