import type { Element, Root } from 'hast'
import { attribute, declaration, isSkipped, roleOf } from './element.ts'
import { findElements } from './parse.ts'

/** Tells which elements a reader of the page can see, at once or by opening an accordion or a tab. */
export type Visibility = (element: Element) => boolean

/**
 * Hidden elements are no text of the page: a menu for small screens, a dialog that was never opened. Panels that a control on
 * the page opens are text, though they are hidden in the saved state.
 *
 * ```text
 * <button aria-controls="a1">Main findings</button> <div id="a1" hidden>…</div>
 *         ^^^^^^^^^^^^^^^^^^                              ^^^^^^^ opened by that button
 * ```
 */
export function visibilityOf(root: Root): Visibility {
  const opened = new Set<string>()
  for (const element of findElements(root, isControl)) {
    for (const name of ['ariaControls', 'dataTarget', 'dataBsTarget', 'href', 'htmlFor']) {
      for (const id of (attribute(element, name) ?? '').split(/\s+/)) if (id !== '') opened.add(id.replace(/^#/, ''))
    }
  }
  return element => !isSkipped(element) && (!isHidden(element) || isOpened(element, opened))
}

function isControl(element: Element): boolean {
  if (attribute(element, 'ariaControls') !== null || attribute(element, 'dataTarget') !== null) return true
  if (attribute(element, 'dataBsTarget') !== null || element.tagName === 'button' || element.tagName === 'label')
    return true
  return element.tagName === 'a' && (roleOf(element) === 'tab' || attribute(element, 'ariaExpanded') !== null)
}

function isOpened(element: Element, opened: ReadonlySet<string>): boolean {
  const id = attribute(element, 'id')
  if (id !== null && opened.has(id)) return true
  const role = roleOf(element)
  if (role === 'tabpanel' || role === 'region') return true
  return attribute(element, 'hidden') === 'until-found'
}

function isHidden(element: Element): boolean {
  if (attribute(element, 'hidden') !== null) return true
  if (declaration(element, 'display')?.startsWith('none') === true) return true
  if (/^(?:hidden|collapse)/.test(declaration(element, 'visibility') ?? '')) return true
  // Word hides what it needs to open the page again.
  if (declaration(element, 'mso-hide') === 'all') return true
  return attribute(element, 'ariaHidden') === 'true' && isSmall(element, { left: 300 })
}

/** An open dialog marks the whole page `aria-hidden`; only small things that say so are ornaments. */
function isSmall(element: Element, budget: { left: number }): boolean {
  for (const child of element.children) {
    if (child.type === 'text') budget.left -= child.value.trim().length
    if (child.type === 'element' && !isSkipped(child)) isSmall(child, budget)
    if (budget.left < 0) return false
  }
  return true
}
