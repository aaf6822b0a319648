/**
 * What a glyph says, as it is put in the text: ligatures taken apart, every kind of blank a space, control characters gone.
 *
 * ```text
 * > | oﬃcers  eﬀective
 *      ^        ^^      "ffi", "ff"
 * ```
 */
export function glyphText(unicode: string): string {
  if (unicode.length === 1) {
    const code = unicode.charCodeAt(0)
    if (code > 0x20 && code < 0x7f) return unicode
    if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return code === 0x09 ? ' ' : ''
  }
  if (/^\s$|^[\u00a0\u2000-\u200a\u202f\u205f\u3000]$/.test(unicode)) return ' '
  return (unswapped(unicode) ?? unicode)
    .replace(/[\ufb00-\ufb06\ufb13-\ufb17]/g, ligature => ligature.normalize('NFKC'))
    .replace(/[\p{Cc}\u200b-\u200f\u2060\ufeff\ufffe\uffff]/gu, '')
}

/**
 * Ghostscript 10.00 writes the letters of a ligature with their bytes the wrong way round: one glyph that says two or three
 * ideographs, each a letter's code times 256. Of three letters it keeps the first and spoils the others.
 *
 * ```text
 * > | Preven琀椀ng         o昀케cers
 *           ^^ U+7400 U+6900: "ti"   ^^ U+6600 U+CF00: "ffi"
 * ```
 */
function unswapped(unicode: string): string | null {
  if (unicode === '\u6600\ucf00') return 'ffi'
  const letters = [...unicode].map(unit => unit.charCodeAt(0) / 256)
  const swapped =
    letters.length > 1 && letters.every(letter => letter >= 0x61 && letter <= 0x7a && Number.isInteger(letter))
  return swapped ? String.fromCharCode(...letters) : null
}
