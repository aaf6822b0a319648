import { ReportError } from './errors.ts'
import { extractReport } from './extract.ts'
import type { DrawnRecord } from './layout/draw.ts'
import { type ExtractOptions, resolveOptions } from './options.ts'
import type { Report } from './record/schema.ts'
import { detectMediaType } from './source/detect.ts'

/**
 * A page of a PDF as it was read, as SVG: text, shapes, blocks with their rules, and the report's records over them. `page`
 * counts from 1.
 *
 * @throws ReportError as `extractReport`; `input/unsupported` for input that is no PDF or has no such page
 */
export async function draw(input: Uint8Array, page: number, options: ExtractOptions = {}): Promise<string> {
  const settings = resolveOptions(options)
  if (detectMediaType(input, settings.name) !== 'application/pdf') {
    throw new ReportError('input/unsupported', 'only the pages of a PDF can be drawn', 'Give the report as PDF.')
  }
  const [{ readPdf }, { layoutPdf }, { drawPage }] = await Promise.all([
    import('./source/pdf.ts'),
    import('./layout/document.ts'),
    import('./layout/draw.ts'),
  ])
  const pages = await readPdf(input, settings)
  if (page > pages.pages.length) {
    throw new ReportError('input/unsupported', `the PDF has no page ${page}`, `It has ${pages.pages.length} pages.`)
  }
  return drawPage(pages, layoutPdf(pages), page, recordsOf(await extractReport(input, options)))
}

function recordsOf(report: Report): DrawnRecord[] {
  const records: DrawnRecord[] = []
  for (const area of report.areas) {
    if (area.judgment.evidence !== null) {
      records.push({ label: `${area.id}: ${area.judgment.grade ?? 'no grade'}`, boxes: area.judgment.evidence.boxes })
    }
    const items = [...area.areasForImprovement, ...area.causesOfConcern, ...area.practices, ...area.findings]
    for (const item of items) records.push({ label: item.id, boxes: item.evidence.boxes })
  }
  for (const statistic of report.statistics) {
    records.push({ label: `${statistic.id}: ${statistic.written}`, boxes: statistic.evidence.boxes })
  }
  return records
}
