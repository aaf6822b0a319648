import type { Element } from 'hast'
import { attribute, boldness, declaration, headingLevel, isBlock, roleOf } from './element.ts'
import type { Page } from './furniture.ts'
import { findElements } from './parse.ts'
import { textOf } from './shape.ts'
import { tableShape } from './table-shape.ts'
import { BOX_LABELS, FLOW_LABELS, isLine } from './words.ts'

/**
 * Whether an element is a box: a container that a reader of the page sees as one thing amid the flow. Strongest evidence
 * first:
 *
 * 1. its tag or role (aside, fieldset, role=note), a table of one cell, a border or a background of its own;
 * 2. a label of a box as its first line, or alone on the line before it;
 * 3. a heading of its own, where text of the same run stands outside of such containers: if all that is titled is wrapped,
 *    the wrappers are the flow.
 *
 * Never a box: what wraps a whole section (a heading with several deeper ranks below it), most of the page, or a finding.
 */
export function isBox(element: Element, siblings: readonly Sibling[], page: Page): boolean {
  if (!CONTAINERS.has(element.tagName)) return false
  const shape = page.shapes.of(element)
  if (shape.characters === 0) return false
  const first = firstLine(element, page)
  const labelled = first?.isTitle === true && shape.blocks > 1 && isLine(first.text, BOX_LABELS)
  if (holdsFlow(element, labelled, page)) return false
  if (labelled) return true
  if (isLabelledBefore(element, siblings, page)) return true
  const tooLarge = shape.characters > MOST * page.shapes.of(page.main).characters
  if (tooLarge || !isSimple(element, page)) return false
  if (isMarked(element, page)) return true
  return first?.isTitle === true && isAmidFlow(element, first.level, siblings, page)
}

/** One visible child of the element's parent that is no furniture: an element, or text that stands loose. */
export type Sibling = Element | 'text'

const CONTAINERS: ReadonlySet<string> = new Set(
  'div section article aside blockquote fieldset details table td center dl figure'.split(' '),
)

/** Boxes under one label, at most, and siblings looked at to either side. */
const MOST_BOXES = 20
const RUN = 40

/** A container with more than this share of the main content's characters is the content. */
const MOST = 0.6

/** A box never holds "Main findings", a top heading, or a heading above its own first one. */
function holdsFlow(element: Element, labelled: boolean, page: Page): boolean {
  const { headings } = page.shapes.of(element)
  const first = headings[0]?.level ?? 9
  return headings.some(
    (heading, index) =>
      heading.level === 1 ||
      heading.level < first ||
      (index > 0 && isLine(textOf(heading.element, page.isVisible), FLOW_LABELS)) ||
      (!labelled && index === 0 && isLine(textOf(heading.element, page.isVisible), FLOW_LABELS)),
  )
}

/** A label and titles of one rank, titles of one rank, or no heading at all: sections have more ranks. */
function isSimple(element: Element, page: Page): boolean {
  const levels = page.shapes.of(element).headings.map(heading => heading.level)
  return new Set(levels).size <= 2 && new Set(levels.slice(1)).size <= 1
}

function isMarked(element: Element, page: Page): boolean {
  const role = roleOf(element)
  if (element.tagName === 'aside' || element.tagName === 'fieldset' || role === 'note') return true
  if (element.tagName === 'table') return tableShape(element, page) === 'box'
  if (element.tagName === 'figure' || element.tagName === 'dl' || element.tagName === 'details') return false
  return hasFrame(element)
}

