import { createHash } from 'node:crypto'
import { frameworks as packaged } from './data/compiled/frameworks.ts'
import { ReportError } from './errors.ts'
import { draftOf, reportOf } from './extract.ts'
import { type ExtractOptions, resolveOptions } from './options.ts'
import type { Report } from './record/schema.ts'
import { refuseOthers } from './refuse.ts'
import { decodeText } from './source/decode.ts'
import { detectMediaType } from './source/detect.ts'

/**
 * Reads one report that stands on several web pages, as those of 2014 to 2018-19 do: one for each pillar or question.
 *
 * `inputs` are the pages in the order in which they are to be read. The canonical text is that of all pages, one after the
 * other; what they repeat at their top and end is furniture from the second page on. `source.sha256` is the hash of all bytes
 * in that order. Options and result as for `extractReport`.
 *
 * @throws ReportError as `extractReport`; `input/unsupported` where one of them is no web page
 * @throws TypeError where there is no page, or an option cannot be meant
 */
export async function extractPages(
  inputs: readonly (Uint8Array | string)[],
  options: ExtractOptions = {},
): Promise<Report> {
  const settings = resolveOptions(options)
  if (inputs.length === 0) throw new TypeError('extractPages expected at least one page, got none')
  const pages = inputs.map(input => (typeof input === 'string' ? new TextEncoder().encode(input) : input))
  const bytes = pages.reduce((sum, page) => sum + page.byteLength, 0)
  if (bytes > settings.maxBytes) {
    throw new ReportError(
      'input/too-large',
      `the pages have ${bytes} bytes, more than the ${settings.maxBytes} allowed`,
      'Raise the option maxBytes if this is a report.',
    )
  }
  const sources = pages.map((page, index) => {
    if (detectMediaType(page, null) === 'text/html') return decodeText(page).text
    throw new ReportError(
      'input/unsupported',
      `input ${index + 1} of ${pages.length} is no web page`,
      'Pass a PDF or a text alone, with extractReport.',
    )
  })
  const { readHtmlPages } = await import('./source/html.ts')
  const document = readHtmlPages(sources)
  refuseOthers(document, settings)
  const hash = createHash('sha256')
  for (const page of pages) hash.update(page)
  const draft = draftOf(document, settings, [...settings.frameworks, ...packaged], null)
  return reportOf(draft, { sha256: hash.digest('hex'), bytes }, settings)
}
