import { parse as parseYaml } from 'yaml'
import { z } from 'zod'

const pdfSchema = z.strictObject({
  file: z.string().default('report.pdf'),
  font: z.enum(['liberation', 'helvetica', 'times']).default('liberation'),
  /** Body size in points; the headings' sizes are multiples of it, by rank. */
  size: z.number().default(12),
  leading: z.number().default(1.18),
  headings: z.tuple([z.number(), z.number(), z.number(), z.number()]).default([1.85, 1.5, 1.1, 1]),
  page: z.tuple([z.number(), z.number()]).default([595.28, 841.89]),
  margin: z.strictObject({ top: z.number(), bottom: z.number(), left: z.number(), right: z.number() }).default({
    top: 68,
    bottom: 72,
    left: 68,
    right: 68.28,
  }),
  /** Whether each section and area begins a page, as in real reports. */
  newPages: z.boolean().default(true),
  columns: z.number().int().min(1).max(2).default(1),
  /** How the boxes look. A table box is ruled and its label stands in it. */
  boxes: z.enum(['shaded', 'stroked', 'table', 'tinted-rule']).default('shaded'),
  /** Where a box that does not fit goes: over the page break in pieces, or whole to the top of the next page. */
  boxPlace: z.enum(['break', 'float']).default('break'),
  /** When the boxes are drawn: after their page's flow, before it, or in place. */
  boxOrder: z.enum(['after', 'before', 'in-place']).default('after'),
  tagged: z.boolean().default(true),
  outline: z.enum(['none', 'full', 'boxes-apart']).default('boxes-apart'),
  cover: z.boolean().default(false),
  contents: z.boolean().default(false),
  runningHead: z.boolean().default(false),
  pageNumbers: z.enum(['none', 'plain', 'page-of']).default('plain'),
  /** The judgment graphic: a picture, or a table of areas under grades in real text. */
  judgments: z.enum(['picture', 'table']).default('picture'),
  gradeBands: z.boolean().default(true),
  /** Rules around the cells of tables. */
  tableRules: z.boolean().default(true),
  breakAtHyphens: z.boolean().default(true),
})
export type PdfStyle = z.infer<typeof pdfSchema>

const textSchema = z.strictObject({
  outline: z.enum(['full', 'tail', 'none']).default('full'),
  links: z.boolean().default(true),
  cover: z.boolean().default(false),
  /** Page height in points: the lower, the more often a page's end cuts a paragraph. */
  pageHeight: z.number().default(841.89),
  strayPageNumber: z.number().int().nullable().default(6),
  /** A blank line between the paragraphs of report.unwrapped.txt. */
  unwrappedBlankLines: z.boolean().default(true),
})
export type TextStyle = z.infer<typeof textSchema>

const htmlSchema = z.strictObject({
  /** plain: h2 and divs · details: areas in details · accordion: buttons that open regions · sections: nested sections, articles as boxes. */
  markup: z.enum(['plain', 'details', 'accordion', 'sections']).default('plain'),
  labelInBox: z.boolean().default(false),
  contents: z.boolean().default(true),
  judgments: z.enum(['picture', 'table']).default('picture'),
})
export type HtmlStyle = z.infer<typeof htmlSchema>

const styleSchema = z.strictObject({
  text: textSchema.prefault({}),
  html: htmlSchema.prefault({}),
  /** The first is the one that the pdftotext flavours are made from. */
  pdf: z.array(pdfSchema.prefault({})).default(() => [pdfSchema.parse({})]),
  /** Whether report.html is printed by Chromium too, to report-browser.pdf. */
  browser: z.boolean().default(false),
})
export type Style = z.infer<typeof styleSchema>

/** style.yaml → the choices, with a default for each that is not there. */
export function parseStyle(yaml: string | null): Style {
  return styleSchema.parse(yaml === null ? {} : (parseYaml(yaml) ?? {}))
}

/** The style of the content-order text: Arial metrics, 459 points for the flow and 437 for the boxes. */
export function contentOrderStyle(style: TextStyle): PdfStyle {
  return pdfSchema.parse({ page: [595.28, style.pageHeight] })
}
