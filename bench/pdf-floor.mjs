// The bare pdf.js calls that reading a report needs, one page at a time: no more than any reader of ours could do with. Run by
// itself (`node bench/pdf-floor.mjs FILE`) it does so once in a process of its own, and prints that process's peak memory.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { AnnotationMode, AnnotationType, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

// What pdf.js's build puts in place of the language's own functions, for everybody who imports it (src/source/pdf/own-builtins.ts).
const standIns = { push: Array.prototype.push, stringify: JSON.stringify, parse: JSON.parse }

/** Runs it as in a process that has imported nothing but pdf.js. */
export async function asInBareProcess(run) {
  const own = { push: Array.prototype.push, stringify: JSON.stringify, parse: JSON.parse }
  put(standIns)
  try {
    await run()
  } finally {
    put(own)
  }
}

function put({ push, stringify, parse }) {
  Object.defineProperty(Array.prototype, 'push', { value: push, writable: true, configurable: true })
  Object.assign(JSON, { stringify, parse })
}

/** Operators (text, shapes and pictures come with them), the structure tree where there is one, links, outline, metadata. */
export async function floor(bytes) {
  await eachPage(bytes, async (page, tagged) => {
    await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE })
    if (tagged) await page.getStructTree()
  })
}

/** What most programs do: text by `getTextContent`, then the operators for the shapes. */
export async function textAndOperators(bytes) {
  await eachPage(bytes, async (page, tagged) => {
    await page.getTextContent({ includeMarkedContent: true })
    await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE })
    if (tagged) await page.getStructTree()
  })
}

export async function textAlone(bytes) {
  await eachPage(bytes, page => page.getTextContent({ includeMarkedContent: true }))
}

export async function nothingButPages(bytes) {
  await eachPage(bytes, async () => undefined)
}

async function eachPage(bytes, each) {
  // A copy: pdf.js detaches what it is given.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, maxImageSize: 1, useSystemFonts: false })
  const document = await task.promise
  const { hasStructTree } = await document.getMetadata()
  await document.getOutline()
  await document.getAnnotationsByType(new Set([AnnotationType.LINK]), new Set())
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    await each(page, hasStructTree)
    page.cleanup()
  }
  await task.destroy()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await floor(new Uint8Array(readFileSync(process.argv[2])))
  console.log(process.resourceUsage().maxRSS)
}
