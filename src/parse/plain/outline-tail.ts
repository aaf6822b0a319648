import type { OutlineEntry } from '../../source/document.ts'
import type { TextLine } from '../../source/plain/lines.ts'
import { titleKey } from '../../text/fold.ts'
import { type LabelKind, opensBox } from '../../tree/label-kind.ts'

export interface OutlineTail {
  readonly entries: readonly OutlineEntry[]
  /** Keys of titles that the outline lists in the flow, and of those that it says are boxes'. */
  readonly flow: ReadonlySet<string>
  readonly boxes: ReadonlySet<string>
}

/** What the words make of an outline's entry. */
export type OutlineWord = 'part' | LabelKind | null

/**
 * The PDF's bookmarks as some extractors append them: tabbed lines, in groups set apart by blank lines. A last group that names
 * no part of a report and no label over boxes, while another does, lists the boxes, which the PDF keeps apart from its flow.
 *
 * ```text
 * > | ⇥Area for improvement
 * > | ⇥Main findings
 * > | ⇥Resource levels do not meet current demand
 * > |
 * > | ⇥The force should improve its workforce’s wellbeing by …     a box's title
 * ```
 *
 * Other writers list the boxes' titles where they stand, or not at all. What stands between a label and "Main findings" is a
 * box's; what follows another label may be either's, unless the labels of this outline stand alone.
 */
export function outlineTail(
  lines: readonly TextLine[],
  wordOf: (title: string) => OutlineWord,
  level: (line: TextLine) => number,
): OutlineTail {
  const groups = groupsOf(lines)
  const entries = groups.flat().map(line => ({
    title: line.text,
    level: level(line),
    parts: [{ start: line.start, end: line.end }],
  }))
  const naming = groups.map(group => group.some(line => places(wordOf(line.text))))
  const last = groups.length - 1
  const apart = naming.some(names => names) && naming[last] === false && isOutOfOrder(groups, lines)
  const listed = (apart ? groups.slice(0, -1) : groups).flat().map(line => line.text)
  const { flow, boxes, open } = inPlace(listed, wordOf)
  if (apart) for (const line of groups[last] ?? []) boxes.add(titleKey(line.text))
  if (apart) for (const key of open) flow.add(key)
  for (const key of [...boxes]) if (flow.has(key) && boxes.delete(key) && !apart) flow.delete(key)
  return { entries, flow, boxes }
}

/** What the last group lists does not all follow in the text on what the others list. */
function isOutOfOrder(groups: readonly (readonly TextLine[])[], lines: readonly TextLine[]): boolean {
  const text = lines.filter(line => line.kind === 'text')
  const places = groups.map(group =>
    group.flatMap(entry => {
      const at = text.findIndex(line => line.text.length >= LEAST_OPENING && entry.text.startsWith(line.text))
      return at < 0 ? [] : [at]
    }),
  )
  const apart = places.pop() ?? []
  return apart.length > 0 && Math.min(...apart) < Math.max(0, ...places.flat())
}

function groupsOf(lines: readonly TextLine[]): TextLine[][] {
  const groups: TextLine[][] = []
  let apart = true
  for (const line of lines) {
    if (line.kind === 'blank') {
      apart = true
      continue
    }
    if (line.kind !== 'outline') continue
    if (apart) groups.push([])
    groups[groups.length - 1]?.push(line)
    apart = false
  }
  return groups
}

/** The titles between two names or labels, by what stands before and after them; `open` are those that may be either's. */
function inPlace(titles: readonly string[], wordOf: (title: string) => OutlineWord) {
  const flow = new Set<string>()
  const boxes = new Set<string>()
  const open = new Set<string>()
  let alone = 0
  let before: OutlineWord = null
  let run: string[] = []
  const close = (after: OutlineWord) => {
    const afterLabel = before !== null && before !== 'part' && opensBox(before)
    if (afterLabel && run.length === 0) alone++
    const set = !afterLabel ? flow : after === 'main-findings' ? boxes : open
    for (const title of run) set.add(titleKey(title))
    run = []
  }
  for (const title of titles) {
    const word = wordOf(title)
    if (word === 'recommendations') continue
    if (word === null) run.push(title)
    else {
      close(word)
      before = word
    }
  }
  close('part')
  if (boxes.size === 0 && alone > 0) {
    for (const key of open) flow.add(key)
    open.clear()
  }
  return { flow, boxes, open }
}

/** In characters: a line that short begins many titles. */
const LEAST_OPENING = 12

/** The entry says where in the report the outline is. */
function places(word: OutlineWord): boolean {
  return word !== null && word !== 'recommendations'
}
