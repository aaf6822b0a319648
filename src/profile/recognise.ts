import { documents } from '../data/compiled/documents.ts'
import { fold } from '../text/fold.ts'
import type { Range } from '../text/range.ts'
import { findEvidence } from './document-evidence.ts'
import type { DocumentEvidence, DocumentKind } from './document-schema.ts'

export interface Recognition {
  readonly kind: DocumentKind
  /** Sum of the weights for that kind; comparable between documents, no probability. */
  readonly score: number
  /** All that matched and speaks for or against that kind, in the order of the text; the title's first. */
  readonly evidence: readonly RecognisedPiece[]
  /** Completes "the document seems to be …": "a regional report on serious and organised crime". */
  readonly description: string
  readonly scores: Readonly<Partial<Record<DocumentKind, number>>>
}

export interface RecognisedPiece {
  readonly id: string
  readonly weight: number
  /** In the canonical text; null for what the title says. */
  readonly range: Range | null
}

/**
 * What a document is, by its wording: a PEEL report on one force (of any cycle, a part of one, with or without cover), or one
 * of the kinds that look like it.
 *
 * `text` is the canonical text, best with the site's furniture blanked out (`text/mask.ts`): the menus of the inspectorate's
 * site name every kind. `title` is the file's or the page's. The evidence is `data/documents.yaml`: sentences and whole lines
 * with weights, never single words. The kind with the highest score wins where it reaches its least;
 * a force report also where another kind is ahead by less than a third.
 *
 * Of a long text the first 30,000 and the last 10,000 characters are read: what a report is shows long before.
 */
export function recognise(text: string, title: string | null): Recognition {
  const found: Piece[] =
    title === null ? [] : findEvidence(fold(title), 0).map(({ evidence }) => ({ evidence, range: null }))
  for (const part of sample(text)) found.push(...findEvidence(fold(text.slice(part.start, part.end)), part.start))
  const counted = limited(found)
  const scores: Partial<Record<DocumentKind, number>> = {}
  for (const { evidence } of counted) {
    for (const [kind, weight] of weightsOf(evidence)) scores[kind] = (scores[kind] ?? 0) + weight
  }
  const [best] = documents.kinds
    .filter(({ kind, least }) => (scores[kind] ?? 0) >= least)
    .toSorted((left, right) => weighed(right.kind, scores) - weighed(left.kind, scores))
  const kind = best?.kind ?? 'not-a-report'
  return {
    kind,
    score: scores[kind] ?? 0,
    evidence: counted
      .filter(({ evidence }) => evidence.weights[kind] !== undefined)
      .map(({ evidence, range }) => ({ id: evidence.id, weight: evidence.weights[kind] ?? 0, range })),
    description: best?.description ?? 'no report of the inspectorate',
    scores,
  }
}

interface Piece {
  readonly evidence: DocumentEvidence
  readonly range: Range | null
}

/** Another kind must be ahead by a third: to refuse a report is the worse mistake. */
const AHEAD = 4 / 3

function weighed(kind: DocumentKind, scores: Readonly<Partial<Record<DocumentKind, number>>>): number {
  return (scores[kind] ?? 0) * (kind === 'peel-force-report' ? AHEAD : 1)
}

/** Characters read from the start and from the end. */
const OPENING = 30_000
const ENDING = 10_000

function sample(text: string): Range[] {
  if (text.length <= OPENING + ENDING) return [{ start: 0, end: text.length }]
  const end = text.lastIndexOf('\n', OPENING) + 1 || OPENING
  const start = text.indexOf('\n', text.length - ENDING) + 1 || text.length - ENDING
  return [
    { start: 0, end },
    { start, end: text.length },
  ]
}

/** The first matches of each pattern, as many as count. */
function limited(found: readonly Piece[]): Piece[] {
  const counts = new Map<DocumentEvidence, number>()
  return found.filter(({ evidence }) => {
    const count = (counts.get(evidence) ?? 0) + 1
    counts.set(evidence, count)
    return count <= evidence.most
  })
}

function weightsOf(evidence: DocumentEvidence): [DocumentKind, number][] {
  return Object.entries(evidence.weights) as [DocumentKind, number][]
}
