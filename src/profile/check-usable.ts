import { ReportError } from '../errors.ts'
import type { Recognition } from './recognise.ts'

/** What a reader knows of a document, without the document. */
export interface DocumentFacts {
  readonly mediaType: 'application/pdf' | 'text/plain' | 'text/html'
  /** Of the file or the page. */
  readonly title: string | null
  /** Characters of the blocks, without furniture and white space. */
  readonly bodyCharacters: number
  /** The file ends before its document does. */
  readonly brokenOff: boolean
  /** The caller says what it is (its cycle, or a framework of their own): then only another known kind is refused. */
  readonly claimed: boolean
}

/**
 * Lets a force report pass, a part of one too, and refuses everything else:
 *
 * - `report/incomplete-page`: an error page, a cookie wall, a page whose text a script would have loaded, or a page that is
 *   called a report and was saved without its text;
 * - `report/not-peel`: another document, with what it `seems` to be where that is known.
 */
export function checkUsable(facts: DocumentFacts, recognition: Recognition): void {
  if (recognition.kind === 'peel-force-report' && speaksInText(recognition)) return
  if (isIncomplete(facts, recognition)) {
    throw new ReportError('report/incomplete-page', incompleteMessage(facts, recognition), INCOMPLETE_ADVICE)
  }
  if (recognition.kind === 'peel-force-report' || (facts.claimed && isUnknown(recognition))) return
  const known = recognition.kind !== 'not-a-report' || recognition.score > 0
  throw new ReportError(
    'report/not-peel',
    `the document seems to be ${recognition.description}, not a PEEL report on a police force`,
    'Pass a PEEL report of HMIC or HMICFRS on one force, or a part of one that holds a judgment.',
    known ? { seems: recognition.kind } : {},
  )
}

const INCOMPLETE_ADVICE =
  'Open the page in a browser, wait until its text is there, save it as "web page, HTML only", and pass that; or pass the PDF of the report.'

/** Not only a title says so. */
function speaksInText(recognition: Recognition): boolean {
  return recognition.evidence.some(({ id, weight, range }) => range !== null && weight > 0 && !TITLES.has(id))
}

const TITLES: ReadonlySet<string> = new Set(['peel-title', 'pillar-title'])

function isUnknown(recognition: Recognition): boolean {
  return recognition.kind === 'not-a-report' && recognition.score <= 0
}

/** Characters: an area of the shortest report has more. */
const LEAST_BODY = 400

function isIncomplete(facts: DocumentFacts, recognition: Recognition): boolean {
  if (recognition.kind === 'error-page') return true
  if (recognition.kind !== 'not-a-report' && recognition.kind !== 'peel-force-report') return false
  const called = (recognition.scores['peel-force-report'] ?? 0) >= CALLED || isCalledReport(facts.title)
  if (facts.mediaType === 'text/html' && facts.bodyCharacters < LEAST_BODY)
    return recognition.kind !== 'not-a-report' || recognition.score === 0
  return called && facts.brokenOff
}

/** The title of a report alone weighs so much. */
const CALLED = 12

function isCalledReport(title: string | null): boolean {
  return title !== null && /\bpeel\b/i.test(title) && /\binspection of\b|\b20\d\d\b/i.test(title)
}

function incompleteMessage(facts: DocumentFacts, recognition: Recognition): string {
  if (recognition.kind === 'error-page') return 'the page is an error, a cookie or a loading page, not the report'
  if (facts.bodyCharacters === 0) return 'the page has no text: a script loads it, or it was not saved'
  return facts.brokenOff ? 'the page breaks off before the report begins' : 'the page has next to no text'
}
