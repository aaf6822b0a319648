/**
 * Our whole reading of a PDF (`readPdf` and `layoutPdf`) against the floor: the bare pdf.js calls that give the same facts, for
 * all pages, one page at a time. Same process, same file, interleaved. Usage: tsx bench/pdf.ts [FILE …] [--runs N]
 */
import { readFileSync } from 'node:fs'
import * as pdf from 'pdfjs-dist/legacy/build/pdf.mjs'
import { layoutPdf } from '../src/layout/document.ts'
import { readPdf } from '../src/source/pdf.ts'

const folder = new URL('../fixtures/northamptonshire-2021-22/', import.meta.url)
const named = process.argv.slice(2).filter(argument => argument.endsWith('.pdf'))
const files = named.length > 0 ? named : ['report.pdf', 'report-untagged-cover.pdf'].map(name => new URL(name, folder))
const runs = Number(process.argv[process.argv.indexOf('--runs') + 1]) || 9

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof pdf.getDocument>['promise']>['getPage']>>

async function bare(bytes: Uint8Array, each: (page: Page) => Promise<unknown>): Promise<void> {
  const task = pdf.getDocument({ data: new Uint8Array(bytes), verbosity: 0, maxImageSize: 1, useSystemFonts: false })
  const document = await task.promise
  await document.getMetadata()
  await document.getOutline()
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    await each(page)
    page.cleanup()
  }
  await task.destroy()
}

const subjects: Record<string, (bytes: Uint8Array) => Promise<unknown>> = {
  'readPdf + layoutPdf': async bytes => layoutPdf(await readPdf(bytes)),
  'readPdf alone': bytes => readPdf(bytes),
  'floor: operators + structure': bytes =>
    bare(bytes, async page => {
      await page.getOperatorList({ annotationMode: pdf.AnnotationMode.DISABLE })
      await page.getStructTree()
    }),
  'getTextContent alone': bytes => bare(bytes, page => page.getTextContent({ includeMarkedContent: true })),
  'text + operators + structure': bytes =>
    bare(bytes, async page => {
      await page.getTextContent({ includeMarkedContent: true })
      await page.getOperatorList({ annotationMode: pdf.AnnotationMode.DISABLE })
      await page.getStructTree()
    }),
  'getStructTree alone': bytes => bare(bytes, page => page.getStructTree()),
  'getAnnotations alone': bytes => bare(bytes, page => page.getAnnotations()),
  'open, metadata, outline, pages': bytes => bare(bytes, async () => undefined),
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

for (const file of files) {
  const bytes = new Uint8Array(readFileSync(file))
  const times = new Map<string, number[]>(Object.keys(subjects).map(name => [name, []]))
  for (let run = -2; run < runs; run++) {
    for (const [name, subject] of Object.entries(subjects)) {
      const start = performance.now()
      await subject(bytes)
      if (run >= 0) times.get(name)?.push(performance.now() - start)
    }
  }
  const floor = median(times.get('floor: operators + structure') ?? [])
  console.log(`${file}: median of ${runs}, fastest–slowest, times the floor`)
  for (const [name, all] of times) {
    const middle = median(all)
    const span = `${Math.min(...all).toFixed(0)}–${Math.max(...all).toFixed(0)} ms`
    console.log(
      `  ${name.padEnd(32)} ${middle.toFixed(0).padStart(5)} ms  ${span.padStart(14)}  ${(middle / floor).toFixed(2)}`,
    )
  }
}
