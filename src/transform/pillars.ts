import type { PillarId } from '../record/area-id.ts'
import type { Pillar } from '../record/schema.ts'
import type { PartChild, PillarNode } from '../tree/nodes.ts'
import { boxesOf } from './boxes.ts'
import { blocksOf } from './content.ts'
import type { Draft } from './draft.ts'
import { findingsOf } from './findings.ts'
import { judgmentOf, judgmentStated } from './judgments.ts'

/**
 * Pillars of the tree → records (2014 to 2018-19). A heading and a question may both name a pillar: they are one record, the
 * judgment is of the first that has one, and what stands below either and in no area is the pillar's own. A report on one pillar
 * may name it in its title only: then it has no more than the judgment that running text states, and the
 * cycle's name for its title.
 */
export function pillars(draft: Draft): Draft {
  const nodes = draft.tree.children.filter((part): part is PillarNode => part.role === 'pillar')
  const names = new Set(nodes.map(node => node.name))
  const records = [...names].map(name =>
    pillarOf(
      nodes.filter(node => node.name === name),
      name,
      draft,
    ),
  )
  const known = draft.chosen.framework?.pillars ?? []
  const unnamed = known
    .filter(({ id }) => !names.has(id))
    .flatMap(({ id, headings }) => statedOnly(id, headings[0] ?? id, draft))
  const all = [...records, ...unnamed].sort((one, other) => one.evidence.start - other.evidence.start)
  return { ...draft, pillars: all }
}

function statedOnly(id: PillarId, title: string, draft: Draft): Pillar[] {
  const stated = draft.statedElsewhere.get(id)
  if (stated === undefined) return []
  const judgment = judgmentStated(stated, draft)
  const nothing = { introduction: [], areasForImprovement: [], causesOfConcern: [], practices: [], findings: [] }
  return [{ id, title, judgment, ...nothing, evidence: judgment.evidence }]
}

function pillarOf(nodes: readonly PillarNode[], name: Pillar['id'], draft: Draft): Pillar {
  const [first] = nodes
  const judgments = nodes.map(node => judgmentOf(node, draft))
  const children = nodes.flatMap((node, index) => (index === 0 ? node.children : node.children.map(headingAsText)))
  const judgment = judgments.find(each => each.evidence !== null) ?? judgments[0]
  if (first === undefined || judgment === undefined) throw new Error(`pillars expected a part named ${name}, got none`)
  return {
    id: name,
    title: first.title ?? name,
    judgment,
    introduction: blocksOf(children, draft.evidence),
    ...boxesOf(children, name, draft.evidence, draft.chosen.published),
    findings: findingsOf(children, name, draft.evidence),
    evidence: draft.evidence(first.parts, first.rule),
  }
}

/** The question below the pillar's name is its first words. */
function headingAsText(child: PartChild): PartChild {
  return child.type === 'heading' ? { ...child, type: 'paragraph' } : child
}
