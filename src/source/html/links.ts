import type { Root } from 'hast'
import { attribute } from './element.ts'
import { findElement, findElements } from './parse.ts'
import type { DraftLink } from './writer.ts'

/** The address that relative links start from: the one given, the page's `base`, its canonical address, or null. */
export function baseOf(root: Root, url: string | null): string | null {
  const base = findElement(root, 'base')
  const canonical = findElements(
    root,
    element => element.tagName === 'link' && attribute(element, 'rel') === 'canonical',
  )[0]
  const written = base === null ? null : attribute(base, 'href')
  const own = canonical === undefined ? null : attribute(canonical, 'href')
  return [written, url, own].find(address => address !== null && URL.canParse(address)) ?? null
}

/** Makes relative targets absolute where the base is known; anchors of the page and odd targets stay as written. */
export function resolveLinks(links: readonly DraftLink[], base: string | null): void {
  for (const link of links) {
    link.url = link.url.trim()
    if (base === null || link.url.startsWith('#') || !URL.canParse(link.url, base)) continue
    if (!/^[a-z][a-z\d+.-]*:/i.test(link.url)) link.url = new URL(link.url, base).href
  }
}
