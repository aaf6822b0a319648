import { glyphText } from './glyph-text.ts'
import { IDENTITY, type Matrix, multiply } from './matrix.ts'
import type { TextRun } from './pages.ts'

export interface FontFacts {
  readonly bold: boolean
  readonly italic: boolean
  /** Glyph units to text units: 0.001, or a Type 3 font's own. */
  readonly scale: number
  readonly vertical: boolean
}

/** A glyph as pdf.js lists it; a number between glyphs moves the pen back by thousandths of the font size. */
export interface Glyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
  readonly vmetric?: readonly number[] | null
}

interface TextState {
  font: FontFacts
  size: number
  characterSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
  mode: number
}

/** Holds the text part of the graphics state and turns shown glyphs into runs. */
export class TextPen {
  matrix: Matrix
  color = '#000000'
  readonly #page: { width: number; height: number }
  readonly #runs: TextRun[]
  readonly #fontOf: (id: string) => FontFacts
  #state: TextState = { ...INITIAL }
  readonly #saved: TextState[] = []
  #text: Matrix = IDENTITY
  #line: Matrix = IDENTITY
  readonly #marks: { mark: number | null; artifact: boolean }[] = []

  constructor(
    base: Matrix,
    page: { width: number; height: number },
    runs: TextRun[],
    fontOf: (id: string) => FontFacts,
  ) {
    this.matrix = base
    this.#page = page
    this.#runs = runs
    this.#fontOf = fontOf
  }

  save(): void {
    this.#saved.push({ ...this.#state })
  }

  restore(): void {
    this.#state = this.#saved.pop() ?? this.#state
  }

  setFont(id: string, size: number): void {
    this.#state.font = this.#fontOf(id)
    this.#state.size = size
  }

  /** The operators that set text state, move the pen, or open and close marked content. */
  operate(name: string, args: readonly unknown[]): void {
    const state = this.#state
    const first = args[0] as number
    switch (name) {
      case 'beginText':
        this.#text = this.#line = IDENTITY
        break
      case 'setFont':
        this.setFont(args[0] as string, args[1] as number)
        break
      case 'setCharSpacing':
        state.characterSpacing = first
        break
      case 'setWordSpacing':
        state.wordSpacing = first
        break
      case 'setHScale':
        state.scale = first / 100
        break
      case 'setLeading':
        state.leading = -first
        break
      case 'setTextRise':
        state.rise = first
        break
      case 'setTextRenderingMode':
        state.mode = first
        break
      case 'setLeadingMoveText':
        state.leading = args[1] as number
        this.#moveLine(first, args[1] as number)
        break
      case 'moveText':
        this.#moveLine(first, args[1] as number)
        break
      case 'nextLine':
        this.#moveLine(0, state.leading)
        break
      case 'setTextMatrix':
        this.#text = this.#line = Array.from(args[0] as ArrayLike<number>) as unknown as Matrix
        break
      case 'beginMarkedContent':
      case 'beginMarkedContentProps':
        this.#open(args[0] as string | { name?: string } | null, args[1])
        break
      case 'endMarkedContent':
        this.#marks.pop()
        break
    }
  }

  /** Shows glyphs; a gap as wide as two letters begins a new run, a narrower one that no space fills becomes a space. */
  show(glyphs: readonly (Glyph | number)[]): void {
    const { font, size, scale } = this.#state
    let draft = new Draft()
    let pen = 0
    let penAtEnd = 0
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        pen -= (glyph / 1000) * size * (font.vertical ? 1 : scale)
        continue
      }
      const advance = font.vertical
        ? (glyph.vmetric?.[0] ?? -1000) * font.scale * size + this.#spacing(glyph)
        : (glyph.width * font.scale * size + this.#spacing(glyph)) * scale
      const characters = glyphText(glyph.unicode)
      const gap = (pen - penAtEnd) / (Math.abs(size) || 1)
      if (draft.text !== '' && (gap > WIDE_GAP || gap < -WIDE_GAP)) {
        this.#emit(draft)
        draft = new Draft()
      } else if (gap > WORD_GAP && draft.text !== '' && !draft.text.endsWith(' ') && characters !== ' ') {
        draft.add(' ', penAtEnd, pen)
      }
      draft.add(characters, pen, pen + advance - this.#trailing(glyph) * scale)
      pen += advance
      penAtEnd = pen
    }
    this.#emit(draft)
    const move: Matrix = font.vertical ? [1, 0, 0, 1, 0, pen] : [1, 0, 0, 1, pen, 0]
    this.#text = multiply(this.#text, move)
  }

