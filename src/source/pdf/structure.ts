import type { Rectangle, StructureFigure, StructurePlace } from './pages.ts'

/** pdf.js's structure tree of a page: elements with roles, and leaves with the ids of marked content. */
export interface StructureNode {
  readonly role?: string
  readonly children?: readonly StructureNode[]
  readonly type?: string
  readonly id?: string
  readonly alt?: string
  readonly bbox?: readonly number[]
}

export interface PageStructure {
  readonly places: Map<number, StructurePlace>
  readonly figures: StructureFigure[]
}

/**
 * Where each marked content id stands. `height` is the page's, to turn the figures' boxes over.
 *
 * ```text
 * Document > H2 > Span > p12R_mc4        place of 4: heading, level 2
 *          > L > LI > LBody > p12R_mc6   place of 6: list item, list depth 1
 * ```
 */
export function readStructure(root: StructureNode, height: number): PageStructure {
  const structure: PageStructure = { places: new Map(), figures: [] }
  let elements = 0
  const visit = (node: StructureNode, around: Surroundings, depth: number): void => {
    if (node.type === 'content') {
      const mark = Number(/_mc(?<mark>\d{1,9})$/.exec(node.id ?? '')?.groups?.mark ?? Number.NaN)
      if (Number.isInteger(mark)) structure.places.set(mark, { ...around, order: structure.places.size })
      return
    }
    if (depth > DEEPEST) return
    const inside = surroundingsOf(node, around, () => ++elements)
    if (inside.figure !== null && inside.figure !== around.figure) {
      structure.figures.push({
        id: inside.figure,
        alt: typeof node.alt === 'string' && node.alt.trim() !== '' ? node.alt.trim() : null,
        box: boxOf(node.bbox, height),
        caption: false,
      })
    }
    let row = inside.cell?.row ?? -1
    let column = -1
    for (const child of node.children ?? []) {
      const role = child.role ?? ''
      if (role === 'TR') row = (rows.get(inside.cell?.table ?? 0) ?? -1) + 1
      if (role === 'TR' && inside.cell !== null) rows.set(inside.cell.table, row)
      if (role === 'TD' || role === 'TH') column++
      const placed = inside.cell !== null && (role === 'TR' || role === 'TD' || role === 'TH')
      visit(
        child,
        placed ? { ...inside, cell: { table: inside.cell.table, row, column: Math.max(0, column) } } : inside,
        depth + 1,
      )
    }
  }
  const rows = new Map<number, number>()
  visit(root, OUTSIDE, 0)
  return structure
}

/** Deeper than any writer nests; a tree that is deeper still is not followed. */
const DEEPEST = 200

type Surroundings = Omit<StructurePlace, 'order'>

const OUTSIDE: Surroundings = {
  block: 0,
  role: 'other',
  level: null,
  listDepth: 0,
  containers: [],
  figure: null,
  cell: null,
}

function surroundingsOf(node: StructureNode, around: Surroundings, nextId: () => number): Surroundings {
  const role = node.role ?? ''
  const heading = /^(?:H(?<level>[1-6])?|Title)$/.exec(role)
  if (heading !== null) {
    const level = role === 'Title' ? 1 : heading.groups?.level === undefined ? null : Number(heading.groups.level)
    return { ...around, block: nextId(), role: 'heading', level }
  }
  // A paragraph inside a list item is the item.
  if (role === 'P' || role === 'BlockQuote' || role === 'Note') {
    return around.role === 'list-item' || around.role === 'caption' || around.role === 'contents'
      ? around
      : { ...around, block: nextId(), role: 'paragraph' }
  }
  if (role === 'L') return { ...around, listDepth: around.listDepth + 1 }
  if (role === 'LI') return { ...around, block: nextId(), role: 'list-item' }
  if (role === 'Lbl') return around.role === 'list-item' ? around : { ...around, role: 'label' }
  if (role === 'Caption') return { ...around, block: nextId(), role: 'caption' }
  if (role === 'TOC' || role === 'TOCI') return { ...around, block: nextId(), role: 'contents' }
  if (role === 'Figure') return { ...around, figure: nextId() }
  if (role === 'Table') return { ...around, cell: { table: nextId(), row: -1, column: -1 } }
  if (role === 'TD' || role === 'TH') return { ...around, block: nextId(), role: 'cell' }
  // Inside a paragraph they are spans, not containers.
  if (around.block === 0 && /^(?:Div|Sect|Art|Aside|NonStruct|Part)$/.test(role)) {
    return { ...around, containers: [...around.containers, nextId()] }
  }
  return around
}

function boxOf(box: readonly number[] | undefined, height: number): Rectangle | null {
  const [left, low, right, high] = box ?? []
  if (left === undefined || low === undefined || right === undefined || high === undefined) return null
  return { left, top: height - high, width: right - left, height: high - low }
}
