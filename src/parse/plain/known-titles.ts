import type { TextLine } from '../../source/plain/lines.ts'
import { fold, titleKey } from '../../text/fold.ts'
import { unnumbered } from '../../text/unnumbered.ts'
import { joined, type KnownTitle } from './chunk.ts'

/** The titles that a report may be expected to print, with what each is. */
export interface KnownTitles {
  /** What a whole title is, or null. */
  readonly of: (title: string) => KnownTitle | null
  /** False where no known title begins so: cheap, for most lines. */
  readonly mayBegin: (line: string) => boolean
  /** No known title is longer, in characters. */
  readonly longest: number
}

export interface TitleLists {
  readonly area: readonly string[]
  readonly section: readonly string[]
  readonly pillar: readonly string[]
  /** Titles of which only the wording is known: the outline's. */
  readonly title: readonly string[]
}

/** `isLabel` tells the labels of boxes and "Main findings", which come in more forms than a list can hold. */
export function knownTitles(lists: TitleLists, isLabel: (title: string) => boolean): KnownTitles {
  const kinds = new Map<string, KnownTitle>()
  const firstWords = new Set<string>()
  let longest = LONGEST_LABEL
  for (const kind of ['title', 'section', 'pillar', 'area'] as const) {
    for (const title of lists[kind]) {
      kinds.set(titleKey(title), kind)
      firstWords.add(firstWord(title))
      longest = Math.max(longest, title.length + SPARE)
    }
  }
  return {
    of: title => (title.length <= LONGEST_LABEL && isLabel(title) ? 'label' : (kinds.get(titleKey(title)) ?? null)),
    mayBegin: line => line.length <= LONGEST_LABEL || firstWords.has(firstWord(line)),
    longest,
  }
}

/**
 * The longest known title that begins at line `index`, over at most `LINES` lines and no more than one blank line between
 * two of them; null if none does.
 *
 * ```text
 * > | Strategic planning, organisational
 * > | management and value for money
 * ```
 */
export function knownTitleAt(
  lines: readonly TextLine[],
  index: number,
  known: KnownTitles,
): { known: KnownTitle; lines: TextLine[]; next: number } | null {
  const first = lines[index]
  if (first === undefined || !known.mayBegin(first.text) || goesOnInSentence(first.text)) return null
  const taken: TextLine[] = []
  let text = ''
  let found: { known: KnownTitle; lines: TextLine[]; next: number } | null = null
  for (let at = index, blank = 0; at < lines.length && taken.length < LINES; at++) {
    const line = lines[at]
    if (line === undefined) break
    if (line.kind === 'blank' && ++blank <= 1) continue
    if (line.kind !== 'text' || line.page !== first.page) break
    if (taken.length > 0 && line.bullet !== null) break
    blank = 0
    taken.push(line)
    text = joined([text, line.text])
    if (text.length > known.longest) break
    const kind = known.of(text)
    if (kind !== null) found = { known: kind, lines: [...taken], next: at + 1 }
  }
  return found
}

/**
 * No title begins in lower case: where one seems to, the line goes on with a sentence.
 *
 * ```text
 * > | The constabulary requires improvement in how it takes decisions on the use of
 * > | stop and search and Taser.
 *     ^^^^ no heading
 * ```
 */
function goesOnInSentence(line: string): boolean {
  return /^\p{Ll}/u.test(line)
}

function firstWord(text: string): string {
  return /^\S+/.exec(fold(unnumbered(text.slice(0, 32))))?.[0] ?? ''
}

const LINES = 5
/** Characters by which a printed title may be longer than the listed one: spaces, "and" for "&", end marks. */
const SPARE = 20
/** In characters. */
const LONGEST_LABEL = 60