  #spacing(glyph: Glyph): number {
    return this.#state.characterSpacing + (glyph.isSpace ? this.#state.wordSpacing : 0)
  }

  /** Tracked capitals keep their tracking inside the word only. */
  #trailing(glyph: Glyph): number {
    return glyph.isSpace ? 0 : Math.min(0, this.#state.characterSpacing)
  }

  #moveLine(x: number, y: number): void {
    this.#line = multiply(this.#line, [1, 0, 0, 1, x, y])
    this.#text = this.#line
  }

  #open(tag: string | { name?: string } | null, properties: unknown): void {
    const outer = this.#marks[this.#marks.length - 1]
    const name = typeof tag === 'string' ? tag : (tag?.name ?? '')
    this.#marks.push({
      mark: typeof properties === 'number' ? properties : (outer?.mark ?? null),
      artifact: name === 'Artifact' || (outer?.artifact ?? false),
    })
  }

  #emit(draft: Draft): void {
    const trimmed = draft.trimmed()
    if (trimmed === null) return
    const { font, size, rise, mode } = this.#state
    const whole = multiply(this.matrix, this.#text)
    const along = Math.hypot(whole[0], whole[1])
    const across = Math.hypot(whole[2], whole[3])
    const first = trimmed.edges[0] as number
    const axis = font.vertical ? { x: 0, y: first } : { x: first, y: rise }
    const x = whole[0] * axis.x + whole[2] * axis.y + whole[4]
    const y = whole[1] * axis.x + whole[3] * axis.y + whole[5]
    if (!Number.isFinite(x + y + along) || x > this.#page.width + 1 || y > this.#page.height + 8 || y < -1) return
    const flipped = size < 0 ? 180 : 0
    const degrees = Math.round((Math.atan2(whole[1], whole[0]) * 180) / Math.PI) + (font.vertical ? 90 : 0) + flipped
    const edges = new Float32Array(trimmed.edges.length)
    for (let index = 0; index < edges.length; index++)
      edges[index] = Math.abs((trimmed.edges[index] as number) - first) * along
    if (x + (edges[edges.length - 1] as number) < -1) return
    const mark = this.#marks[this.#marks.length - 1]
    this.#runs.push({
      text: trimmed.text,
      x,
      y,
      angle: ((degrees % 360) + 360) % 360,
      edges,
      size: Math.round(Math.abs(size) * across * 100) / 100,
      bold: font.bold || mode === FILL_AND_STROKE,
      italic: font.italic,
      color: this.color,
      mark: mark?.mark ?? null,
      artifact: mark?.artifact ?? false,
    })
  }
}

/** Font sizes: the narrowest gap that stands for a space, and the narrowest that parts two pieces. */
const WORD_GAP = 0.16
const WIDE_GAP = 1

/** Text filled and stroked at once is how a program without a bold font makes one. */
const FILL_AND_STROKE = 2

const INITIAL: TextState = {
  font: { bold: false, italic: false, scale: 0.001, vertical: false },
  size: 1,
  characterSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
}

/** The characters of one run and their edges in text units. */
class Draft {
  text = ''
  readonly #lefts: number[] = []
  readonly #rights: number[] = []

  add(characters: string, left: number, right: number): void {
    // Filled by index: pdf.js's build replaces Array.prototype.push with a slow one.
    const start = this.text.length
    for (let index = 0; index < characters.length; index++) {
      this.#lefts[start + index] = left + ((right - left) * index) / characters.length
      this.#rights[start + index] = left + ((right - left) * (index + 1)) / characters.length
    }
    this.text += characters
  }

  trimmed(): { text: string; edges: number[] } | null {
    const text = this.text.trim()
    if (text === '') return null
    const start = this.text.length - this.text.trimStart().length
    const edges = this.#lefts.slice(start, start + text.length)
    edges.push(this.#rights[start + text.length - 1] as number)
    return { text, edges }
  }
}
