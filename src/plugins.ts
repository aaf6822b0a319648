import { createHash } from 'node:crypto'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import { frameworks as packaged } from './data/compiled/frameworks.ts'
import { ReportError } from './errors.ts'
import { draftOf, reportOf } from './extract.ts'
import { type ExtractOptions, resolveOptions, type Settings } from './options.ts'
import { type ReadDocument, readDocument, readText, refuseTooLarge } from './read.ts'
import type { Report } from './record/schema.ts'
import { refuseOthers } from './refuse.ts'
import { decodeText } from './source/decode.ts'
import { detectMediaType } from './source/detect.ts'
import type { Draft } from './transform/draft.ts'
import type { ReportTree } from './tree/nodes.ts'

/**
 * The seam to unified (https://unifiedjs.com): text → tree → your own transformers → report.
 *
 * ```text
 * unified().use(peelParse, options).use(yours).use(peelReport).process(text)               a text
 * unified().use(peelParse).use(yours).use(peelReport).process(await peelRead(bytes))      a PDF, a page, a text in any encoding
 *                                    the report stands in file.result ^^^^^^^
 * ```
 *
 * unified parses at once and from a string; a PDF takes time and is none. So reading is a step of its own, before.
 */

declare module 'unified' {
  interface CompileResultMap {
    PeelReport: Report
  }
}

/** Of the bytes as they came. */
interface Input {
  readonly sha256: string
  readonly bytes: number
}

interface ReadInput extends ReadDocument {
  readonly input: Input
  readonly options: ExtractOptions
}

interface ParsedFile {
  readonly draft: Draft
  readonly input: Input
  readonly settings: Settings
}

/** What goes with a file from one step to the next; not in its `data`, which belongs to those who use it. */
const readFiles = new WeakMap<VFile, ReadInput>()
const parsedFiles = new WeakMap<VFile, ParsedFile>()

/**
 * Reads bytes (or a text) into a file for `peelParse`: `file.value` is the canonical text, which for a PDF or a page is what the
 * readers built. Takes the options of `extractReport`; those given to `peelParse` go before them.
 *
 * @throws ReportError `input/…` and `pdf/…`, as `extractReport`
 */
export async function peelRead(input: Uint8Array | string, options: ExtractOptions = {}): Promise<VFile> {
  const { VFile } = await import('vfile')
  const settings = resolveOptions(options)
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  const read = await readDocument(bytes, settings, [...settings.frameworks, ...packaged])
  const file = new VFile(read.document.text)
  readFiles.set(file, { ...read, input: inputOf(bytes), options })
  if (settings.name !== null && settings.name !== '') file.path = settings.name
  return file
}

/**
 * Parser: the text of a file → the report tree. A text that `peelRead` did not read is read as plain text.
 *
 * @throws ReportError `report/…` for what is no force report; `input/unsupported` for markup, which only `peelRead` reads
 */
export const peelParse: Plugin<[ExtractOptions?], string, ReportTree> = function (options = {}) {
  this.parser = (text, file) => parseFile(text, file, options)
}

/** Compiler: the report tree, as your transformers left it, → the report in `file.result`. Its messages go to `file.messages`. */
export const peelReport: Plugin<[], ReportTree, Report> = function () {
  this.compiler = (tree, file) => compileFile(tree as ReportTree, file)
}

function parseFile(text: string, file: VFile, options: ExtractOptions): ReportTree {
  const known = readFiles.get(file)
  const read = known?.document.text === text ? known : null
  const settings = resolveOptions({ ...nameOf(file), ...read?.options, ...options })
  const frameworks = [...settings.frameworks, ...packaged]
  const { document, framework, input } = read ?? readPlain(text, settings)
  refuseOthers(document, settings)
  const draft = draftOf(document, settings, frameworks, framework)
  parsedFiles.set(file, { draft, input, settings })
  return draft.tree
}

function nameOf(file: VFile): ExtractOptions {
  return file.basename === undefined ? {} : { name: file.basename }
}

function readPlain(text: string, settings: Settings): ReadDocument & { readonly input: Input } {
  const bytes = new TextEncoder().encode(text)
  refuseTooLarge(bytes, settings)
  if (detectMediaType(bytes, settings.name) !== 'text/plain') {
    throw new ReportError('input/unsupported', 'this is no plain text', 'Give the processor what peelRead makes of it.')
  }
  const read = readText(decodeText(bytes).text, [...settings.frameworks, ...packaged])
  return { ...read, input: inputOf(bytes) }
}

function compileFile(tree: ReportTree, file: VFile): Report {
  const parsed = parsedFiles.get(file)
  if (parsed === undefined) throw new TypeError('peelReport expected a tree that peelParse made of the same file')
  const { draft, input, settings } = parsed
  const report = reportOf({ ...draft, tree }, input, settings)
  for (const { code, severity, reason } of report.messages) {
    if (severity === 'info') file.info(reason, { ruleId: code, source: SOURCE })
    else file.message(reason, { ruleId: code, source: SOURCE })
  }
  return report
}

const SOURCE = 'peel-extract'

function inputOf(bytes: Uint8Array): Input {
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.byteLength }
}
