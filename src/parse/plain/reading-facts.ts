import { titleKey } from '../../text/fold.ts'
import { type LabelKind, opensBox } from '../../tree/label-kind.ts'
import { type BoxEvidence, endsBoxes, labelOfChunk, leaningOf } from './boxes.ts'
import { type Chunk, isFinished } from './chunk.ts'

/** What is asked of a chunk again and again while readings of a text are weighed. */
export interface ChunkFacts {
  readonly kind: Chunk['kind']
  readonly page: number
  /** Above 0: set in the flow; below 0: in a box. From the outline and the line breaks, never from wording. */
  readonly leaning: number
  readonly label: LabelKind | null
  /** A label over boxes. */
  readonly opens: boolean
  /** The label's words are in the plural. */
  readonly plural: boolean
  /** Nothing of a box stands here: the name of a part, "Main findings", another label. */
  readonly ends: boolean
  /** A heading that is no label and names no part: a finding's or a box's title, or a single line that looks like one. */
  readonly title: boolean
  /** "Main findings" or the words below it: findings follow. */
  readonly announces: boolean
  readonly asks: boolean
  readonly setsTime: boolean
  /** The text stops inside a sentence. */
  readonly unfinished: boolean
  readonly leads: boolean
  /** Ends as the entries of a list do before the last one. */
  readonly listGoesOn: boolean
  readonly startsLower: boolean
  readonly lines: number
  /** Blank lines before it. */
  readonly gap: number
}

export function factsOf(chunks: readonly Chunk[], evidence: BoxEvidence): ChunkFacts[] {
  const unlisted = unlistedTitles(chunks, evidence)
  return chunks.map((chunk, index) => {
    const { text, page, gap } = chunk
    const kind = goesOnOverPage(chunk, chunks[index + 1]) ? 'paragraph' : chunk.kind
    const label = labelOfChunk(chunk, evidence)
    const statesGrade = text.length <= LONGEST_STATEMENT && evidence.statesGrade(text)
    const written = kind === 'list-item' ? text.slice(chunk.lines[0]?.bullet?.length ?? 0).trimStart() : text
    return {
      kind,
      page,
      leaning: leaningOf(chunk, evidence) + (statesGrade ? GRADE : unlisted(index) ? -UNLISTED : 0),
      label,
      opens: opensBox(label),
      plural: /^\p{L}+s\b|s[^\p{L}]*$/u.test(text),
      ends: endsBoxes(chunk, evidence),
      title:
        kind === 'heading' &&
        (chunk.known === null || chunk.known === 'title') &&
        !statesGrade &&
        !evidence.isCaption(text),
      announces: label === 'main-findings' || (kind === 'paragraph' && isMainFindings(chunks[index - 1], evidence)),
      asks: evidence.asks(text),
      setsTime: evidence.setsTime(text),
      unfinished: !isFinished(text),
      leads: /:[)\]'"’”]*$/.test(text),
      listGoesOn: /(?:[;,]|\b(?:and|or))$/.test(text),
      startsLower: /^[\p{Ll}(]/u.test(written),
      lines: chunk.lines.length,
      gap,
    }
  })
}

function isMainFindings(chunk: Chunk | undefined, evidence: BoxEvidence): boolean {
  return chunk !== undefined && labelOfChunk(chunk, evidence) === 'main-findings'
}

/** The page's last line looks like a title, but the next page goes on with it. */
function goesOnOverPage(chunk: Chunk, next: Chunk | undefined): boolean {
  return (
    chunk.kind === 'heading' &&
    chunk.known === null &&
    next !== undefined &&
    next.page > chunk.page &&
    /^\p{Ll}/u.test(next.text)
  )
}

/**
 * Titles that the outline leaves out, where it lists what stands before and after them: some writers list no title of a box.
 */
function unlistedTitles(chunks: readonly Chunk[], evidence: BoxEvidence): (index: number) => boolean {
  const listed = chunks.flatMap((chunk, index) =>
    chunk.kind === 'heading' && evidence.outlineFlow.has(titleKey(chunk.text)) ? [index] : [],
  )
  const first = listed[0] ?? chunks.length
  const last = listed[listed.length - 1] ?? -1
  return index =>
    index > first &&
    index < last &&
    chunks[index]?.kind === 'heading' &&
    chunks[index]?.known === null &&
    chunks[index + 1]?.kind === 'paragraph' &&
    chunks[index + 1]?.page === chunks[index]?.page
}

/** Line breaks: no box states the grade of the area it stands in. */
const GRADE = 4
/** In characters. */
const LONGEST_STATEMENT = 320
/** Line breaks: a title may be missing from an outline for other reasons too. */
const UNLISTED = 2
