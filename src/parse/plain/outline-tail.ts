import type { OutlineEntry } from '../../source/document.ts'
import type { TextLine } from '../../source/plain/lines.ts'
import { titleKey } from '../../text/fold.ts'

export interface OutlineTail {
  readonly entries: readonly OutlineEntry[]
  /** Keys of titles that the outline lists in the flow, and apart from it: the boxes'. */
  readonly flow: ReadonlySet<string>
  readonly boxes: ReadonlySet<string>
}

/**
 * The PDF's bookmarks as some extractors append them: tabbed lines, in groups set apart by blank lines. A group that names no
 * part of a report and no label, while another does, lists the boxes, which the PDF keeps apart from its flow.
 *
 * ```text
 * > | ⇥Area for improvement
 * > | ⇥Main findings
 * > | ⇥Resource levels do not meet current demand
 * > |
 * > | ⇥The force should improve its workforce’s wellbeing by …     a box's title
 * ```
 */
export function outlineTail(
  lines: readonly TextLine[],
  namesPart: (title: string) => boolean,
  level: (line: TextLine) => number,
): OutlineTail {
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
  const entries = groups.flat().map(line => ({
    title: line.text,
    level: level(line),
    parts: [{ start: line.start, end: line.end }],
  }))
  const naming = groups.map(group => group.some(line => namesPart(line.text)))
  const flow = new Set<string>()
  const boxes = new Set<string>()
  const last = groups.length - 1
  for (const [index, group] of groups.entries()) {
    const set =
      naming[index] === false && index === last && naming.some(names => names) && group.length > 0 ? boxes : flow
    for (const line of group) set.add(titleKey(line.text))
  }
  for (const key of boxes) if (flow.has(key)) boxes.delete(key)
  return { entries, flow, boxes }
}
