import { createHash } from 'node:crypto'
import { chooseReport } from './choose.ts'
import { frameworks as packaged } from './data/compiled/frameworks.ts'
import { type ExtractOptions, resolveOptions, type Settings } from './options.ts'
import { parseTree } from './parse/tree.ts'
import { withoutPrintedTitle } from './printed-title.ts'
import { runSteps } from './processor.ts'
import type { FrameworkResult } from './profile/choose-framework.ts'
import type { Framework } from './profile/framework-schema.ts'
import { wordsOf } from './profile/words-of.ts'
import { readDocument } from './read.ts'
import type { Report } from './record/schema.ts'
import { toReport } from './record/to-report.ts'
import { refuseOthers } from './refuse.ts'
import type { SourceDocument } from './source/document.ts'
import type { Draft } from './transform/draft.ts'
import { evidenceMaker } from './transform/evidence.ts'
import type { ReportTree } from './tree/nodes.ts'

/**
 * Reads one report.
 *
 * `input` is the bytes of a PDF, an HTML page or a text (in UTF-8, UTF-16 or Windows-1252), or a text. It is not changed and
 * not kept. Offsets in the result are UTF-16 units of the canonical text, end exclusive; for text input that is the text itself.
 *
 * @throws ReportError where the input gives no report; its `code` is stable and its `advice` says what to do
 * @throws TypeError where an option cannot be meant
 */
export async function extractReport(input: Uint8Array | string, options: ExtractOptions = {}): Promise<Report> {
  const settings = resolveOptions(options)
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return reportOf(await draftReport(bytes, settings), { sha256, bytes: bytes.byteLength }, settings)
}

/** A draft through all steps → the report of an input with that hash and size. */
export function reportOf(
  draft: Draft,
  input: { readonly sha256: string; readonly bytes: number },
  settings: Settings,
): Report {
  const { document, ...records } = runSteps(draft)
  const pages = document.pages.length === 0 ? null : document.pages.length
  const source = { name: settings.name, mediaType: document.mediaType, ...input, pages }
  return toReport(records, source, settings.withText ? document.text : null)
}

/**
 * The report tree (unist) of one report: parts with headings, labels, judgments, boxes, findings and text, each with its
 * position in the canonical text and the rule that made it. Input and errors as for `extractReport`.
 */
export async function reportTree(input: Uint8Array | string, options: ExtractOptions = {}): Promise<ReportTree> {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  return (await draftReport(bytes, resolveOptions(options))).tree
}

/** Reads, refuses what is no force report, and parses: everything before the steps of the processor. */
export async function draftReport(bytes: Uint8Array, settings: Settings): Promise<Draft> {
  const frameworks = [...settings.frameworks, ...packaged]
  const { document, framework } = await readDocument(bytes, settings, frameworks)
  refuseOthers(document, settings)
  return draftOf(document, settings, frameworks, framework)
}

/** A document that was read already → a draft. */
export function draftOf(
  whole: SourceDocument,
  settings: Settings,
  frameworks: readonly Framework[],
  framework: FrameworkResult | null,
): Draft {
  const { chosen, notes } = chooseReport(whole, settings, frameworks, framework)
  const document = withoutPrintedTitle(whole, chosen.title)
  const words = wordsOf(chosen.framework, chosen.force)
  const evidence = evidenceMaker(document)
  return {
    document,
    tree: parseTree(document, words),
    words,
    chosen,
    evidence,
    report: {
      title: null,
      force: null,
      cycle: null,
      published: null,
      corrected: null,
      inspector: null,
      statedCounts: null,
    },
    sections: [],
    statedElsewhere: new Map(),
    pillars: [],
    areas: [],
    statistics: [],
    numbers: [],
    figures: [],
    links: [],
    messages: [
      ...document.notes.map(({ code, severity, reason, parts }) => ({
        code,
        severity,
        reason,
        evidence: parts.length === 0 ? null : evidence(parts, null),
      })),
      ...notes.map(({ code, severity, reason, range }) => ({
        code,
        severity,
        reason,
        evidence: range === null ? null : evidence([range], null),
      })),
    ],
    accounting: {
      characters: { total: 0, body: 0, furniture: 0, links: 0, outline: 0, unaccounted: 0 },
      numbers: { total: 0, byClass: {}, unaccounted: 0 },
    },
  }
}
