/** The weight and slant that a font's name tells: pdf.js gives no other sign of them. */
export interface FontStyle {
  readonly bold: boolean
  readonly italic: boolean
}

/**
 * ```text
 * > | BCDHEE+Calibri-Bold   AAAAAA+LiberationSans-BoldItalic   Arial,Bold   HelveticaNeue-Md
 *                    ^^^^                          ^^^^^^^^^^        ^^^^               ^^
 * ```
 */
export function fontStyle(name: string): FontStyle {
  const plain = name.replace(/^[A-Z]{6}\+/, '')
  return {
    bold:
      /bold|black|heavy|semibold|demi|[-,_ ](?:bd|blk|hv|md|sb)(?:it|ital|obl)?$/i.test(plain) &&
      !/demilight/i.test(plain),
    italic: /ital|obli|slant/i.test(plain),
  }
}
