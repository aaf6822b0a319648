import type { Element, Root } from 'hast'
import { roleOf } from './element.ts'
import { findElement, findElements } from './parse.ts'
import { linkShare, type Shapes, textOf } from './shape.ts'
import type { Visibility } from './visibility.ts'
import { COOKIE_WORDS, FURNITURE_LINES, isLine } from './words.ts'

/**
 * The element that holds the report; everything outside it is the site. Strongest evidence first:
 *
 * 1. `main` or `role=main`, then the one `article`, where it holds at least half of the page's running text;
 * 2. from there (or from the body) inwards, as long as one child holds all and its siblings are menus, banners and notices.
 *
 * Never by the names of classes: they change with every version of a site.
 */
export function findMain(root: Root, shapes: Shapes, isVisible: Visibility): Element | null {
  const body = findElement(root, 'body')
  if (body === null) return null
  const half = shapes.of(body).prose / 2
  let main = body
  for (const isLandmark of [isMain, isArticle]) {
    const found = richest(findElements(main, isLandmark), shapes)
    if (found !== null && shapes.of(found).prose >= half && shapes.of(found).characters > 0) main = found
  }
  for (let inner = onlyContent(main, shapes, isVisible); inner !== null; inner = onlyContent(main, shapes, isVisible))
    main = inner
  return main
}

function isMain(element: Element): boolean {
  return element.tagName === 'main' || roleOf(element) === 'main'
}

function isArticle(element: Element): boolean {
  return element.tagName === 'article' || roleOf(element) === 'article'
}

function richest(elements: readonly Element[], shapes: Shapes): Element | null {
  let best: Element | null = null
  for (const element of elements) {
    if (best === null || shapes.of(element).prose > shapes.of(best).prose) best = element
  }
  return best
}

/** The child that holds all of the content, or null where the content begins here. */
function onlyContent(parent: Element, shapes: Shapes, isVisible: Visibility): Element | null {
  let inner: Element | null = null
  for (const child of parent.children) {
    if (child.type === 'text' && child.value.trim() !== '') return null
    if (child.type !== 'element' || !isVisible(child) || shapes.of(child).characters === 0) continue
    if (isSite(child, shapes, isVisible)) continue
    if (inner !== null) return null
    inner = child
  }
  if (inner === null || !CONTAINERS.has(inner.tagName)) return null
  const shape = shapes.of(inner)
  if (inner.tagName === 'table' && shape.headings.length === 0 && shape.prose * 2 < shape.characters) return null
  return shape.blocks > 1 ? inner : null
}

const CONTAINERS: ReadonlySet<string> = new Set(
  'div section main article form center span font table tbody tr td'.split(' '),
)

/** Belongs to the site by its tag, its links or its words. */
function isSite(element: Element, shapes: Shapes, isVisible: Visibility): boolean {
  const shape = shapes.of(element)
  if (
    element.tagName === 'nav' ||
    element.tagName === 'footer' ||
    /^(?:navigation|contentinfo|search|dialog)$/.test(roleOf(element))
  ) {
    return true
  }
  if (element.tagName === 'header' && shape.prose === 0 && !shape.headings.some(heading => heading.level === 1))
    return true
  if (element.tagName === 'form' && shape.prose === 0) return true
  if (shape.prose < 2 * shape.linkCharacters && linkShare(shape) >= 0.5) return true
  if (shape.characters > 2500) return false
  const text = textOf(element, isVisible)
  if (shape.linkCharacters > 0 && COOKIE_WORDS.test(text.toLowerCase()) && shape.characters < 1500) return true
  return isLine(text, FURNITURE_LINES)
}
