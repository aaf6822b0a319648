import type { Root } from 'hast'
import type { SourceDocument } from '../document.ts'
import { attribute } from './element.ts'
import { findElement, findElements } from './parse.ts'
import { publishedOf } from './published.ts'
import { textOf } from './shape.ts'
import type { Visibility } from './visibility.ts'

/** Title, date and language of a page; `text` is its canonical text, `heading` the first h1 of its main content. */
export function metadataOf(
  root: Root,
  text: string,
  heading: string | null,
  isVisible: Visibility,
): SourceDocument['metadata'] {
  const html = findElement(root, 'html')
  const language = html === null ? null : (attribute(html, 'lang') ?? attribute(html, 'xmlLang'))
  return {
    title: metaTitle(root) ?? fuller(heading ?? firstHeading(root, isVisible), titleElement(root)),
    published: publishedOf(root, text),
    language: language === null || language.trim() === '' ? null : language.trim(),
  }
}

/** The heading, save where the page's title says the same and more: "Kent" and "Kent PEEL 2018". */
function fuller(heading: string | null, title: string | null): string | null {
  if (heading === null) return title
  return title?.toLowerCase().includes(heading.toLowerCase()) === true ? title : heading
}

function metaTitle(root: Root): string | null {
  const meta = findElements(
    root,
    element => element.tagName === 'meta' && attribute(element, 'property') === 'og:title',
  )[0]
  return meta === undefined ? null : withoutSite(attribute(meta, 'content') ?? '')
}

function firstHeading(root: Root, isVisible: Visibility): string | null {
  const heading = findElement(root, 'h1')
  return heading === null ? null : textOf(heading, isVisible) || null
}

function titleElement(root: Root): string | null {
  const title = findElement(root, 'title')
  const first = title?.children[0]
  return first?.type === 'text' ? withoutSite(first.value) : null
}

/**
 * A page's title without the name of its site.
 *
 * ```text
 * PEEL 2021/22: An inspection of X - Her Majesty’s Inspectorate of Constabulary and Fire & Rescue Services
 *                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * ```
 */
function withoutSite(title: string): string | null {
  const folded = title.replace(/\s+/g, ' ').trim()
  const site =
    /(?: [-–—|·»:] |\s?[|»]\s?)[^-–—|·»]{0,60}?(?:HMIC\w{0,4}|Inspectorate|Justice Inspectorates|Home|GOV\.UK|\.uk|\.com)\b[^|»]{0,80}$/iu
  const cut = folded.replace(site, '').trim()
  return cut === '' ? folded || null : cut
}