/** A border or a background in the element's own style. */
function hasFrame(element: Element): boolean {
  for (const property of ['border', 'border-left', 'border-color', 'background', 'background-color']) {
    const value = declaration(element, property)
    if (
      value === null ||
      /^(?:none|0|inherit|initial|transparent|white|#fff(?:fff)?\b|rgb\(255, ?255, ?255\)|medium none)/.test(value)
    )
      continue
    if (!/^url\(/.test(value)) return true
  }
  return (
    attribute(element, 'bgColor') !== null && !/^(?:#?fff(?:fff)?|white)$/i.test(attribute(element, 'bgColor') ?? '')
  )
}

/** The label stands outside, before this container or before the containers of the same tag that precede it. */
function isLabelledBefore(element: Element, siblings: readonly Sibling[], page: Page): boolean {
  if (element.tagName === 'figure' || !isContainer(element, page)) return false
  const at = siblings.indexOf(element)
  for (let index = at - 1; index >= Math.max(0, at - MOST_BOXES); index--) {
    const sibling = siblings[index]
    if (sibling === undefined || sibling === 'text') return false
    if (isLabel(sibling, page)) {
      const level = page.shapes.of(sibling).headings[0]?.level ?? 0
      return page.shapes.of(element).headings.every(heading => heading.level > level)
    }
    if (sibling.tagName !== element.tagName || !isContainer(sibling, page)) return false
  }
  return false
}

/** Holds several blocks, a list or a frame: in a page of nothing but divs, one around a single line is that line. */
function isContainer(element: Element, page: Page): boolean {
  if (page.shapes.of(element).blocks > 1 || hasFrame(element)) return true
  return findElements(element, inner => inner.tagName === 'ul' || inner.tagName === 'ol').length > 0
}

function isLabel(element: Element, page: Page): boolean {
  const known = labels.get(element)
  if (known !== undefined) return known
  const is = page.shapes.of(element).characters < 120 && isLine(textOf(element, page.isVisible), BOX_LABELS)
  labels.set(element, is)
  return is
}

/** Every container asks its siblings; the answer is the element's own. */
const labels = new WeakMap<Element, boolean>()

/** Text of the run this container stands in goes on outside of it, and not only before the first container. */
function isAmidFlow(element: Element, level: number | null, siblings: readonly Sibling[], page: Page): boolean {
  const at = siblings.indexOf(element)
  const rank = level ?? 7
  const ends = (sibling: Sibling): boolean => sibling !== 'text' && (headingLevel(sibling) ?? 9) < rank
  let from = at
  while (from > Math.max(0, at - RUN) && !ends(siblings[from - 1] as Sibling)) from--
  let to = at
  while (to + 1 < Math.min(siblings.length, at + RUN) && !ends(siblings[to + 1] as Sibling)) to++
  const run = siblings.slice(from, to + 1)
  const wrapped = run.filter(sibling => sibling !== 'text' && CONTAINERS.has(sibling.tagName))
  const characters = (part: readonly Sibling[]): number =>
    part.reduce((sum, sibling) => sum + (sibling === 'text' ? 0 : page.shapes.of(sibling).characters), 0)
  if (wrapped.length > 1 && characters(wrapped) > 0.6 * characters(run)) return false
  const firstTitle = run.findIndex(
    sibling => sibling !== 'text' && (CONTAINERS.has(sibling.tagName) || headingLevel(sibling) !== null),
  )
  return run.some((sibling, index) => index > firstTitle && (sibling === 'text' || LOOSE.has(sibling.tagName)))
}

const LOOSE: ReadonlySet<string> = new Set(['p', 'ul', 'ol'])

interface FirstLine {
  readonly text: string
  /** A heading, a summary, a bold line, or a line so short that only a label is. */
  readonly isTitle: boolean
  readonly level: number | null
}

/** The first line of text in an element, with what it is. */
function firstLine(element: Element, page: Page): FirstLine | null {
  for (const child of element.children) {
    if (child.type === 'text' && child.value.trim() !== '')
      return { text: child.value.trim(), isTitle: false, level: null }
    if (child.type !== 'element' || page.shapes.of(child).characters === 0) continue
    if (child.tagName === 'figure' || (child.tagName === 'table' && tableShape(child, page) === 'data')) return null
    const level = headingLevel(child)
    if (level !== null) return { text: textOf(child, page.isVisible), isTitle: true, level }
    if (child.tagName === 'summary' || child.tagName === 'legend' || child.tagName === 'caption') {
      const inner = page.shapes.of(child).headings[0]?.level ?? null
      return { text: textOf(child, page.isVisible), isTitle: true, level: inner }
    }
    if (hasBlocks(child)) return firstLine(child, page)
    const text = textOf(child, page.isVisible)
    return { text, isTitle: isWhollyBold(child, page) || isLine(text, BOX_LABELS), level: null }
  }
  return null
}

function hasBlocks(element: Element): boolean {
  return element.children.some(child => child.type === 'element' && isBlock(child))
}

/** All text in bold: of the element itself, or of the one inline element that holds it all. */
function isWhollyBold(element: Element, page: Page): boolean {
  if (boldness(element) === true) return true
  const inner = element.children.filter(child => child.type !== 'text' || child.value.trim() !== '')
  const only = inner[0]
  return (
    inner.length === 1 && only?.type === 'element' && page.shapes.of(only).characters > 0 && isWhollyBold(only, page)
  )
}
