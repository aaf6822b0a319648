import type { StructurePlace, TextRun } from '../source/pdf/pages.ts'
import type { Range } from '../text/range.ts'
import type { Rectangle } from './rectangle.ts'

/** Text on one baseline: a piece where no wide gap parts it, a line where the pieces of one column are joined. */
export interface Line extends Rectangle {
  readonly text: string
  /** The left edge of each UTF-16 unit, and the line's right edge last. */
  readonly edges: Float32Array
  readonly baseline: number
  /** The size of most of its characters, in points. */
  readonly size: number
  /** Nine of ten characters are bold. */
  readonly bold: boolean
  readonly italic: boolean
  readonly color: string
  /** Where its first marked characters stand in the structure tree. */
  readonly place: StructurePlace | null
  readonly artifact: boolean
  /** A small filled shape stands before it like a bullet: its left edge. */
  readonly drawnBullet: number | null
  /** Small raised numbers and signs in it, such as refer to a footnote: ranges of `text`. */
  readonly raised: readonly Range[]
}

/** The line that runs on one baseline make, in order from left to right. Gaps become spaces, wide ones tabs. */
export function lineOf(runs: readonly TextRun[], places: ReadonlyMap<number, StructurePlace>): Line {
  // Filled by index: pdf.js's build replaces Array.prototype.push with a slow one.
  const edges = new Float32Array(runs.reduce((sum, run) => sum + run.text.length + 1, 1))
  const main = mainOf(runs)
  const raised: Range[] = []
  let text = ''
  let end = Number.NaN
  for (const [index, run] of runs.entries()) {
    if (!Number.isNaN(end)) {
      const gap = run.x - end
      const afterMark = index === 1 && /^[-–—]$/.test(text)
      if (gap > (afterMark ? MARK_GAP : SPACE_GAP) * run.size) {
        edges[text.length] = end
        text += gap > TAB_GAP * run.size ? '\t' : ' '
      }
    }
    const start = text.length
    for (let index = 0; index < run.text.length; index++) edges[start + index] = run.x + (run.edges[index] as number)
    text += run.text
    if (isRaised(run, main)) {
      const lead = run.text.length - run.text.trimStart().length
      raised.push({ start: start + lead, end: start + run.text.trimEnd().length })
    }
    end = run.x + (run.edges[run.edges.length - 1] as number)
  }
  edges[text.length] = end
  const left = edges[0] as number
  const marked = runs.find(run => run.mark !== null && places.has(run.mark))
  return {
    text,
    edges: edges.slice(0, text.length + 1),
    left,
    width: end - left,
    top: main.y - ASCENT * main.size,
    height: (ASCENT + DESCENT) * main.size,
    baseline: main.y,
    size: main.size,
    bold: shareOf(runs, run => run.bold) >= 0.9,
    italic: shareOf(runs, run => run.italic) >= 0.9,
    color: main.color,
    place: marked?.mark === null || marked?.mark === undefined ? null : (places.get(marked.mark) ?? null),
    artifact: shareOf(runs, run => run.artifact) >= 0.9,
    drawnBullet: null,
    raised,
  }
}

/** One line of several pieces of the same column. */
export function joinLines(pieces: readonly Line[]): Line {
  const sorted = [...pieces].sort((one, other) => one.left - other.left)
  const first = sorted[0] as Line
  if (sorted.length === 1) return first
  const edges = new Float32Array(sorted.reduce((sum, piece) => sum + piece.text.length + 1, 0))
  const raised: Range[] = []
  let text = ''
  for (const [index, piece] of sorted.entries()) {
    const before = sorted[index - 1]
    if (before !== undefined) {
      edges[text.length] = before.left + before.width
      text += piece.left - before.left - before.width > TAB_GAP * piece.size ? '\t' : ' '
    }
    edges.set(piece.edges.subarray(0, piece.text.length), text.length)
    for (const mark of piece.raised) raised.push({ start: text.length + mark.start, end: text.length + mark.end })
    text += piece.text
  }
  const last = sorted[sorted.length - 1] as Line
  edges[text.length] = last.left + last.width
  const main = sorted.reduce((best, piece) => (piece.text.length > best.text.length ? piece : best), first)
  return {
    ...main,
    text,
    edges,
    left: first.left,
    width: last.left + last.width - first.left,
    bold: sorted.filter(piece => piece.text.length > 2).every(piece => piece.bold) && main.bold,
    place: main.place ?? first.place,
    drawnBullet: first.drawnBullet,
    raised,
  }
}

/** Font sizes: gaps inside a line. */
const SPACE_GAP = 0.16
/** A dash that was shown by itself at a line's start is a mark, and no word is that close to it. */
const MARK_GAP = 0.08
const TAB_GAP = 1.2

/** Font sizes above and below the baseline that a line's box takes. */
const ASCENT = 0.8
const DESCENT = 0.22

function isRaised(run: TextRun, main: TextRun): boolean {
  return (
    run.size < SMALLER * main.size && main.y - run.y > 0.12 * main.size && /^\s?(?:\d{1,3}|[*†‡§])\s?$/.test(run.text)
  )
}

/** Times the line's size: browsers set superscripts at five sixths. */
export const SMALLER = 0.86

/** The run whose size, baseline and colour speak for the line: of the most frequent size, the longest. */
function mainOf(runs: readonly TextRun[]): TextRun {
  let best = runs[0] as TextRun
  for (const run of runs) if (run.text.length > best.text.length) best = run
  return best
}

function shareOf(runs: readonly TextRun[], test: (run: TextRun) => boolean): number {
  let all = 0
  let those = 0
  for (const run of runs) {
    if (!/[\p{L}\p{N}]/u.test(run.text)) continue
    all += run.text.length
    if (test(run)) those += run.text.length
  }
  return all === 0 ? (runs.every(test) ? 1 : 0) : those / all
}
