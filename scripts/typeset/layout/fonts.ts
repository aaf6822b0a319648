import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import PDFDocument from 'pdfkit'
import type { PdfStyle } from '../style.ts'

export interface Faces {
  readonly regular: string
  readonly bold: string
}

/** Font files or standard font names by family. Liberation Sans has Arial's widths; pdfjs-dist ships it. */
export function facesOf(family: PdfStyle['font']): Faces {
  if (family === 'helvetica') return { regular: 'Helvetica', bold: 'Helvetica-Bold' }
  if (family === 'times') return { regular: 'Times-Roman', bold: 'Times-Bold' }
  const folder = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts')
  return { regular: join(folder, 'LiberationSans-Regular.ttf'), bold: join(folder, 'LiberationSans-Bold.ttf') }
}

export type Measure = (text: string, size: number, bold: boolean) => number

/** Widths in points, without kerning, as a word processor sets them. */
export function measureOf(family: PdfStyle['font']): Measure {
  const faces = facesOf(family)
  const document = new PDFDocument({ autoFirstPage: false })
  const known = new Map<string, number>()
  return (text, size, bold) => {
    let width = 0
    for (const word of text.split(/(?<= )/)) {
      const key = `${bold ? 'b' : 'r'}${word}`
      let unit = known.get(key)
      if (unit === undefined) {
        unit = document.font(bold ? faces.bold : faces.regular, 1000).widthOfString(word, { features: [] }) / 1000
        known.set(key, unit)
      }
      width += unit * size
    }
    return width
  }
}
