import { ReportError } from '../errors.ts'
import { type OperatorList, readContent } from './pdf/content.ts'
import { noText, pdfFailure, tooLong } from './pdf/failure.ts'
import { fontStyle } from './pdf/font-style.ts'
import type { Matrix } from './pdf/matrix.ts'
import { boundsOf } from './pdf/matrix.ts'
import { type OutlineNode, readOutline } from './pdf/outline.ts'
import { withOwnBuiltins } from './pdf/own-builtins.ts'
import type { PdfLink, PdfPage, PdfPages } from './pdf/pages.ts'
import { portPair } from './pdf/port.ts'
import { type PdfOptions, pdfSettings } from './pdf/settings.ts'
import { readStructure, type StructureNode } from './pdf/structure.ts'
import { refuseSwollenStreams } from './pdf/swollen-streams.ts'
import type { FontFacts } from './pdf/text-pen.ts'

/**
 * Reads a PDF's pages: text with the place of every character, painted shapes, pictures, links, structure tree, outline.
 *
 * `bytes` are only read: neither changed nor detached. Nothing in the file is evaluated and nothing is fetched. The calls made,
 * and what each costs, are in docs/pdf.md. Throws a ReportError: `input/too-large`, `pdf/too-many-pages` and `input/timeout` by
 * the bounds in `options`; `pdf/encrypted`, `pdf/wrong-password`, `pdf/damaged`, `pdf/no-text`.
 */
export async function readPdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<PdfPages> {
  const settings = pdfSettings(options)
  if (bytes.length > settings.maxBytes) {
    throw new ReportError(
      'input/too-large',
      `the PDF has ${bytes.length} bytes; at most ${settings.maxBytes} are read`,
      'Raise option `maxBytes` if the file is known to be good.',
    )
  }
  const deadline = performance.now() + settings.timeoutMs
  refuseSwollenStreams(bytes)
  const { pdf, worker } = await loadPdfJs()
  let expire: (error: ReportError) => void = () => undefined
  const expired = new Promise<never>((_resolve, reject) => {
    expire = reject
  })
  const ports = portPair(deadline, () => expire(tooLong(settings.timeoutMs)))
  worker.WorkerMessageHandler.initializeFromPort(ports.answering)
  // pdf.js asks of a port no more than to post and to listen; its types say "a Worker".
  const reader = new pdf.PDFWorker({ port: ports.reading as never, verbosity: pdf.VerbosityLevel.ERRORS })
  const task = pdf.getDocument({
    // pdf.js refuses a Buffer; a view of the same bytes is none.
    data: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    worker: reader,
    verbosity: pdf.VerbosityLevel.ERRORS,
    ...(settings.password === null ? {} : { password: settings.password }),
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    disableRange: true,
    disableStream: true,
    disableAutoFetch: true,
    enableXfa: false,
    // Pictures are not decoded: only their places are wanted.
    maxImageSize: 1,
  })
  try {
    return await Promise.race([readDocument(await Promise.race([task.promise, expired]), pdf, settings), expired])
  } catch (cause) {
    throw pdfFailure(cause, settings.password !== null)
  } finally {
    expired.catch(() => undefined)
    void task.destroy().catch(() => undefined)
    reader.destroy()
    ports.answering.terminate()
    ports.reading.terminate()
  }
}

type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')
type PdfDocument = Awaited<ReturnType<PdfJs['getDocument']>['promise']>

/** Loaded with the first PDF: text and web pages never pay for it. */
function loadPdfJs(): Promise<{ pdf: PdfJs; worker: WorkerModule }> {
  return withOwnBuiltins(async () => {
    const pdf = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const worker = (await import('pdfjs-dist/legacy/build/pdf.worker.mjs' as string)) as WorkerModule
    return { pdf, worker }
  })
}

interface WorkerModule {
  readonly WorkerMessageHandler: { initializeFromPort(port: unknown): void }
}

