import type { Words } from '../profile/words.ts'
import type { SourceDocument } from '../source/document.ts'
import { TreeBuilder } from '../tree/builder.ts'
import type { PartChild, PartNode, ReportTree } from '../tree/nodes.ts'
import { type ReadBlock, readBlocks } from './outline.ts'
import { partChildren } from './part-children.ts'

/**
 * Blocks → report tree: parts (sections, pillars, areas) with findings, boxes and text in them. Every block of the document is
 * in the tree, once, in order.
 */
export function parseTree(document: SourceDocument, words: Words): ReportTree {
  const builder = new TreeBuilder(document.text)
  const blocks = readBlocks(document, words)
  const parts: PartNode[] = []
  for (const run of runsOf(blocks)) parts.push(partOf(run, builder, words))
  const position = builder.position([{ start: 0, end: document.text.length }])
  return { type: 'report', position, children: parts }
}

/** The blocks of one part: its heading, if it has one, and all up to the next part's. */
function runsOf(blocks: readonly ReadBlock[]): ReadBlock[][] {
  const runs: ReadBlock[][] = []
  for (const block of blocks) {
    const last = runs[runs.length - 1]
    if (last === undefined || block.part !== null) runs.push([block])
    else last.push(block)
  }
  return runs
}

function partOf(run: readonly ReadBlock[], builder: TreeBuilder, words: Words): PartNode {
  const first = run[0]
  const part = first?.part ?? null
  const heading = part === null || first === undefined ? null : first
  const rest = heading === null ? run : run.slice(1)
  const children: PartChild[] = []
  if (heading !== null) {
    children.push({
      type: 'heading',
      level: heading.block.level,
      ...builder.leaf(heading.block.parts, heading.block.rule),
    })
  }
  children.push(...partChildren(rest, { role: part?.role ?? 'section', name: part?.name ?? 'other' }, builder, words))
  const place = { ...builder.branch(children, part === null ? 'part/no-heading' : `part/${part.role}-heading`) }
  const title = heading?.text ?? null
  if (part?.role === 'area') {
    return {
      type: 'part',
      role: 'area',
      name: part.name,
      pillar: part.pillar,
      title,
      level: part.pillar === null ? 1 : 2,
      ...place,
    }
  }
  if (part?.role === 'pillar') return { type: 'part', role: 'pillar', name: part.name, title, level: 1, ...place }
  const under = part?.under ?? null
  return {
    type: 'part',
    role: 'section',
    name: part?.name ?? 'other',
    under,
    title,
    level: under === null ? 1 : 2,
    ...place,
  }
}
