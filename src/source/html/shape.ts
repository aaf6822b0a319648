import type { Element, Root } from 'hast'
import { fontSize, headingLevel, isBlock } from './element.ts'
import type { Visibility } from './visibility.ts'

/** What stands in an element, counted once for the whole page. */
export interface Shape {
  /** Visible characters that are no white space. */
  readonly characters: number
  /** Those inside links and buttons. */
  readonly linkCharacters: number
  /** Characters of running text: in pieces of at least `PROSE` characters outside links. */
  readonly prose: number
  /** The headings (h1 to h6, role=heading) inside, in order. */
  readonly headings: readonly { readonly level: number; readonly element: Element }[]
  /** Block elements inside that hold text themselves. */
  readonly blocks: number
}

export interface Shapes {
  /** Nothing visible inside: all zero. */
  readonly of: (element: Element) => Shape
  /** The size in CSS pixels that most of the page's text is written in, as far as the page says so itself; else null. */
  readonly textSize: number | null
}

/** Pieces of text shorter than this (menu entries, buttons, dates) are no running text. */
const PROSE = 40

const NOTHING: Shape = { characters: 0, linkCharacters: 0, prose: 0, headings: [], blocks: 0 }

export function measure(root: Root, isVisible: Visibility): Shapes {
  const shapes = new WeakMap<Element, Shape>()
  const sizes = new Map<number, number>()
  const visit = (element: Element, inLink: boolean, size: number | null): Shape => {
    const link = inLink || element.tagName === 'a' || element.tagName === 'button'
    const ownSize = fontSize(element) ?? size
    const level = headingLevel(element)
    let characters = 0
    let linkCharacters = 0
    let prose = 0
    let blocks = 0
    let own = 0
    const headings: { level: number; element: Element }[] = level === null ? [] : [{ level, element }]
    for (const child of element.children) {
      if (child.type === 'text') {
        const length = child.value.replace(/\s+/g, '').length
        characters += length
        own += length
        if (link) linkCharacters += length
        else if (length >= PROSE) prose += length
        if (ownSize !== null) sizes.set(ownSize, (sizes.get(ownSize) ?? 0) + length)
      } else if (child.type === 'element' && isVisible(child)) {
        const inner = visit(child, link, ownSize)
        characters += inner.characters
        linkCharacters += inner.linkCharacters
        prose += inner.prose
        blocks += inner.blocks
        if (!isBlock(child)) own += inner.characters
        headings.push(...inner.headings)
      }
    }
    if (own > 0 && isBlock(element)) blocks++
    const shape = { characters, linkCharacters, prose, headings, blocks }
    shapes.set(element, shape)
    return shape
  }
  for (const child of root.children) if (child.type === 'element' && isVisible(child)) visit(child, false, null)
  return { of: element => shapes.get(element) ?? NOTHING, textSize: commonest(sizes) }
}

function commonest(sizes: ReadonlyMap<number, number>): number | null {
  let best: number | null = null
  let most = 0
  for (const [size, characters] of sizes) {
    if (characters > most) {
      best = size
      most = characters
    }
  }
  return best
}

/** The share of an element's characters that stand in links, 0 to 1. */
export function linkShare(shape: Shape): number {
  return shape.characters === 0 ? 0 : shape.linkCharacters / shape.characters
}

/** The visible text of an element on one line; for small elements only. */
export function textOf(element: Element, isVisible: Visibility): string {
  let text = ''
  const visit = (node: Element): void => {
    const block = isBlock(node) || node.tagName === 'br'
    if (block) text += ' '
    for (const child of node.children) {
      if (child.type === 'text') text += child.value
      else if (child.type === 'element' && isVisible(child)) visit(child)
    }
    if (block) text += ' '
  }
  visit(element)
  return text
    .replace(/[\u00ad\u200b\ufeff\u2060]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
