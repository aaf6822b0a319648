import type { Settings } from './options.ts'
import { checkUsable } from './profile/check-usable.ts'
import { recognise } from './profile/recognise.ts'
import type { SourceDocument } from './source/document.ts'
import { mask } from './text/mask.ts'

/**
 * Throws for a document that is no PEEL report on a force: `report/not-peel` with what it seems to be, or
 * `report/incomplete-page` for a page that holds no report. A part of a report is one.
 */
export function refuseOthers(document: SourceDocument, settings: Settings): void {
  const { text, furniture, mediaType, metadata, blocks, notes } = document
  // The menus of the inspectorate's site name every kind of report.
  const body = mediaType === 'text/html' ? mask(text, furniture) : text
  const bodyCharacters = blocks.flatMap(block => block.parts).reduce((sum, part) => sum + part.end - part.start, 0)
  checkUsable(
    {
      mediaType,
      title: metadata.title,
      bodyCharacters,
      brokenOff: notes.some(note => note.code === 'html/cut-off'),
      claimed: settings.cycle !== null || settings.frameworks.length > 0,
    },
    recognise(body, metadata.title),
  )
}
