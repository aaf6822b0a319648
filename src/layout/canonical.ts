import type { Range } from '../text/range.ts'
import type { Line } from './line.ts'

/** A line of the canonical text and where it stands. */
export interface PlacedLine extends Range {
  readonly line: Line
  /** From 1. */
  readonly page: number
}

/** Writes the canonical text line by line and remembers what stands where. */
export class CanonicalText {
  readonly lines: PlacedLine[] = []
  readonly #parts: string[] = []
  #length = 0

  get length(): number {
    return this.#length
  }

  get text(): string {
    return this.#parts.join('')
  }

  /** Ends the current line or block: a newline inside a block and between list items, a blank line between blocks. */
  separate(separator: '\n' | '\n\n' | '\t'): void {
    if (this.#length > 0) this.#push(separator)
  }

  /** Writes lines, one below the other, and gives their range. */
  write(lines: readonly Line[], page: number): Range {
    const start = this.#length
    for (const [index, line] of lines.entries()) {
      if (index > 0) this.#push('\n')
      const from = this.#length
      this.#push(line.text)
      this.lines.push({ start: from, end: this.#length, line, page })
    }
    return { start, end: this.#length }
  }

  #push(text: string): void {
    this.#parts.push(text)
    this.#length += text.length
  }
}
