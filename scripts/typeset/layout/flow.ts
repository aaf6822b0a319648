import type { BoxKind, FlatItem, MadeReport, RichText } from '../source/made-report.ts'
import type { PdfStyle } from '../style.ts'

export type BlockRole =
  | 'notice'
  | 'cover-title'
  | 'cover-line'
  | 'heading'
  | 'box-title'
  | 'box-heading'
  | 'paragraph'
  | 'bullet'
  | 'table'
  | 'caption'
  | 'graphic'
  | 'contents-line'

/** One thing to set, in reading order. */
export interface FlowBlock {
  readonly id: number
  readonly role: BlockRole
  /** A heading's rank from 1; 0 for the others. */
  readonly rank: number
  readonly rich: RichText
  readonly depth: number
  /** Same number: one box. A label's several boxes are several numbers. */
  readonly box: number | null
  readonly boxKind: BoxKind | null
  readonly rows: readonly (readonly string[])[]
  readonly pageBefore: boolean
  /** Whether the block stands in the outline (headings do, a box title that ends in a colon does not). */
  readonly inOutline: boolean
  /** A graphic's height in points and the words that stand for it in a tagged file. */
  readonly height: number
  readonly alt: string | null
}

export interface FlowChoices {
  readonly cover: boolean
  readonly judgments: PdfStyle['judgments']
  readonly gradeBands: boolean
  /** Print the label in the box, not above it. */
  readonly labelInBox: boolean
}

const rich = (text: string): RichText => ({ text, links: [] })

/** The report as a line of blocks. */
export function toFlow(report: MadeReport, choices: FlowChoices): readonly FlowBlock[] {
  const blocks: FlowBlock[] = []
  let boxes = 0
  const add = (role: BlockRole, more: Partial<FlowBlock>): void => {
    blocks.push({
      id: blocks.length,
      role,
      rank: 0,
      rich: rich(''),
      depth: 0,
      box: null,
      boxKind: null,
      rows: [],
      pageBefore: false,
      inOutline: false,
      height: 0,
      alt: null,
      ...more,
    })
  }
  const addFlat = (item: FlatItem, box: number | null, boxKind: BoxKind | null, pageBefore = false): void => {
    const place = { box, boxKind }
    if (item.type === 'paragraph') add('paragraph', { ...place, rich: item.rich })
    else if (item.type === 'bullet') add('bullet', { ...place, rich: item.rich, depth: item.depth })
    else if (item.type === 'table') add('table', { ...place, rows: item.rows })
    else if (item.type === 'caption') {
      add('caption', { ...place, rich: rich(item.text) })
      add('graphic', { ...place, height: 120, alt: `Chart: ${item.text}` })
    } else {
      const isTitle = item.role.is === 'box-title'
      const role = box === null ? 'heading' : isTitle ? 'box-title' : 'box-heading'
      const inOutline = !(isTitle && item.text.endsWith(':')) && role !== 'box-heading'
      add(role, { ...place, rich: rich(item.text), rank: item.rank, inOutline, pageBefore })
    }
  }
  addFront(report, choices.cover, add)
  let begun = false
  for (const item of report.items) {
    if (item.type === 'box') {
      const label = item.label
      if (label !== null && !choices.labelInBox) {
        add('heading', { rich: rich(label), rank: 2, inOutline: true })
        add('graphic', { height: 0 })
      }
      boxes += 1
      let inside = 0
      if (label !== null && choices.labelInBox)
        add('box-heading', { box: boxes, boxKind: item.kind, rich: rich(label), rank: 2 })
      for (const part of item.items) {
        if (part.type === 'heading' && part.role.is === 'box-title' && inside > 0) boxes += 1
        addFlat(part, boxes, item.kind)
        inside += 1
      }
    } else if (item.type === 'judgments') addJudgments(report, choices, add)
    else if (
      item.type === 'heading' &&
      (item.role.is === 'section' || item.role.is === 'area' || item.role.is === 'pillar')
    ) {
      addFlat(item, null, null, item.rank === 1 && begun)
      begun = true
      if (item.role.is === 'area' && item.role.grade && choices.gradeBands) {
        add('graphic', { height: 26, alt: item.role.grade })
      }
    } else addFlat(item, null, null)
  }
  return blocks
}

function addFront(report: MadeReport, cover: boolean, add: (role: BlockRole, more: Partial<FlowBlock>) => void): void {
  add('notice', { rich: rich(report.front.notice) })
  if (!cover && report.front.published === null) return
  add('cover-title', { rich: rich(report.front.title) })
  if (report.front.published !== null)
    add('cover-line', { rich: rich(`Published on: ${longDate(report.front.published)}`) })
}

/** 2024-05-14 → 14 May 2024 */
export function longDate(iso: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(iso),
  )
}

export const scales = {
  five: ['Outstanding', 'Good', 'Adequate', 'Requires improvement', 'Inadequate'],
  four: ['Outstanding', 'Good', 'Requires improvement', 'Inadequate'],
}

/** The judgments as a table: a grade, then the titles of the areas that have it. */
export function judgmentRows(report: MadeReport): readonly (readonly string[])[] {
  const scale = Number(report.front.cycle.slice(0, 4)) >= 2021 ? scales.five : scales.four
  const areas = report.items.flatMap(item =>
    item.type === 'heading' && item.role.is === 'area' && item.role.grade
      ? [{ title: item.text, grade: item.role.grade }]
      : [],
  )
  const columns = scale.map(grade => areas.filter(area => area.grade === grade.toLowerCase()).map(area => area.title))
  const depth = Math.max(0, ...columns.map(column => column.length))
  return [scale, ...Array.from({ length: depth }, (_, row) => columns.map(column => column[row] ?? ''))]
}

function addJudgments(
  report: MadeReport,
  choices: FlowChoices,
  add: (role: BlockRole, more: Partial<FlowBlock>) => void,
): void {
  if (choices.judgments === 'table') add('table', { rows: judgmentRows(report) })
  else add('graphic', { height: 180, alt: 'Our judgments' })
}
