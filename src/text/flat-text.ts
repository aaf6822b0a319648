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

  /**
   * Flattens the slices `parts` of `canonical`, in order. The parts of one block are asked for again and again, as the same
   * list, on the way from block to node to record: they are flattened once.
   */
  static of(canonical: string, parts: readonly Range[]): FlatText {
    const known = flattened.get(parts)
    if (known !== undefined && known.canonical === canonical) return known.flat
    const flat = FlatText.#anew(canonical, parts)
    flattened.set(parts, { canonical, flat })
    return flat
  }

  static #anew(canonical: string, parts: readonly Range[]): FlatText {
    let length = 0
    for (const part of parts) length += part.end - part.start + 1
    const offsets = new Int32Array(length)
    let text = ''
    let count = 0
    for (const part of parts) {
      let offset = part.start
      while (offset < part.end) {
        while (offset < part.end && isSpace(canonical.charCodeAt(offset))) offset++
        const start = offset
        while (offset < part.end && !endsWord(canonical.charCodeAt(offset))) offset++
        if (offset > start) {
          if (count > 0 && !goesOn(canonical, start, offsets, count)) {
            text += ' '
            offsets[count++] = start - 1
          }
          text += canonical.slice(start, offset)
          for (let at = start; at < offset; at++) offsets[count++] = at
        }
        if (canonical.charCodeAt(offset) === SOFT_HYPHEN) offset++
      }
    }
    return new FlatText(text, offsets.subarray(0, count))
  }

  /** The canonical offset of the unit at `index`. */
  offsetAt(index: number): number {
    const offset = this.#offsets[index]
    if (offset === undefined) throw new RangeError(`offsetAt expected 0 to ${this.#offsets.length - 1}, got ${index}`)
    return offset
  }

  /** The canonical range that `start` to `end` of the flat text covers: from the first unit to the last, breaks included. */
  rangeOf(start: number, end: number): Range {
    const first = this.offsetAt(start)
    const last = this.offsetAt(end - 1)
    if (first <= last) return { start: first, end: last + 1 }
    // The second of two columns, laid out as on paper, begins above the end of the first.
    const offsets = this.#offsets.subarray(start, end).filter((_, at) => this.text[start + at] !== ' ')
    return { start: Math.min(...offsets), end: Math.max(...offsets) + 1 }
  }

  /** As `rangeOf`, cut where the passage itself is cut: one range for each of `parts` that it touches. */
  rangesOf(start: number, end: number, parts: readonly Range[]): Range[] {
    const ranges: Range[] = []
    let index = start
    for (const part of parts) {
      const first = index
      while (index < end && this.offsetAt(index) < part.end && this.offsetAt(index) >= part.start - 1) index++
      if (index === first) continue
      const from = Math.max(part.start, this.offsetAt(first))
      ranges.push({ start: from, end: index === end ? this.offsetAt(index - 1) + 1 : part.end })
    }
    return ranges
  }
}

const flattened = new WeakMap<readonly Range[], { readonly canonical: string; readonly flat: FlatText }>()
const SOFT_HYPHEN = 0xad

function isSpace(code: number): boolean {
  if (code > 0x20 && code < 0xa0) return false
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
 * No space before the word at `offset`: a soft hyphen after the last one says that it goes on, or a hyphen at a line's end, or
 * nothing white parts the two.
 */
function goesOn(canonical: string, offset: number, offsets: Int32Array, count: number): boolean {
  const last = offsets[count - 1] ?? 0
  if (offset <= last) return false
  if (canonical.charCodeAt(last + 1) === SOFT_HYPHEN || isUnspaced(canonical, last + 1, offset)) return true
  const end = canonical[last]
  if (end !== '-' && end !== '\u2010' && end !== '\u2011') return false
  return count > 1 && isHyphenAtLineEnd(canonical, offset, canonical[offsets[count - 2] ?? 0] ?? '')
}

/** Two parts with no more between them than a footnote's mark. */
function isUnspaced(canonical: string, from: number, offset: number): boolean {
  for (let at = from; at < offset; at++) if (isSpace(canonical.charCodeAt(at))) return false
  return true
}

function endsWord(code: number): boolean {
  return code === SOFT_HYPHEN || isSpace(code)
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
function isHyphenAtLineEnd(canonical: string, offset: number, before: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(before) || !/\p{Ll}|\p{N}/u.test(canonical[offset] as string)) return false
  let from = offset - 1
  let broken = false
  while (from >= 0 && isSpace(canonical.charCodeAt(from))) {
    if (canonical[from] === '\n' || canonical[from] === '\r') broken = true
    from--
  }
  if (!broken) return false
  return !/^(?:and|or|to)\b/.test(canonical.slice(offset, offset + 4))
}
