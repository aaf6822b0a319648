import type { Column, FlowItem } from './flow.ts'
import type { Frame } from './frames.ts'
import type { Line } from './line.ts'
import { markerOf } from './marker.ts'
import { endsSentence, type ListMark, leftRoom, type Passage, startsInside } from './passage.ts'
import { bottomOf, horizontalOverlap, type Rectangle } from './rectangle.ts'
import { lookOf, type Measures, sizeStep } from './style.ts'

/** Cuts a page's flow into passages: headings still look like paragraphs here, and a page's end cuts what goes on. */
export function passagesOf(
  items: readonly FlowItem[],
  page: number,
  measures: Measures,
  trustTags: boolean,
): Passage[] {
  const passages: Passage[] = []
  const visit = (list: readonly FlowItem[], frame: Frame | null): void => {
    let open: Open | null = null
    const close = () => {
      if (open !== null) passages.push(passageOf(open, page, frame, nearImage(open.lines, list)))
      open = null
    }
    for (const item of list) {
      if (item.kind === 'line') {
        const mark = listMark(item.line, item.column, trustTags, open)
        if (open !== null && goesOn(open, item.line, item.column, mark, measures, trustTags)) {
          ;(open as Open).lines.push(item.line)
          continue
        }
        close()
        open = { lines: [item.line], column: item.column, mark }
        continue
      }
      close()
      if (item.kind === 'frame') visit(item.items, item.frame)
      if (item.kind === 'table') {
        passages.push({
          page,
          order: 0,
          lines: item.table.rows.flat(2),
          column: { left: item.table.left, right: item.table.left + item.table.width },
          frame,
          marker: null,
          table: item.table,
          besideImage: false,
          kind: 'table',
          level: null,
          depth: null,
          rule: item.table.rule,
        })
      }
    }
    close()
  }
  visit(items, null)
  return passages
}

interface Open {
  readonly lines: Line[]
  readonly column: Column
  readonly mark: ListMark | null
}

function passageOf(open: Open, page: number, frame: Frame | null, besideImage: boolean): Passage {
  return {
    page,
    order: 0,
    lines: open.lines,
    column: open.column,
    frame,
    marker: open.mark,
    table: null,
    besideImage,
    kind: open.mark === null ? 'paragraph' : 'list-item',
    level: null,
    depth: open.mark === null ? null : 0,
    rule: open.mark === null ? 'pdf/lines' : `pdf/list-${open.mark.kind}`,
  }
}

function listMark(line: Line, column: Column, trustTags: boolean, open: Open | null): ListMark | null {
  const gapEnd = /^\S+\s+/.exec(line.text)?.[0].length ?? 0
  const markEnd = /^\S+/.exec(line.text)?.[0].length ?? 0
  const textLeft = gapEnd < line.text.length ? (line.edges[gapEnd] as number) : line.left
  const gap = (textLeft - (line.edges[markEnd] ?? line.left)) / line.size
  const marker = markerOf({ text: line.text, gap: isSetAsItem(line, column, open) ? Number.POSITIVE_INFINITY : gap })
  if (marker !== null)
    return { ...marker, left: line.left, textLeft: marker.text.length < markEnd ? line.left : textLeft }
  if (line.drawnBullet !== null) return { text: '', kind: 'drawn', left: line.drawnBullet, textLeft: line.left }
  if (trustTags && line.place?.role === 'list-item') {
    const sameItem = open?.lines[0]?.place?.block === line.place.block
    if (!sameItem) return { text: '', kind: 'tag', left: line.left, textLeft: line.left }
  }
  return null
}

/**
 * A line that stands as an item does, however narrow the white after its mark: below a line that was ended on purpose and set
 * in deeper than that line's item or led in by a colon, or below an item with its mark at the same place.
 *
 * ```text
 * > | •  antisocial behaviour on the seafront, where
 * > |    – the district council changed the lighting;
 * > |    – a charity opened a drop-in centre
 *        ^ a space after it, and yet no dash of a sentence
 * ```
 */