async function readDocument(document: PdfDocument, pdf: PdfJs, settings: { maxPages: number }): Promise<PdfPages> {
  if (document.numPages > settings.maxPages) {
    throw new ReportError(
      'pdf/too-many-pages',
      `the PDF has ${document.numPages} pages; at most ${settings.maxPages} are read`,
      'Raise option `maxPages` if the file is known to be good.',
    )
  }
  const about = await document.getMetadata()
  const info = about.info as { Title?: unknown; Language?: unknown }
  const tagged = (about as { hasStructTree?: boolean }).hasStructTree === true
  const links = await linksByPage(document, pdf)
  const fonts = new Map<string, FontFacts>()
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    pages.push(await readPage(document, pdf, number, tagged, links.get(number - 1) ?? [], fonts))
    // Lets timers and other work of the caller's run between two pages.
    if (number % PAGES_A_TURN === 0) await new Promise<void>(resolve => setImmediate(resolve))
  }
  if (pages.every(page => page.runs.length === 0)) throw noText(pages.length)
  return {
    pages,
    tagged: pages.some(page => page.places.size > 0),
    outline: readOutline((await document.getOutline()) as readonly OutlineNode[] | null),
    title: text(info.Title),
    language: text(info.Language),
  }
}

const PAGES_A_TURN = 8

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

async function readPage(
  document: PdfDocument,
  pdf: PdfJs,
  number: number,
  tagged: boolean,
  annotations: readonly LinkAnnotation[],
  fonts: Map<string, FontFacts>,
): Promise<PdfPage> {
  const page = await document.getPage(number)
  const viewport = page.getViewport({ scale: 1 })
  const base = viewport.transform as unknown as Matrix
  const size = { width: viewport.width, height: viewport.height }
  const list = (await page.getOperatorList({ annotationMode: pdf.AnnotationMode.DISABLE })) as unknown as OperatorList
  const content = readContent(list, pdf.OPS, base, size, id => {
    let font = fonts.get(id)
    if (font === undefined) {
      font = fontFacts(page.commonObjs.has(id) ? page.commonObjs.get(id) : null)
      fonts.set(id, font)
    }
    return font
  })
  const tree = tagged ? ((await page.getStructTree()) as StructureNode | null) : null
  const structure = tree === null ? { places: new Map(), figures: [] } : readStructure(tree, size.height)
  page.cleanup()
  return {
    number,
    ...size,
    rotation: viewport.rotation,
    ...content,
    links: annotations.map(annotation => linkOf(annotation, base)),
    ...structure,
  }
}

function fontFacts(font: unknown): FontFacts {
  const facts = font as {
    name?: string
    fontMatrix?: readonly number[]
    vertical?: boolean
    isType3Font?: boolean
  } | null
  const scale = facts?.isType3Font === true ? (facts.fontMatrix?.[0] ?? 0.001) : 0.001
  return { ...fontStyle(facts?.name ?? ''), scale, vertical: facts?.vertical === true }
}

interface LinkAnnotation {
  readonly pageIndex: number
  readonly rect: readonly number[]
  readonly url?: string
  readonly unsafeUrl?: string
}

/** All links in one call: a page's `getAnnotations` would read the page's text again for each page that has a link. */
async function linksByPage(document: PdfDocument, pdf: PdfJs): Promise<Map<number, LinkAnnotation[]>> {
  const annotations = (await document.getAnnotationsByType(new Set([pdf.AnnotationType.LINK]), new Set())) as unknown as
    | readonly LinkAnnotation[]
    | null
  const links = new Map<number, LinkAnnotation[]>()
  for (const annotation of annotations ?? []) {
    const page = links.get(annotation.pageIndex)
    if (page === undefined) links.set(annotation.pageIndex, [annotation])
    else page.push(annotation)
  }
  return links
}

function linkOf(annotation: LinkAnnotation, base: Matrix): PdfLink {
  const [left = 0, low = 0, right = 0, high = 0] = annotation.rect
  return { box: boundsOf(base, left, low, right, high), url: annotation.url ?? annotation.unsafeUrl ?? null }
}
