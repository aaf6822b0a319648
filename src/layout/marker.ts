/** A list item's mark at the start of a line: a bullet, a dash, a number or a letter. */
export interface Marker {
  readonly text: string
  /** Bullets and dashes, or numbers and letters. */
  readonly kind: 'bullet' | 'number'
}

/**
 * The mark that `line.text` begins with, or null. `line.gap` is the white after the mark in font sizes: a dash, an "o" or a
 * number needs a hanging indent to be one, for a wrapped line may begin with any of them.
 *
 * ```text
 * > | •  Staff who work          > | – before this it was higher
 *     ^ a mark                       ^ no mark: one space after it
 * > | 2.   Make sure that        > | 2020. The force
 *     ^^ a mark                      ^^^^^ no mark
 * ```
 */
export function markerOf(line: { readonly text: string; readonly gap: number }): Marker | null {
  const bullet = /^(?<mark>[•◦▪▫■□●○∙·‣⁃➢➤✓✔\uf0b7\uf0a7\uf0d8\uf0fc\uf076])/u.exec(line.text)?.groups?.mark
  if (bullet !== undefined) return { text: bullet, kind: 'bullet' }
  const weak = /^(?<mark>[-–—*o])\s/u.exec(line.text)?.groups?.mark
  if (weak !== undefined) return line.gap >= HANGING ? { text: weak, kind: 'bullet' } : null
  const number = /^(?<mark>\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s/u.exec(line.text)?.groups?.mark
  return number !== undefined && line.gap >= HANGING ? { text: number, kind: 'number' } : null
}

/** Font sizes of white after a mark. A space is about a quarter. */
const HANGING = 0.5