function isSetAsItem(line: Line, column: Column, open: Open | null): boolean {
  if (open === null || !/^[-–—]\s/.test(line.text)) return false
  const last = open.lines[open.lines.length - 1] as Line
  const { mark } = open
  if (mark !== null && mark.text === line.text[0] && Math.abs(line.left - mark.left) < 2) return true
  if (!leftRoom(last, line, column)) return false
  return /:\s*$/.test(last.text) || (mark !== null && line.left > mark.textLeft + 0.4 * line.size)
}

/** Does `line` belong to the passage that is open? Tags decide where they can be trusted; else place, look and wording. */
function goesOn(
  open: Open,
  line: Line,
  column: Column,
  mark: ListMark | null,
  measures: Measures,
  trustTags: boolean,
): boolean {
  const last = open.lines[open.lines.length - 1] as Line
  if (trustTags && last.place !== null && line.place !== null && hasBlock(last) && hasBlock(line)) {
    return last.place.block === line.place.block
  }
  if (mark !== null || line.raised[0]?.start === 0) return false
  if (column !== open.column && line.baseline < last.baseline) return false
  const gap = line.baseline - last.baseline
  const leading = measures.leadingOf(last)
  const sameLook = sizeStep(last.size) === sizeStep(line.size) && last.bold === line.bold
  if (Math.abs(last.size - line.size) > 0.11 * last.size) return false
  if (
    !sameLook &&
    !(last.bold !== line.bold && startsInside(line.text) && !endsSentence(last.text) && !leftRoom(last, line, column))
  )
    return false
  if (lookOf(last) !== lookOf(line) && sameLook && !startsInside(line.text)) return false
  if (gap > 1.25 * leading) {
    return (
      isDisplay(line, measures) && gap < 1.9 * line.size && !leftRoom(last, line, column) && !endsSentence(last.text)
    )
  }
  if (isDisplay(line, measures)) return startsInside(line.text) || !leftRoom(last, line, column)
  return open.mark === null ? paragraphGoesOn(open, last, line, column) : itemGoesOn(open.mark, last, line, column)
}

/** `other` and `label` places say nothing of blocks. */
function hasBlock(line: Line): boolean {
  return line.place !== null && line.place.role !== 'other' && line.place.role !== 'label'
}

/** Larger than the body, or bold: may be a heading, whose lines end early only on purpose. */
function isDisplay(line: Line, measures: Measures): boolean {
  return line.bold || line.size > 1.08 * measures.bodySize
}

function paragraphGoesOn(open: Open, last: Line, line: Line, column: Column): boolean {
  const first = open.lines[0] as Line
  const indent = (line.left - Math.min(first.left, last.left)) / line.size
  if (indent > 0.8 && open.lines.length > 1 && endsSentence(last.text)) return false
  if (indent > 0.8 && open.lines.length === 1 && endsSentence(last.text) && leftRoom(last, line, column)) return false
  if (startsInside(line.text) || !leftRoom(last, line, column)) return true
  return !endsSentence(last.text) && last.width > SHORT * (column.right - column.left)
}

/**
 * Share of the column: no line inside a paragraph is so short where what follows begins anew.
 *
 * ```text
 * > | Requires improvement
 * > | Kent Police requires improvement at investigating crime.
 * ```
 */
const SHORT = 0.6

function itemGoesOn(mark: ListMark, last: Line, line: Line, column: Column): boolean {
  if (Math.abs(line.left - mark.textLeft) < 0.6 * line.size || line.left > mark.textLeft) return true
  // Set without a hanging indent: the lines go back to the mark's own place.
  return (
    Math.abs(line.left - mark.left) < 2 &&
    !leftRoom(last, line, column) &&
    !(endsSentence(last.text) && !startsInside(line.text))
  )
}

/** Font sizes between a caption and its picture. */
const CAPTION_DISTANCE = 2.2

function nearImage(lines: readonly Line[], items: readonly FlowItem[]): boolean {
  const first = lines[0] as Line
  const last = lines[lines.length - 1] as Line
  const distance = CAPTION_DISTANCE * first.size
  return items.some(item => {
    if (item.kind !== 'image') return false
    const box: Rectangle = item.box
    if (horizontalOverlap(box, first) <= 0) return false
    const above = first.top - bottomOf(box)
    const below = box.top - bottomOf(last)
    return (below > -2 && below < distance) || (above > -2 && above < distance)
  })
}
