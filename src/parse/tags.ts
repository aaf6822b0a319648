import type { Words } from '../profile/words.ts'
import { type BoxKind, opensBox } from '../tree/label-kind.ts'
import type { ReadBlock } from './outline.ts'

/** What a block is inside its part. `box` counts the runs of boxed blocks from 0. */
export type Tag =
  | { readonly is: 'content' | 'title' | 'caption' | 'label' | 'judgment' | 'signature-name' }
  | { readonly is: 'signature'; readonly named: boolean }
  | {
      readonly is: 'boxed'
      readonly box: number
      readonly kind: BoxKind
      readonly label: string
      readonly rule: string
    }

/** The last label that opens boxes; `fresh` until a box has followed it; `at`: its index. */
interface OpenLabel {
  readonly kind: BoxKind
  readonly text: string
  readonly fresh: boolean
  readonly at: number
}

/** What a part is, as far as reading its inside depends on it. */
export interface PartKind {
  readonly role: 'section' | 'pillar' | 'area'
  readonly name: string
}

/**
 * Says for each block of a part what it is. Boxes first: a container with a label in it; a container after a label; and where
 * the reader saw no container, what stands between a label and "Main findings". Then the grade statement, which is the first
 * of its form before any finding; then signatures, captions and titles by form.
 */
export function tagBlocks(blocks: readonly ReadBlock[], part: PartKind, words: Words): Tag[] {
  const tags: Tag[] = []
  let label: OpenLabel | null = null
  let boxes = 0
  let stated = part.role === 'section'
  let titled = false
  while (tags.length < blocks.length) {
    const index = tags.length
    const block = blocks[index]
    if (block === undefined) break
    const run: BoxRun | null = part.role === 'section' ? null : boxRun(blocks, index, label, words)
    if (run !== null) {
      for (let taken = 0; taken < run.length; taken++) {
        tags.push({ is: 'boxed', box: boxes, kind: run.kind, label: run.label, rule: run.rule })
      }
      boxes++
      // A label in a box's head stands over the boxes after it too, as one above them does.
      const inside: boolean = run.rule === 'box/label-inside'
      label = inside ? { kind: run.kind, text: run.label, fresh: false, at: index } : closed(label)
      continue
    }
    if (block.label !== null) {
      tags.push({ is: 'label' })
      if (opensBox(block.label)) label = { kind: block.label, text: block.text, fresh: true, at: index }
      continue
    }
    const statement = stated || titled ? null : words.gradeStatementOf(block.text)
    if (statement !== null && block.block.kind !== 'list-item') {
      tags.push({ is: 'judgment' })
      stated = statement.rule !== 'judgment/grade-line' && statement.carriedOverFrom === null
      continue
    }
    const tag = tagByForm(blocks, index, part, words)
    if (tag.is === 'title') titled = true
    if (tag.is === 'signature' && !tag.named) tags[index - 1] = { is: 'signature-name' }
    tags.push(tag)
  }
  return tags
}

function tagByForm(blocks: readonly ReadBlock[], index: number, part: PartKind, words: Words): Tag {
  const block = blocks[index]
  if (block === undefined || block.block.kind === 'list-item' || block.block.kind === 'table') return { is: 'content' }
  if (block.block.kind === 'caption') return { is: 'caption' }
  if (part.role === 'section') {
    const signature = words.signatureOf(block.text)
    const before = blocks[index - 1]
    if (signature !== null && (signature.name !== null || (before !== undefined && isName(before.text)))) {
      return { is: 'signature', named: signature.name !== null }
    }
  }
  if (block.block.kind !== 'heading' || isRowOfJudgments(blocks, index, words)) return { is: 'content' }
  return isCaption(blocks, index, part, words) ? { is: 'caption' } : { is: 'title' }
}

/** A row of a table of judgments, or the line above the first ("Area Grade"). */
function isRowOfJudgments(blocks: readonly ReadBlock[], index: number, words: Words): boolean {
  const own = blocks[index]
  const next = blocks[index + 1]
  if (own === undefined) return false
  return words.gradeRowOf(own.text) !== null || (next !== undefined && words.gradeRowOf(next.text) !== null)
}

/** Two to five capitalised words and nothing else. */
function isName(text: string): boolean {
  return /^(?:[\p{Lu}][\p{L}.’'-]*\s?){2,5}$/u.test(text)
}

/** A title that names a chart: nothing, or nothing but another title, stands below it, or it stands among data. */
function isCaption(blocks: readonly ReadBlock[], index: number, part: PartKind, words: Words): boolean {
  const block = blocks[index]
  if (block === undefined || !words.isCaption(block.text)) return false
  const next = blocks[index + 1]
  return part.name === 'context' || next === undefined || next.block.kind !== 'paragraph' || next.block.level !== null
}

interface BoxRun {
  readonly length: number
  readonly kind: BoxKind
  readonly label: string
  readonly rule: string
}

function boxRun(blocks: readonly ReadBlock[], index: number, label: OpenLabel | null, words: Words): BoxRun | null {
  const number = blocks[index]?.block.box ?? null
  if (number !== null) {
    let end = index
    while (end < blocks.length && blocks[end]?.block.box === number) end++
    const inside = blocks.slice(index, end)
    const own = inside.find(block => opensBox(block.label))
    if (own !== undefined && opensBox(own.label)) {
      const from = inside.indexOf(own)
      const next = inside.findIndex((block, at) => at > from && opensBox(block.label))
      return { length: next < 0 ? inside.length : next, kind: own.label, label: own.text, rule: 'box/label-inside' }
    }
    if (
      label === null ||
      !(label.fresh || inside.some(block => block.block.kind === 'heading' || words.asks(block.text)))
    )
      return null
    return {
      length: inside.length,
      kind: label.kind,
      label: label.text,
      rule: `box/${inside[0]?.block.rule ?? 'container'}`,
    }
  }
  if (label === null || !label.fresh || label.at !== index - 1 || boxWaits(blocks, index)) return null
  const length = unboxedRun(blocks, index, words)
  return length === 0 ? null : { length, kind: label.kind, label: label.text, rule: 'box/between-label-and-findings' }
}

/** Whether the label's container comes later, at the head of the next page: one without a label of its own, before the next label. */
function boxWaits(blocks: readonly ReadBlock[], index: number): boolean {
  for (const block of blocks.slice(index)) {
    if (opensBox(block.label)) return false
    if (block.block.box !== null) return true
  }
  return false
}

/** Blocks after a fresh label that belong to it though no container was seen. */
function unboxedRun(blocks: readonly ReadBlock[], index: number, words: Words): number {
  let end = index
  while (blocks[end]?.block.kind === 'list-item' && blocks[end]?.block.box === null) end++
  if (end > index) return end - index
  let second = -1
  for (; end < blocks.length; end++) {
    const block = blocks[end]
    if (block === undefined || block.block.box !== null) break
    if (block.label === 'main-findings' || opensBox(block.label)) break
    if (second < 0 && end > index && block.block.kind === 'heading' && block.label === null && !words.asks(block.text))
      second = end
  }
  return (blocks[end]?.label === 'main-findings' || second < 0 ? end : second) - index
}

function closed(label: OpenLabel | null): OpenLabel | null {
  return label === null ? null : { ...label, fresh: false }
}
