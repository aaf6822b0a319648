import { ReportError } from './errors.ts'
import type { Settings } from './options.ts'
import { plainDocument } from './parse/plain/document.ts'
import { withoutSiteLines } from './parse/site-lines.ts'
import { chooseFramework, type FrameworkResult } from './profile/choose-framework.ts'
import type { Framework } from './profile/framework-schema.ts'
import { titlesOf } from './profile/titles-of.ts'
import { isSiteLine, wordsOf } from './profile/words-of.ts'
import { decodeText } from './source/decode.ts'
import { detectMediaType } from './source/detect.ts'
import type { SourceDocument } from './source/document.ts'

export interface ReadDocument {
  readonly document: SourceDocument
  /** The cycle, where the reader had to know it already; null where the document's own title and date may still tell. */
  readonly framework: FrameworkResult | null
}

/**
 * Bytes → blocks in reading order, by the reader of their media type. The PDF and HTML readers are loaded when they are needed.
 *
 * @throws ReportError `input/…` and `pdf/…`
 */
export async function readDocument(
  bytes: Uint8Array,
  settings: Settings,
  frameworks: readonly Framework[],
): Promise<ReadDocument> {
  refuseTooLarge(bytes, settings)
  const mediaType = detectMediaType(bytes, settings.name)
  if (mediaType === 'application/pdf') {
    const [{ readPdf }, { layoutPdf }] = await Promise.all([import('./source/pdf.ts'), import('./layout/document.ts')])
    const document = layoutPdf(await readPdf(bytes, settings))
    return { document: withoutSiteLines(document, isSiteLine), framework: null }
  }
  const { text } = decodeText(bytes)
  if (mediaType === 'text/html') {
    const { readHtml } = await import('./source/html.ts')
    return { document: readHtml(text), framework: null }
  }
  return readText(text, frameworks)
}

/** A decoded text → blocks in reading order. The only reader that needs no waiting. */
export function readText(text: string, frameworks: readonly Framework[]): ReadDocument {
  const framework = chooseFramework({ title: null, text, published: null, frameworks })
  const chosen = framework.framework ?? framework.scores[0]?.framework ?? null
  const { labelOf, asks, opensWithName, setsTime, isFurniture, isCaption, gradeStatementOf } = wordsOf(chosen)
  const statesGrade = (line: string) => gradeStatementOf(line) !== null
  const words = {
    titles: titlesOf(chosen),
    labelOf,
    asks,
    opensWithName,
    setsTime,
    isFurniture,
    isCaption,
    statesGrade,
  }
  return {
    document: plainDocument(text, words),
    framework,
  }
}

/** Before anything is done with them. */
export function refuseTooLarge(bytes: Uint8Array, settings: Settings): void {
  if (bytes.byteLength > settings.maxBytes) {
    throw new ReportError(
      'input/too-large',
      `the input has ${bytes.byteLength} bytes, more than the ${settings.maxBytes} allowed`,
      'Raise the option maxBytes if this is a report.',
    )
  }
}
