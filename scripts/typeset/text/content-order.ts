import type { FlowBlock } from '../layout/flow.ts'
import type { Page, PlacedLine } from '../layout/page.ts'
import type { TextStyle } from '../style.ts'

/**
 * Text in the order in which a word processor writes a page: the flow, then the boxes that float on it, then the targets of
 * its links. A page begins with one blank; a graphic is a line with one blank; at the end stands the outline.
 *
 * ```text
 * > | Street Watch volunteers, and there is a volunteer␠
 * > |
 * > | The force should make sure officers are trained and confident in how to use␠
 * > |
 * > | stop and search fairly␠
 * ```
 */
export function toContentOrder(pages: readonly Page[], blocks: readonly FlowBlock[], style: TextStyle): string {
  let text = ''
  pages.forEach((page, index) => {
    const anchors = anchorBlocks(page, blocks, pages, index)
    const flow = page.lines.filter(line => line.block.box === null)
    const boxes = page.lines.filter(line => line.block.box !== null)
    const parts = [...withGraphics(flow, anchors), ...groups(boxes).map(written)]
    if (style.strayPageNumber === index + 1) parts.unshift('', ` ${index + 1} `)
    const urls = style.links ? page.lines.flatMap(line => line.links.map(link => link.url)) : []
    if (urls.length > 0) parts.push(urls.join('\n'))
    text += ` ${parts.join('\n\n')}\n`
  })
  return text + outlineTail(blocks, style)
}

/** The lines of a page, block by block. */
function groups(lines: readonly PlacedLine[]): readonly (readonly PlacedLine[])[] {
  const found: PlacedLine[][] = []
  for (const line of lines) {
    const last = found.at(-1)
    const previous = last?.[0]
    if (last && previous && previous.block.id === line.block.id && previous.row === line.row) last.push(line)
    else found.push([line])
  }
  return found
}

function written(lines: readonly PlacedLine[]): string {
  const [first] = lines
  if (!first) return ''
  if (first.block.role === 'table')
    return cellsOf(lines)
      .map(cell => `${cell} `)
      .join('\n')
  const apart = first.block.rank >= 2 || first.block.role === 'caption'
  return lines
    .map(line => `${line.bullet ? `${line.bullet.text} ` : ''}${line.segments.map(segment => segment.text).join(' ')} `)
    .join(apart ? '\n\n' : '\n')
}

/** A row's cells, each with its wrapped lines joined: a cell is a paragraph of its own. */
function cellsOf(lines: readonly PlacedLine[]): readonly string[] {
  const cells = new Map<number, string[]>()
  for (const segment of lines.flatMap(line => line.segments))
    cells.set(segment.x, [...(cells.get(segment.x) ?? []), segment.text])
  return [...cells].sort(([one], [other]) => one - other).map(([, texts]) => texts.join(' \n'))
}

/** Graphics of the flow by the id of the block that they follow; a label's empty anchor is one too. */
function anchorBlocks(
  page: Page,
  blocks: readonly FlowBlock[],
  pages: readonly Page[],
  index: number,
): ReadonlySet<number> {
  const continued = new Set((pages[index + 1]?.lines ?? []).map(line => line.block.id))
  const ends = new Set(
    page.lines.filter(line => line.block.box === null && !continued.has(line.block.id)).map(line => line.block.id),
  )
  return new Set([...ends].filter(id => blocks[id + 1]?.role === 'graphic'))
}

function withGraphics(flow: readonly PlacedLine[], anchors: ReadonlySet<number>): readonly string[] {
  return groups(flow).flatMap(lines => {
    const [first] = lines
    return first && anchors.has(first.block.id) ? [written(lines), ' '] : [written(lines)]
  })
}

/** The bookmarks: the flow's headings, and apart from them the boxes' titles, as floating frames give them. */
function outlineTail(blocks: readonly FlowBlock[], style: TextStyle): string {
  if (style.outline === 'none') return ''
  const listed = blocks.filter(block => block.inOutline)
  const flow = listed.filter(block => block.box === null)
  const lastSections = flow.filter(block => block.rank === 1).slice(-2)
  const from = style.outline === 'tail' ? flow.findIndex(block => block.id === (lastSections[0]?.id ?? 0)) : 0
  const groupsOfSections: string[][] = [[]]
  flow.slice(from).forEach(block => {
    if (block.rank === 1) groupsOfSections.push([])
    groupsOfSections.at(-1)?.push(`\t${block.rich.text}`)
  })
  const boxes = listed.filter(block => block.box !== null).map(block => `\t${block.rich.text}`)
  const parts = [...groupsOfSections, boxes].filter(part => part.length > 0)
  return ` ${parts.map(part => part.join('\n')).join('\n\n\n')}\n\n\n`
}
