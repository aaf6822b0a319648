import type { PassageUnit } from '../numbers/line.ts'
import type { AreaId } from '../record/area-id.ts'
import { FlatText } from '../text/flat-text.ts'
import type { Range } from '../text/range.ts'
import type { ListNode, PartNode, ReportNode, ReportTree } from '../tree/nodes.ts'

/** One unit of a passage with the way back to the canonical text. */
export interface PlacedUnit {
  readonly unit: PassageUnit
  readonly flat: FlatText
  readonly parts: readonly Range[]
}

/** Units that belong together, and where they stand. */
export interface PlacedPassage {
  readonly units: readonly PlacedUnit[]
  readonly area: AreaId | null
  /** Start of the finding, box or part it stands in: the key to that record's id. */
  readonly owner: number
}

/**
 * The report's text as passages for the number grammar, in the tree's order. A paragraph that ends in a colon belongs with the
 * list after it; a title, a caption, a table row and any other paragraph or list are passages of their own.
 */
export function passagesOf(tree: ReportTree, canonical: string): PlacedPassage[] {
  return tree.children.flatMap(part => {
    const area = part.role === 'area' ? part.name : null
    return grouped(part, startOf(part)).map(({ nodes, owner }) => ({
      units: nodes.flatMap(node => unitsOf(node, canonical)),
      area,
      owner,
    }))
  })
}

interface Group {
  readonly nodes: ReportNode[]
  readonly owner: number
}

function grouped(
  parent: PartNode | Extract<ReportNode, { type: 'finding' | 'box' | 'recommendation' }>,
  owner: number,
): Group[] {
  const groups: Group[] = []
  for (const child of parent.children) {
    if (child.type === 'finding' || child.type === 'box') groups.push(...grouped(child, ownStart(child)))
    else if (child.type === 'recommendation') groups.push(...grouped(child, owner))
    else if (child.type === 'table') groups.push(...child.children.map(row => ({ nodes: [row], owner })))
    else {
      const last = groups[groups.length - 1]?.nodes
      const before = last?.[last.length - 1]
      const led = child.type === 'list' && before?.type === 'paragraph' && before.value.endsWith(':')
      if (led) last?.push(child)
      else groups.push({ nodes: [child], owner })
    }
  }
  return groups
}

function unitsOf(node: ReportNode, canonical: string): PlacedUnit[] {
  if (node.type === 'list') return (node satisfies ListNode).children.flatMap(item => unitsOf(item, canonical))
  if (node.type === 'tableRow') return node.children.flatMap(cell => unitsOf(cell, canonical))
  if (!('value' in node) || node.type === 'text' || node.value === '') return []
  const flat = FlatText.of(canonical, node.parts)
  return [{ unit: { text: flat.text, kind: KINDS[node.type] }, flat, parts: node.parts }]
}

const KINDS = {
  heading: 'title',
  label: 'label',
  judgment: 'paragraph',
  signature: 'title',
  paragraph: 'paragraph',
  listItem: 'item',
  tableCell: 'cell',
  caption: 'caption',
} as const

function startOf(node: { position: { start: { offset?: number | undefined } } }): number {
  return node.position.start.offset ?? 0
}

/** Where a box or a finding starts without the label above it: so its record does. */
function ownStart(node: Extract<ReportNode, { type: 'finding' | 'box' }>): number {
  const starts = node.children
    .filter(child => child.type !== 'label')
    .flatMap(child => child.parts.map(part => part.start))
  return starts.length === 0 ? startOf(node) : Math.min(...starts)
}
