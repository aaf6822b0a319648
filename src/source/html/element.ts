import type { Element } from 'hast'

/** An attribute as written, by hast's name for it ("ariaLabel", "colSpan", "dateTime"); null where it is missing. */
export function attribute(element: Element, name: string): string | null {
  const value = element.properties[name]
  if (value === undefined || value === null || value === false) return null
  if (value === true) return ''
  return Array.isArray(value) ? value.join(' ') : String(value)
}

/** The element's `role`, in lower case, or ''. */
export function roleOf(element: Element): string {
  return (attribute(element, 'role') ?? '').trim().toLowerCase()
}

/**
 * One declaration of the `style` attribute, in lower case, or null.
 *
 * ```text
 * style="Font-Weight:700; color:red"
 *        ^^^^^^^^^^^^^^^ 700
 * ```
 */
export function declaration(element: Element, property: string): string | null {
  const style = attribute(element, 'style')
  if (style === null) return null
  for (const part of style.split(';')) {
    const colon = part.indexOf(':')
    if (colon !== -1 && part.slice(0, colon).trim().toLowerCase() === property)
      return part
        .slice(colon + 1)
        .trim()
        .toLowerCase()
  }
  return null
}

/** A heading's rank, 1 to 6 (or what `aria-level` says); null for everything else. */
export function headingLevel(element: Element): number | null {
  if (/^h[1-6]$/.test(element.tagName)) return Number(element.tagName[1])
  if (roleOf(element) !== 'heading') return null
  const level = Number(attribute(element, 'ariaLevel') ?? '2')
  return Number.isInteger(level) && level >= 1 && level <= 9 ? level : 2
}

/** Elements whose content is never the page's text. */
export function isSkipped(element: Element): boolean {
  return SKIPPED.has(element.tagName)
}

const SKIPPED: ReadonlySet<string> = new Set(
  'script style template noscript head title meta link base svg math canvas iframe object embed audio video map area datalist select textarea input progress meter param source track'.split(
    ' ',
  ),
)

/** Starts and ends a line of its own. */
export function isBlock(element: Element): boolean {
  if (BLOCKS.has(element.tagName)) return true
  const display = declaration(element, 'display')
  if (display !== null) return /^(?:block|flex|grid|table|list-item)/.test(display)
  const role = roleOf(element)
  return role === 'heading' || role === 'listitem'
}

const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp'.split(
    ' ',
  ),
)

/** Bold by its tag or by its own style; null where it says nothing. */
export function boldness(element: Element): boolean | null {
  const weight = declaration(element, 'font-weight')
  if (weight !== null) return /^bold/.test(weight) || Number(weight) >= 600
  return element.tagName === 'b' || element.tagName === 'strong' || element.tagName === 'th' ? true : null
}

/** The size of its text in CSS pixels, by its own style or a `font` tag; null where it says nothing in absolute terms. */
export function fontSize(element: Element): number | null {
  if (element.tagName === 'font') {
    const written = attribute(element, 'size')
    if (written === null) return null
    const relative = /^[+-]/.test(written)
    return FONT_SIZES[Math.min(7, Math.max(1, (relative ? 3 : 0) + Number(written)))] ?? null
  }
  const match = /^(?<value>\d{1,3}(?:\.\d{1,3})?)(?<unit>pt|px)$/.exec(declaration(element, 'font-size') ?? '')
  if (match?.groups === undefined) return null
  return Number(match.groups.value) * (match.groups.unit === 'pt' ? 4 / 3 : 1)
}

/** `<font size="1">` to `<font size="7">` in CSS pixels. */
const FONT_SIZES: readonly number[] = [0, 10, 13, 16, 18, 24, 32, 48]
