/** Peak memory of one way of reading, for a process of its own. Usage: tsx bench/pdf-memory.ts ours|floor FILE */
import { readFileSync } from 'node:fs'

const [, , way, file] = process.argv
const bytes = new Uint8Array(readFileSync(file ?? ''))
if (way === 'ours') {
  const { readPdf } = await import('../src/source/pdf.ts')
  const { layoutPdf } = await import('../src/layout/document.ts')
  layoutPdf(await readPdf(bytes))
} else {
  const pdf = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = pdf.getDocument({ data: bytes, verbosity: 0, maxImageSize: 1, useSystemFonts: false })
  const document = await task.promise
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    await page.getOperatorList({ annotationMode: pdf.AnnotationMode.DISABLE })
    await page.getStructTree()
    page.cleanup()
  }
  await task.destroy()
}
console.log(`${way}: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB at most`)
