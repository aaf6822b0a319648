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
  return unicode
    .replace(/[\ufb00-\ufb06\ufb13-\ufb17]/g, ligature => ligature.normalize('NFKC'))
    .replace(/[\p{Cc}\u200b-\u200f\u2060\ufeff\ufffe\uffff]/gu, '')
}
