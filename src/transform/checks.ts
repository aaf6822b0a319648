import type { Area, Message } from '../record/schema.ts'
import type { LabelNode, ReportNode } from '../tree/nodes.ts'
import type { Draft } from './draft.ts'

/** What the report says against what was found in it. A disagreement is a message; no record is changed. */
export function checks(draft: Draft): Draft {
  return {
    ...draft,
    messages: [
      ...draft.messages,
      ...nothingFound(draft),
      ...countsDisagree(draft),
      ...gradesOutsideScale(draft),
      ...inadequateWithoutConcern(draft),
      ...gradesMissing(draft),
      ...tableDisagrees(draft),
      ...labelsWithoutBox(draft),
      ...labelsOutsideAreas(draft),
      ...textBeforeHeading(draft),
    ],
  }
}

function nothingFound(draft: Draft): Message[] {
  if (draft.areas.length > 0) return []
  const reason = 'no area of policing was found: the text may be a part of a report, or of a kind not read yet'
  return [{ code: 'area/none-found', severity: 'error', reason, evidence: null }]
}

/**
 * The stated count is a bound, not a law: a page may count areas that are published elsewhere, and a text may be cut. So a
 * difference is a warning that says both numbers.
 */
function countsDisagree(draft: Draft): Message[] {
  const stated = draft.report.statedCounts
  if (stated === null) return []
  const graded = draft.areas.filter(area => area.judgment.grade !== null).length
  const messages: Message[] = []
  if (stated.areas !== draft.areas.length) {
    messages.push(
      message('count/areas', `the report speaks of ${stated.areas} areas, ${draft.areas.length} were found`),
    )
  }
  if (stated.graded !== graded) {
    messages.push(
      message('count/graded-areas', `the report speaks of ${stated.graded} graded judgments, ${graded} were found`),
    )
  }
  return messages
}

function gradesOutsideScale(draft: Draft): Message[] {
  const { framework } = draft.chosen
  if (framework === null) return []
  return draft.areas.flatMap(area => {
    const { grade, evidence } = area.judgment
    if (grade === null || framework.scale.includes(grade)) return []
    const reason = `“${grade}” is no grade of ${framework.name} (${framework.scale.join(', ')})`
    return [{ code: 'grade/not-in-scale', severity: 'error' as const, reason, evidence }]
  })
}

function inadequateWithoutConcern(draft: Draft): Message[] {
  return draft.areas
    .filter(area => area.judgment.grade === 'inadequate' && area.causesOfConcern.length === 0)
    .map(area => ({
      code: 'concern/none-for-inadequate',
      severity: 'warning' as const,
      reason: `“${area.title}” is inadequate, and no cause of concern was found in it`,
      evidence: area.judgment.evidence,
    }))
}

/** An area that its cycle always grades, without a grade. */
function gradesMissing(draft: Draft): Message[] {
  const rules = new Map((draft.chosen.framework?.areas ?? []).map(area => [area.id, area.graded]))
  const isMissing = (area: Area) =>
    area.judgment.grade === null && area.judgment.evidence === null && rules.get(area.id) === 'always'
  return draft.areas.filter(isMissing).map(area => ({
    code: 'grade/not-found',
    severity: 'warning' as const,
    reason: `“${area.title}” is graded in every report of its cycle, and no statement of a grade was found`,
    evidence: area.evidence,
  }))
}

/** A table of judgments in the summary says one grade, the area's own statement another. */
function tableDisagrees(draft: Draft): Message[] {
  const rows = draft.sections.flatMap(section =>
    section.body.flatMap(block => {
      if (block.type === 'paragraph') return [{ text: block.text, evidence: block.evidence }]
      return block.type === 'table' ? block.rows.map(row => ({ text: row.join(' '), evidence: block.evidence })) : []
    }),
  )
  return rows.flatMap(({ text, evidence }) => {
    const row = draft.words.gradeRowOf(text)
    const area = draft.areas.find(each => each.id === row?.area)
    if (row === null || area === undefined || area.judgment.grade === null || area.judgment.grade === row.grade)
      return []
    const reason = `the table of judgments has “${row.grade}” for “${area.title}”, its own statement “${area.judgment.grade}”`
    return [{ code: 'grade/table-disagrees', severity: 'warning' as const, reason, evidence }]
  })
}

/** A label announces a box, and none was found. */
function labelsWithoutBox(draft: Draft): Message[] {
  return draft.tree.children.flatMap(part =>
    part.role === 'area'
      ? boxLabels(part.children)
          .filter(label => !part.children.some(child => child.type === 'box' && child.kind === label.kind))
          .map(label => ({
            code: 'label/without-box',
            severity: 'warning' as const,
            reason: `“${label.value}” stands under “${part.title}”, and no box was found for it`,
            evidence: draft.evidence(label.parts, label.rule),
          }))
      : [],
  )
}

/** A label of boxes in a section: boxes belong to areas and pillars, so what it announces is text. */
function labelsOutsideAreas(draft: Draft): Message[] {
  return draft.tree.children.flatMap(part => {
    if (part.role !== 'section') return []
    const inside = part.children.flatMap(child => (child.type === 'box' ? child.children : []))
    return [...boxLabels(part.children), ...boxLabels(inside)].map(label => ({
      code: 'label/outside-area',
      severity: 'warning' as const,
      reason: `“${label.value}” stands under “${part.title ?? 'no heading'}”, which is no area of policing: what it announces is kept as text`,
      evidence: draft.evidence(label.parts, label.rule),
    }))
  })
}

function boxLabels(children: readonly ReportNode[]): LabelNode[] {
  return children.filter(
    (child): child is LabelNode =>
      child.type === 'label' && child.kind !== 'main-findings' && child.kind !== 'recommendations',
  )
}

/** The text begins inside a part whose heading it does not have. */
function textBeforeHeading(draft: Draft): Message[] {
  const first = draft.tree.children[0]
  if (first === undefined || first.title !== null || first.parts.length === 0) return []
  const boxes = first.children.some(child => child.type === 'finding')
  if (!boxes) return []
  const reason = 'the text begins without a heading of a part: what stands before the first one is kept as a section'
  return [
    {
      code: 'text/before-first-heading',
      severity: 'info',
      reason,
      evidence: draft.evidence(first.parts, first.rule, 'implied'),
    },
  ]
}

function message(code: string, reason: string): Message {
  return { code, severity: 'warning', reason, evidence: null }
}
