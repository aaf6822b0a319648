import type { Words } from '../profile/words.ts'
import type { TreeBuilder } from '../tree/builder.ts'
import type { FindingNode, PartChild } from '../tree/nodes.ts'
import { boxNodes } from './box-nodes.ts'
import { contentNodes } from './content-nodes.ts'
import type { ReadBlock } from './outline.ts'
import { type PartKind, type Tag, tagBlocks } from './tags.ts'

/**
 * The inside of a part. A title opens a finding, which goes on past boxes to the next title or label; what stands before the
 * first is the part's own text.
 */
export function partChildren(
  blocks: readonly ReadBlock[],
  part: PartKind,
  builder: TreeBuilder,
  words: Words,
): PartChild[] {
  const tags = tagBlocks(blocks, part, words)
  const children: PartChild[] = []
  const findings: { title: ReadBlock | null; content: ReadBlock[] }[] = [{ title: null, content: [] }]
  for (let index = 0; index < blocks.length; ) {
    const tag = tags[index] as Tag
    const block = blocks[index] as ReadBlock
    const last = findings[findings.length - 1] as { title: ReadBlock | null; content: ReadBlock[] }
    if (tag.is === 'boxed') {
      const run = blocks.slice(index, endOfBox(tags, index, tag.box))
      children.push(...boxNodes(run, tag, builder, words))
      index += run.length
      continue
    }
    index++
    if (tag.is === 'title') findings.push({ title: block, content: [] })
    else if (tag.is === 'label') {
      children.push(labelNode(block, builder))
      if (last.title !== null && block.label === 'main-findings') findings.push({ title: null, content: [] })
    } else if (tag.is === 'judgment') {
      const rule = words.gradeStatementOf(block.text)?.rule ?? block.block.rule
      children.push({ type: 'judgment', ...builder.leaf(block.block.parts, rule) })
    } else if (tag.is === 'signature') {
      const before = tag.named ? [] : (blocks[index - 2]?.block.parts ?? [])
      children.push({
        type: 'signature',
        ...builder.leaf([...before, ...block.block.parts], 'signature/name-and-title'),
      })
    } else if (tag.is === 'caption') last.content.push({ ...block, block: { ...block.block, kind: 'caption' } })
    else if (tag.is === 'content') last.content.push(block)
  }
  for (const { title, content } of findings) {
    // Lines of a cover look like titles; without text below them they are text.
    const alone = title !== null && content.length === 0 && part.name === 'other'
    const nodes = contentNodes(alone ? [{ ...title, block: { ...title.block, kind: 'paragraph' } }] : content, builder)
    if (title === null || alone) children.push(...nodes)
    else children.push(findingNode(title, nodes, builder))
  }
  return children.sort((left, right) => (left.position.start.offset ?? 0) - (right.position.start.offset ?? 0))
}

function endOfBox(tags: readonly Tag[], from: number, box: number): number {
  let end = from
  for (let tag = tags[end]; tag?.is === 'boxed' && tag.box === box; tag = tags[end]) end++
  return end
}

function labelNode(block: ReadBlock, builder: TreeBuilder): PartChild {
  return { type: 'label', kind: block.label ?? 'main-findings', ...builder.leaf(block.block.parts, 'label/words') }
}

function findingNode(title: ReadBlock, content: FindingNode['children'], builder: TreeBuilder): FindingNode {
  const heading = {
    type: 'heading' as const,
    level: title.block.level,
    ...builder.leaf(title.block.parts, title.block.rule),
  }
  return { type: 'finding', ...builder.branch([heading, ...content], 'finding/title-and-text') }
}
