import type { Element } from 'hast'
import { attribute, headingLevel, roleOf } from './element.ts'
import { findElement, findElements } from './parse.ts'
import { linkShare, type Shapes, textOf } from './shape.ts'
import type { Visibility } from './visibility.ts'
import { COOKIE_WORDS, FURNITURE_HEADINGS, isLine } from './words.ts'

export interface Page {
  readonly main: Element
  readonly shapes: Shapes
  readonly isVisible: Visibility
}

/** What stands before an element: the last block, and whether any running text does. */
export interface Before {
  readonly text: string
  readonly isHeading: boolean
  readonly hasProse: boolean
}

/**
 * Whether an element inside the main content is the site's all the same: menus, forms, share lists, contents lists, related
 * links, cookie banners.
 */
export function isFurniture(element: Element, page: Page, before: Before): boolean {
  const shape = page.shapes.of(element)
  const share = shape.prose / Math.max(1, page.shapes.of(page.main).prose)
  const role = roleOf(element)
  switch (element.tagName) {
    case 'nav':
    case 'dialog':
    case 'menu':
      return share < LARGE
    case 'form':
      return share < LARGE && !shape.headings.some(heading => heading.level < 3)
    case 'footer':
      return share < SMALL && !isQuoted(element, page)
    case 'button':
    case 'label':
    case 'legend':
      return false
    case 'ul':
    case 'ol':
      return isLinkList(element, page, before)
  }
  if (LANDMARKS.test(role) && share < LARGE) return true
  if (!CONTAINERS.has(element.tagName) && role !== 'complementary') return false
  if (share < SMALL && isCookieNotice(element, page)) return true
  const links = linkShare(shape)
  if (links < 0.5 || shape.prose > shape.linkCharacters) return false
  const first = shape.headings[0]?.element
  if (first !== undefined && isLine(textOf(first, page.isVisible), FURNITURE_HEADINGS)) return true
  if (element.tagName === 'aside' || role === 'complementary') return true
  return links >= 0.8 && shape.headings.length === 0 && linksIn(element).length >= 2 && shape.prose === 0
}

/** Shares of the main content's running text: a form around the whole page is no furniture, a search form is. */
const LARGE = 0.3
const SMALL = 0.1

const LANDMARKS = /^(?:navigation|search|menu|menubar|toolbar|tablist|dialog|alertdialog|banner|contentinfo|form)$/
const CONTAINERS: ReadonlySet<string> = new Set('div section aside header article td p'.split(' '))

/** The source line of a quotation is a `footer` too. */
function isQuoted(element: Element, page: Page): boolean {
  return findElements(page.main, outer => outer.tagName === 'blockquote').some(
    quote => findElements(quote, inner => inner === element).length > 0,
  )
}

function isCookieNotice(element: Element, page: Page): boolean {
  const shape = page.shapes.of(element)
  if (shape.characters > 1500 || shape.linkCharacters === 0 || element.tagName === 'p') return false
  if (
    !/^(?:we use |this (?:site|website) uses |our (?:site|website) uses |cookies?\b|about cookies|accept )/i.test(
      textOf(element, page.isVisible),
    )
  ) {
    return false
  }
  return COOKIE_WORDS.test(textOf(element, page.isVisible).toLowerCase())
}

function linksIn(element: Element): Element[] {
  return findElements(element, inner => inner.tagName === 'a' && attribute(inner, 'href') !== null)
}

/**
 * A list whose items are links and nothing else, and which leads about the page or the site.
 *
 * ```text
 * Contents                         Share this page        The following reports are cited:
 *   Overall summary  → #s0           Facebook               State of Policing 2020 → /publications/…
 *   Our judgments    → #s1           LinkedIn               ^ content: the sentence needs it
 * ```
 */
function isLinkList(list: Element, page: Page, before: Before): boolean {
  const items = list.children.filter(
    (child): child is Element => child.type === 'element' && page.shapes.of(child).characters > 0,
  )
  if (items.length < 2 || items.some(item => hasHeading(item))) return false
  const shape = page.shapes.of(list)
  if (linkShare(shape) < 0.9) return isBreadcrumb(list, page)
  const targets = linksIn(list).map(link => attribute(link, 'href') ?? '')
  if (leadWithinPage(targets)) return true
  if (before.isHeading && isLine(before.text, FURNITURE_HEADINGS)) return true
  if (isBreadcrumb(list, page)) return true
  if (before.text.trimEnd().endsWith(':') && !before.isHeading) return false
  if (!before.hasProse && items.length >= 3) return true
  return items.every(item => textOf(item, page.isVisible).split(' ').length <= MENU_WORDS)
}

/** Words in a menu entry, at most. */
const MENU_WORDS = 5

/** Anchors of one page: this one, or this one under its full address, as browsers write it when they save. */
function leadWithinPage(targets: readonly string[]): boolean {
  if (targets.length === 0 || !targets.every(target => target.includes('#'))) return false
  return new Set(targets.map(target => target.slice(0, target.indexOf('#')))).size === 1
}

function isBreadcrumb(list: Element, page: Page): boolean {
  if (/bread ?crumb/i.test(attribute(list, 'ariaLabel') ?? '')) return true
  const first = findElement(list, 'a')
  return first !== null && /^home(?: ?page)?$/i.test(textOf(first, page.isVisible)) && linksIn(list).length >= 1
}

function hasHeading(element: Element): boolean {
  return findElements(element, inner => headingLevel(inner) !== null).length > 0
}
