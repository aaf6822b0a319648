import type { Words } from '../profile/words.ts'
import type { TreeBuilder } from '../tree/builder.ts'
import type { BoxNode, HeadingNode, LabelNode, RecommendationNode } from '../tree/nodes.ts'
import { contentNodes } from './content-nodes.ts'
import type { ReadBlock } from './outline.ts'
import { isTitleLike } from './plain/chunk.ts'
import { recommendationNodes } from './recommendation-nodes.ts'
import type { Tag } from './tags.ts'

type BoxTag = Extract<Tag, { is: 'boxed' }>

/**
 * One container → its areas for improvement, causes of concern or practices. Each title opens one. Without a title:
 *
 * - bullets alone, or after words that end in a colon and name no subject, are one each (2015 to 2018-19), and so are requests
 *   of one sentence each;
 * - else the first paragraph is the title, for it is the sentence that says what should be done.
 */
export function boxNodes(blocks: readonly ReadBlock[], tag: BoxTag, builder: TreeBuilder, words: Words): BoxNode[] {
  const label = blocks.filter(block => block.label !== null && block.label !== 'recommendations')
  const inside = blocks.filter(block => block.label === null || block.label === 'recommendations')
  const labels: LabelNode[] = label.map(block => ({
    type: 'label',
    kind: block.label ?? tag.kind,
    ...builder.leaf(block.block.parts, 'label/words'),
  }))
  const accelerated = words.isAccelerated(tag.label)
  const nodes = itemsOf(inside, tag, words).map((item, index): BoxNode => {
    const heading = item.title === null ? [] : [headingNode(item.title, builder)]
    const { body, recommendations } =
      tag.kind === 'cause-of-concern' ? splitConcern(item.body, words) : { body: item.body, recommendations: [] }
    const children: BoxNode['children'] = [
      ...(index === 0 ? labels : []),
      ...heading,
      ...contentNodes(body, builder),
      ...(recommendationNodes(recommendations, builder, words) satisfies (LabelNode | RecommendationNode)[]),
    ]
    return { type: 'box', kind: tag.kind, accelerated, ...builder.branch(children, tag.rule) }
  })
  return nodes
}

interface Item {
  readonly title: ReadBlock | null
  readonly body: ReadBlock[]
}

function itemsOf(blocks: readonly ReadBlock[], tag: BoxTag, words: Words): Item[] {
  const items: Item[] = []
  const titled = blocks.some(block => isTitle(block, tag, words))
  if (!titled && tag.kind === 'area-for-improvement' && (isListOfItems(blocks) || areRequests(blocks, words)))
    return blocks.map(block => ({ title: block, body: [] }))
  let recommending = false
  for (const block of blocks) {
    if (block.label === 'recommendations') recommending = true
    const opens = isTitle(block, tag, words) && !(recommending && words.isRecommendation(block.text))
    const last = items[items.length - 1]
    if (last === undefined || opens) {
      recommending = block.label === 'recommendations'
      const title =
        opens || (block.label === null && block.block.kind === 'paragraph' && !isBodyOfConcern(block, tag, titled))
      items.push(title ? { title: block, body: [] } : { title: null, body: [block] })
    } else last.body.push(block)
  }
  return items
}

/** A cause of concern may open with its statement, where a title follows or where it is a paragraph of several sentences. */
function isBodyOfConcern(block: ReadBlock, tag: BoxTag, titled: boolean): boolean {
  return tag.kind === 'cause-of-concern' && (titled || /[.!?]\s+\p{Lu}/u.test(block.text))
}

/** A heading, or an unfinished line that stands above text, inside a box. */
function isTitle(block: ReadBlock, tag: BoxTag, words: Words): boolean {
  if (block.label !== null) return false
  if (block.block.kind === 'heading')
    return !(tag.kind === 'cause-of-concern' && words.isRecommendation(block.text) && block.text.endsWith(':'))
  return block.block.kind === 'paragraph' && isTitleLike(block.text) && !/[.!?]\s+\p{Lu}/u.test(block.text)
}

/** Nothing but bullets, each a sentence of its own. */
function isListOfItems(blocks: readonly ReadBlock[]): boolean {
  return (
    blocks.length > 0 &&
    blocks.every(block => block.block.kind === 'list-item' && /^[^\p{L}\p{N}]*\p{Lu}/u.test(block.text))
  )
}

/**
 * Nothing but requests of one sentence each: a list whose bullets were drawn, or lost.
 *
 * ```text
 * > | The constabulary should ensure that it complies with the scheme.
 * > | The constabulary should ensure that adequate supervision takes place.
 * ```
 */
function areRequests(blocks: readonly ReadBlock[], words: Words): boolean {
  return (
    blocks.length > 1 &&
    blocks.every(
      ({ block, text }) =>
        block.kind === 'paragraph' && /^\p{Lu}/u.test(text) && !/[.!?]\s+\p{Lu}/u.test(text) && words.asks(text),
    )
  )
}

/** What a cause of concern says, and what it recommends: from "Recommendations" on, or from the first words that recommend. */
function splitConcern(blocks: readonly ReadBlock[], words: Words): { body: ReadBlock[]; recommendations: ReadBlock[] } {
  const label = blocks.findIndex(block => block.label === 'recommendations')
  const from = label >= 0 ? label : blocks.findIndex((block, index) => leads(block, blocks[index + 1], words))
  return from < 0
    ? { body: [...blocks], recommendations: [] }
    : { body: blocks.slice(0, from), recommendations: blocks.slice(from) }
}

/** Words that recommend, with the list that they lead to. */
function leads(block: ReadBlock, next: ReadBlock | undefined, words: Words): boolean {
  return block.text.endsWith(':') && next?.block.kind === 'list-item' && words.isRecommendation(block.text)
}

function headingNode(block: ReadBlock, builder: TreeBuilder): HeadingNode {
  const content = contentNodes([block], builder)[0]
  if (content?.type === 'list') {
    const item = content.children[0]
    if (item !== undefined) return { ...item, type: 'heading', level: null }
  }
  return { type: 'heading', level: block.block.level, ...builder.leaf(block.block.parts, block.block.rule) }
}
