import type { Range } from './range.ts'

/**
 * A passage of the canonical text as one line, and the way back.
 *
 * White space runs are one space; a hyphen that a line end cut through stays a hyphen; the parts of a passage that a page
 * break or a box cuts are joined by a space.
 *
 * ```text
 * canonical   "there is a volunteer \n\n…box…\n police and emergency"
 *              ^^^^^^^^^^^^^^^^^^^^^             ^^^^^^^^^^^^^^^^^^^^
 * flat        "there is a volunteer police and emergency"
 * ```
 */
export class FlatText {
  readonly text: string
  /** For each UTF-16 unit of `text`, its offset in the canonical text. */
  readonly #offsets: Int32Array

  private constructor(text: string, offsets: Int32Array) {
    this.text = text
    this.#offsets = offsets
  }

  /** Flattens the slices `parts` of `canonical`, in order. */
  static of(canonical: string, parts: readonly Range[]): FlatText {
    let length = 0
    for (const part of parts) length += part.end - part.start + 1
    const offsets = new Int32Array(length)
    const units: string[] = []
    let count = 0
    let pendingSpace = false
    for (const part of parts) {
      for (let offset = part.start; offset < part.end; offset++) {
        const code = canonical.charCodeAt(offset)
        if (isSpace(code)) {
          pendingSpace = true
          continue
        }
        if (code === SOFT_HYPHEN) continue
        if (pendingSpace && count > 0) {
          if (!isHyphenAtLineEnd(canonical, offset, units)) {
            units.push(' ')
            offsets[count++] = offset - 1
          }
        }
        pendingSpace = false
        units.push(canonical[offset] as string)
        offsets[count++] = offset
      }
      pendingSpace = true
    }
    return new FlatText(units.join(''), offsets.subarray(0, count))
  }

  /** The canonical offset of the unit at `index`. */
  offsetAt(index: number): number {
    const offset = this.#offsets[index]
    if (offset === undefined) throw new RangeError(`offsetAt expected 0 to ${this.#offsets.length - 1}, got ${index}`)
    return offset
  }

  /** The canonical range that `start` to `end` of the flat text covers: from the first unit to the last, breaks included. */
  rangeOf(start: number, end: number): Range {
    return { start: this.offsetAt(start), end: this.offsetAt(end - 1) + 1 }
  }

  /** As `rangeOf`, cut where the passage itself is cut: one range for each of `parts` that it touches. */
  rangesOf(start: number, end: number, parts: readonly Range[]): Range[] {
    const whole = this.rangeOf(start, end)
    const ranges: Range[] = []
    for (const part of parts) {
      const from = Math.max(part.start, whole.start)
      const to = Math.min(part.end, whole.end)
      if (from < to) ranges.push({ start: from, end: to })
    }
    return ranges
  }
}

const SOFT_HYPHEN = 0xad

function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0x1680
  )
}

/**
 * A word broken at its hyphen by a line end is joined again, without a space and with its hyphen.
 *
 * ```text
 * > | representation from under-
 * > | represented communities
 *                             ^ no space here
 * ```
 *
 * A dash that stands alone ("– before") is no hyphen, and neither is a suspended one ("two- and three-year").
 */
function isHyphenAtLineEnd(canonical: string, offset: number, units: readonly string[]): boolean {
  const last = units[units.length - 1]
  const before = units[units.length - 2]
  if (last !== '-' && last !== '\u2010' && last !== '\u2011') return false
  if (before === undefined || !/[\p{L}\p{N}]/u.test(before) || !/\p{Ll}|\p{N}/u.test(canonical[offset] as string))
    return false
  let from = offset - 1
  let broken = false
  while (from >= 0 && isSpace(canonical.charCodeAt(from))) {
    if (canonical[from] === '\n' || canonical[from] === '\r') broken = true
    from--
  }
  if (!broken) return false
  return !/^(?:and|or|to)\b/.test(canonical.slice(offset, offset + 4))
}
