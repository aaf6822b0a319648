import type { Root } from 'hast'
import { attribute } from './element.ts'
import { findElements } from './parse.ts'

/**
 * Writes what the page's own style sheet says of weight and size into the elements' styles: word processors and Google Docs
 * save bold text as a class that only the sheet explains.
 *
 * ```text
 * <style>.c2{color:#000;font-weight:700}</style> … <span class="c2">Main findings</span>
 *            what counts ^^^^^^^^^^^^^^^                         style="font-weight:700"
 * ```
 *
 * Nothing else is taken from it: what it hides, frames or colours depends on screens and scripts.
 */
export function inlineStyles(root: Root): void {
  const rules = new Map<string, string>()
  for (const sheet of findElements(root, element => element.tagName === 'style')) {
    const text = sheet.children.map(child => (child.type === 'text' ? child.value : '')).join('')
    for (const rule of text.slice(0, LONGEST).matchAll(RULE)) {
      const declarations = (rule.groups?.declarations ?? '').match(TYPOGRAPHY)
      const name = rule.groups?.name
      if (declarations !== null && name !== undefined)
        rules.set(name, `${rules.get(name) ?? ''};${declarations.join(';')}`)
    }
  }
  if (rules.size === 0) return
  for (const element of findElements(root, candidate => candidate.properties.className !== undefined)) {
    const classes = (attribute(element, 'className') ?? '').split(/\s+/)
    const styles = classes.flatMap(name => rules.get(name) ?? [])
    // The element's own style stands first, and the first counts.
    if (styles.length > 0) element.properties.style = `${attribute(element, 'style') ?? ''};${styles.join(';')}`
  }
}

/** Characters of a sheet that are looked at: those of word processors are short. */
const LONGEST = 100_000

/** A class alone or with the name of an element: ".c2{…}", "p.Title{…}". */
const RULE = /(?<=^|[};,\s])(?:[a-z]\w{0,10})?\.(?<name>[\w-]{1,60})\s{0,5}\{(?<declarations>[^{}]{0,1000})\}/g
const TYPOGRAPHY = /(?<![\w-])font-(?:weight|size)\s{0,3}:\s{0,3}[\w.]{1,12}/g
