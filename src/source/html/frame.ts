import type { Element } from 'hast'
import type { Range } from '../../text/range.ts'
import { attribute, declaration, headingLevel, roleOf } from './element.ts'
import type { Page } from './furniture.ts'
import type { Draft } from './writer.ts'

/** What the text of the element that is being read becomes. */
export interface Frame {
  readonly kind: 'paragraph' | 'heading' | 'list-item' | 'caption' | 'cell'
  readonly level: number | null
  readonly list: number | null
  readonly depth: number | null
  readonly box: number | null
  readonly furniture: boolean
  /** All text goes into one block, once there is one: a list item of two paragraphs is one item. Null: a block each. */
  readonly single: { block: Draft | null } | null
  /** The table whose cell this is. */
  readonly cells: Cells | null
  /** The term of a definition list that the next definition belongs to. */
  readonly term: { single: { block: Draft | null } } | null
  readonly rule: string
}

/** A table while it is read: rows → cells → ranges. */
export interface Cells {
  readonly rows: Range[][][]
  start: number | null
  end: number
}

export const FURNITURE: Frame = {
  kind: 'paragraph',
  level: null,
  list: null,
  depth: null,
  box: null,
  furniture: true,
  single: null,
  cells: null,
  term: null,
  rule: 'html/paragraph',
}

/** A heading of more words is a paragraph in a heading's clothes. */
const HEADING_WORDS = 60

/** The frame for a block element's own text, given the frame around it. */
export function childFrame(element: Element, outer: Frame, page: Page, newList: () => number): Frame {
  if (outer.furniture) return { ...outer, single: null }
  if (outer.kind === 'cell' || outer.kind === 'caption') return outer
  // A heading that was never closed swallows what follows it.
  const swallowed =
    outer.kind === 'heading' && (outer.single?.block !== null || /^(?:ul|ol|li|table)$/.test(element.tagName))
  if (outer.kind === 'heading' && !swallowed) return outer
  if (swallowed) return childFrame(element, paragraph(outer), page, newList)
  const level = headingLevel(element)
  if (level !== null)
    return page.shapes.of(element).characters < HEADING_WORDS * 6
      ? heading(outer, level, 'html/heading')
      : paragraph(outer)
  switch (element.tagName) {
    case 'summary':
    case 'legend':
      return page.shapes.of(element).headings.length > 0
        ? paragraph(outer)
        : heading(outer, null, `html/${element.tagName}`)
    case 'button':
      return opensSomething(element) ? heading(outer, null, 'html/accordion') : { ...FURNITURE, box: outer.box }
    case 'caption':
    case 'figcaption':
      return { ...paragraph(outer), kind: 'caption', single: { block: null }, rule: 'html/caption' }
    case 'ul':
    case 'ol':
    case 'dir':
    case 'menu':
      return {
        ...paragraph(outer),
        list: outer.list ?? newList(),
        depth: outer.list === null ? 0 : (outer.depth ?? 0) + 1,
      }
    case 'li':
      return listItem(element, outer, page)
    case 'dl':
      return definitionList(element, outer, page, newList)
    case 'dt':
      if (outer.term === null) return heading(outer, null, 'html/term')
      outer.term.single = { block: null }
      return { ...outer, kind: 'list-item', single: outer.term.single, rule: 'html/term' }
    case 'dd':
      return outer.term === null
        ? paragraph(outer)
        : { ...outer, kind: 'list-item', single: outer.term.single, rule: 'html/term' }
  }
  if (roleOf(element) === 'listitem') return listItem(element, outer, page)
  const word = /\blevel(?<level>[1-9])\b/.exec(declaration(element, 'mso-list') ?? '')?.groups?.level
  if (word !== undefined && outer.kind === 'paragraph') {
    return {
      ...outer,
      kind: 'list-item',
      list: null,
      depth: Number(word) - 1,
      single: { block: null },
      rule: 'html/word-list',
    }
  }
  return outer.kind === 'list-item' || outer.term !== null ? outer : { ...outer, single: null }
}

function paragraph(outer: Frame): Frame {
  return { ...outer, kind: 'paragraph', level: null, single: null, term: null, rule: 'html/paragraph' }
}

function heading(outer: Frame, level: number | null, rule: string): Frame {
  return { ...outer, kind: 'heading', level, list: null, depth: null, single: { block: null }, rule }
}

/** An item that holds headings, tables or boxes is a container of a page built from lists. */
function listItem(element: Element, outer: Frame, page: Page): Frame {
  const shape = page.shapes.of(element)
  if (shape.headings.length > 0 || holdsContainer(element)) return { ...paragraph(outer), list: null, depth: null }
  const written = Number(attribute(element, 'ariaLevel') ?? '')
  const depth = Number.isInteger(written) && written > 0 && outer.depth === 0 ? written - 1 : (outer.depth ?? 0)
  return { ...outer, kind: 'list-item', depth, single: { block: null }, term: null, rule: 'html/list-item' }
}

function holdsContainer(element: Element): boolean {
  return element.children.some(
    child =>
      child.type === 'element' &&
      (/^(?:table|details|section|article|aside)$/.test(child.tagName) || holdsContainer(child)),
  )
}

/** Long definitions are passages under their terms; short ones are items, term and definition together. */
function definitionList(element: Element, outer: Frame, page: Page, newList: () => number): Frame {
  const shape = page.shapes.of(element)
  const long = shape.headings.length > 0 || shape.prose / Math.max(1, shape.blocks) > PASSAGE
  if (long) return paragraph(outer)
  return { ...paragraph(outer), list: newList(), depth: 0, term: { single: { block: null } } }
}

/** Characters of a block, on average over terms and definitions. */
const PASSAGE = 120

function opensSomething(element: Element): boolean {
  return attribute(element, 'ariaControls') !== null || attribute(element, 'ariaExpanded') !== null
}
