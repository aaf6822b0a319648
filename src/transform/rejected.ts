import type { Report } from '../record/schema.ts'
import { FlatText } from '../text/flat-text.ts'
import type { AreaNode, ReportNode } from '../tree/nodes.ts'
import type { Draft } from './draft.ts'

/** Something that could have been taken for a record, and why it was not. */
export interface Rejected {
  readonly start: number
  readonly words: string
  readonly reason: string
}

/** What was considered for a record and not taken: other headings and grade words for an area, other titles for a box or a finding. */
export function rejectedFor(id: string, report: Report, draft: Draft): Rejected[] {
  const area = draft.tree.children.find(
    (part): part is AreaNode => part.role === 'area' && (part.name === id || id.startsWith(`${part.name}/`)),
  )
  if (area === undefined) return numbersBeside(id, report)
  if (area.name === id) return [...otherHeadings(area, draft), ...otherGrades(area)]
  return id.includes('/finding-') ? titlesOfBoxes(area) : titlesOfFindings(area)
}

function otherHeadings(area: AreaNode, draft: Draft): Rejected[] {
  return draft.document.blocks.flatMap(block => {
    const start = block.parts[0]?.start ?? 0
    if (area.parts.some(part => part.start === start)) return []
    const words = FlatText.of(draft.document.text, block.parts).text
    const part = words.length < 220 ? draft.words.partOf(words) : null
    return part?.role === 'area' && part.name === area.name
      ? [
          {
            start,
            words,
            reason: 'names the area, but no part of the report follows it, or another heading has better evidence',
          },
        ]
      : []
  })
}

function otherGrades(area: AreaNode): Rejected[] {
  return area.children.flatMap(leavesOf).flatMap(leaf => {
    const grade = /\b(?:outstanding|good|adequate|requires improvement|inadequate)\b/i.exec(leaf.value)
    if (grade === null || leaf.type === 'judgment') return []
    return [
      {
        start: leaf.position.start.offset ?? 0,
        words: leaf.value,
        reason: `“${grade[0]}” is no grade here: not a statement of its form below the heading`,
      },
    ]
  })
}

function titlesOfBoxes(area: AreaNode): Rejected[] {
  return area.children.flatMap(child => {
    const title = child.type === 'box' ? child.children.find(each => each.type === 'heading') : undefined
    return title?.type === 'heading'
      ? [
          {
            start: title.position.start.offset ?? 0,
            words: title.value,
            reason: `no finding: it stands in a box (${child.type === 'box' ? child.rule : ''})`,
          },
        ]
      : []
  })
}

function titlesOfFindings(area: AreaNode): Rejected[] {
  return area.children.flatMap(child => {
    const title = child.type === 'finding' ? child.children.find(each => each.type === 'heading') : undefined
    return title?.type === 'heading'
      ? [{ start: title.position.start.offset ?? 0, words: title.value, reason: 'no box: it stands in the flow' }]
      : []
  })
}

function numbersBeside(id: string, report: Report): Rejected[] {
  const statistic = report.statistics.find(each => each.id === id)
  if (statistic === undefined) return []
  return report.numbers
    .filter(number => number.sentence === statistic.sentence && number.statistic !== id && number.class !== 'statistic')
    .map(number => ({
      start: number.evidence.start,
      words: number.written,
      reason: `a ${number.class}, by ${number.evidence.rule ?? 'no rule'}`,
    }))
}

type Leaf = Extract<ReportNode, { value: string }> & { type: Exclude<ReportNode['type'], 'text'> }

function leavesOf(node: ReportNode): Leaf[] {
  if (node.type === 'text') return []
  if ('value' in node) return [node as Leaf]
  return node.children.flatMap(leavesOf)
}
