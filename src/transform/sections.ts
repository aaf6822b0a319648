import type { Section } from '../record/schema.ts'
import type { SectionNode } from '../tree/nodes.ts'
import { blocksOf } from './content.ts'
import type { Draft } from './draft.ts'
import { findingsOf } from './findings.ts'

/** Everything that is no area, in order. A sub-heading ("Our judgments") is a section whose parent is the last one above it. */
export function sections(draft: Draft): Draft {
  const records: Section[] = []
  const taken = new Map<string, number>()
  let parent: Section | null = null
  for (const part of draft.tree.children) {
    if (part.role === 'area') parent = null
    if (part.role !== 'section') continue
    const owner: Section | null = part.under !== null && part.under === parent?.kind ? parent : null
    const record = sectionOf(part, idFor(part, owner, taken), owner, draft)
    records.push(record)
    if (owner === null) parent = record
  }
  return { ...draft, sections: records }
}

function sectionOf(part: SectionNode, id: string, parent: Section | null, draft: Draft): Section {
  return {
    id,
    kind: part.name,
    title: part.title ?? draft.chosen.title ?? NO_HEADING,
    level: parent === null ? 1 : part.level,
    parent: parent?.id ?? null,
    body: blocksOf(part.children, draft.evidence),
    findings: findingsOf(part.children, id, draft.evidence),
    evidence: draft.evidence(part.parts, part.rule, part.title === null ? 'implied' : 'stated'),
  }
}

/** "section/summary", "section/summary/our-judgments"; a number where one would come twice. */
function idFor(part: SectionNode, parent: Section | null, taken: Map<string, number>): string {
  const slug = (part.title ?? '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
  const base =
    parent !== null
      ? `${parent.id}/${slug}`
      : part.name === 'other' && slug !== ''
        ? `section/${slug}`
        : `section/${part.name}`
  const times = (taken.get(base) ?? 0) + 1
  taken.set(base, times)
  return times === 1 ? base : `${base}-${times}`
}

/** The title of what stands before the first heading. */
const NO_HEADING = '(no heading)'
