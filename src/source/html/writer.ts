import type { Range } from '../../text/range.ts'
import type { SourceBlock } from '../document.ts'
import type { Line, Run } from './runs.ts'

/** A block while the page is being read: its kind may change when its neighbours are known. */
export interface Draft {
  kind: SourceBlock['kind']
  readonly parts: Range[]
  level: number | null
  readonly box: number | null
  list: number | null
  depth: number | null
  cells: Range[][][] | null
  rule: string
  /** Its text as first written, lines joined by a line feed. */
  readonly text: string
  /** All of its text bold or large. */
  readonly strong: boolean
}

export interface DraftLink {
  url: string
  readonly parts: Range[]
  /** In the site's furniture: no link of the report. */
  inBody: boolean
}

export interface DraftFigure {
  readonly alt: string | null
  /** The block before it, or null. */
  readonly after: Draft | null
  readonly at: number
  readonly box: number | null
  /** The caption inside the figure's element, where it has one. */
  caption: Draft | null
}

/** Builds the canonical text piece by piece and keeps what each piece is. Offsets are final as soon as they are given. */
export class Writer {
  readonly blocks: Draft[] = []
  readonly furniture: Range[] = []
  readonly links: DraftLink[] = []
  readonly figures: DraftFigure[] = []
  #pieces: string[] = []
  #length = 0
  #boxes = 0
  #lists = 0
  #last: Draft | 'furniture' | null = null
  /** The last block ends where the text ends. */
  #open = false

  get text(): string {
    if (this.#pieces.length > 1) this.#pieces = [this.#pieces.join('')]
    return this.#pieces[0] ?? ''
  }

  get length(): number {
    return this.#length
  }

  /** What was written last. */
  get last(): Draft | 'furniture' | null {
    return this.#last
  }

  newBox(): number {
    return ++this.#boxes
  }

  newList(): number {
    return ++this.#lists
  }

  /** A new block of its lines. */
  block(lines: readonly Line[], draft: Omit<Draft, 'parts' | 'strong' | 'cells' | 'text'>): Draft {
    const last = this.#last
    const sameList = last !== null && last !== 'furniture' && draft.list !== null && last.list === draft.list
    const part = this.write(lines, sameList ? '\n' : '\n\n', true)
    const text = lines.map(line => line.text).join('\n')
    const block: Draft = { ...draft, parts: [part], cells: null, text, strong: lines.every(line => line.strong) }
    this.adopt(block)
    return block
  }

  /** More lines of a block: its part grows, or it gets another where something stands between. */
  extend(block: Draft, lines: readonly Line[]): void {
    const part = this.write(lines, '\n', true)
    const before = block.parts[block.parts.length - 1]
    if (this.#last === block && this.#open && before !== undefined)
      block.parts[block.parts.length - 1] = { start: before.start, end: part.end }
    else block.parts.push(part)
    this.#last = block
    this.#open = true
  }

  /** A block whose text `write` has put down already. */
  adopt(block: Draft): void {
    this.blocks.push(block)
    this.#last = block
    this.#open = true
  }

  addFurniture(lines: readonly Line[]): void {
    this.furniture.push(this.write(lines, this.#last === 'furniture' ? '\n' : '\n\n', false))
    this.#last = 'furniture'
  }

  /** Footnote marks and the like, after the block that they stand in: the block stays one slice. */
  addAsides(runs: readonly Run[]): void {
    for (const run of runs)
      this.furniture.push(this.write([{ runs: [run], text: run.text, strong: false }], '\n', false))
    if (runs.length > 0) this.#open = false
  }

  /** Takes a block out of the body: it was the site's. */
  toFurniture(block: Draft): void {
    const index = this.blocks.lastIndexOf(block)
    if (index === -1) return
    this.blocks.splice(index, 1)
    this.furniture.push(...block.parts)
    if (this.#last === block) this.#last = 'furniture'
  }

  /** Puts lines down and tells where; `separator` goes before them unless they open the text. */
  write(lines: readonly Line[], separator: string, inBody: boolean): Range {
    if (this.#length > 0) this.#push(separator)
    const start = this.#length
    for (const [index, line] of lines.entries()) {
      if (index > 0) this.#push('\n')
      for (const run of line.runs) this.#pushRun(run, inBody)
    }
    return { start, end: this.#length }
  }

  #pushRun(run: Run, inBody: boolean): void {
    const start = this.#length
    this.#push(run.text)
    const link = run.link === null ? undefined : this.links[run.link]
    if (link === undefined) return
    link.inBody ||= inBody
    const before = link.parts[link.parts.length - 1]
    if (before !== undefined && before.end === start)
      link.parts[link.parts.length - 1] = { start: before.start, end: this.#length }
    else link.parts.push({ start, end: this.#length })
  }

  #push(text: string): void {
    this.#pieces.push(text)
    this.#length += text.length
  }
}
