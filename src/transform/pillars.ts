import type { Pillar } from '../record/schema.ts'
import type { Draft } from './draft.ts'
import { judgmentOf } from './judgments.ts'

/** Pillars of the tree → records (2014 to 2018-19). */
export function pillars(draft: Draft): Draft {
  const records: Pillar[] = []
  for (const part of draft.tree.children) {
    if (part.role !== 'pillar' || records.some(pillar => pillar.id === part.name)) continue
    records.push({
      id: part.name,
      title: part.title ?? part.name,
      judgment: judgmentOf(part, draft),
      evidence: draft.evidence(part.parts, part.rule),
    })
  }
  return { ...draft, pillars: records }
}
