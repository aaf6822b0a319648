import { type Matrix, multiply } from './matrix.ts'
import type { PaintedShape, Rectangle, TextRun } from './pages.ts'
import { isVisible, shapesOf } from './shapes.ts'
import { type FontFacts, TextPen } from './text-pen.ts'

/** The operators of one page as pdf.js lists them: their numbers and their arguments. */
export interface OperatorList {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

export interface PageContent {
  readonly runs: TextRun[]
  readonly shapes: PaintedShape[]
  readonly images: Rectangle[]
}

/**
 * What a page draws, from its list of operators: text with the place of every character, painted paths, pictures.
 *
 * One walk gives all three; pdf.js's `getTextContent` would parse the same content a second time and tell neither weight nor
 * colour nor rectangles. `codes` are pdf.js's numbers by name, `base` takes the page's units to points with the origin
 * top-left, `fontOf` gives what is known of a font.
 */
export function readContent(
  list: OperatorList,
  codes: Readonly<Record<string, number>>,
  base: Matrix,
  page: { width: number; height: number },
  fontOf: (id: string) => FontFacts,
): PageContent {
  const content: PageContent = { runs: [], shapes: [], images: [] }
  const names = namesOf(codes)
  const pen = new TextPen(base, page, content.runs, fontOf)
  let state: GraphicsState = {
    matrix: base,
    fill: '#000000',
    stroke: '#000000',
    fillAlpha: 1,
    strokeAlpha: 1,
    lineWidth: 1,
  }
  const saved: GraphicsState[] = []
  const save = () => {
    saved.push(state)
    pen.save()
  }
  const restore = () => {
    state = saved.pop() ?? state
    pen.restore()
    pen.matrix = state.matrix
    pen.color = state.fill
  }
  /** A transform after which nothing was painted before the restore: the place of a picture that was left out. */
  let empty: Matrix | null = null
  for (let index = 0; index < list.fnArray.length; index++) {
    const name = names[list.fnArray[index] as number]
    const args = (list.argsArray[index] ?? []) as readonly unknown[]
    switch (name) {
      case 'save':
        save()
        break
      case 'restore':
        if (empty !== null) addImage(content.images, empty, page)
        empty = null
        restore()
        break
      case 'transform':
        state = { ...state, matrix: multiply(state.matrix, args as unknown as Matrix) }
        pen.matrix = state.matrix
        empty = state.matrix
        break
      case 'paintFormXObjectBegin':
        save()
        if (args[0] !== null)
          state = { ...state, matrix: multiply(state.matrix, Array.from(args[0] as Float32Array) as unknown as Matrix) }
        pen.matrix = state.matrix
        empty = null
        break
      case 'paintFormXObjectEnd':
        restore()
        break
      case 'setFillRGBColor':
        state = { ...state, fill: args[0] as string }
        pen.color = state.fill
        break
      case 'setFillColorN':
        state = { ...state, fill: PATTERN }
        break
      case 'setFillTransparent':
        state = { ...state, fill: '#ffffff' }
        break
      case 'setStrokeRGBColor':
        state = { ...state, stroke: args[0] as string }
        break
      case 'setLineWidth':
        state = { ...state, lineWidth: args[0] as number }
        break
      case 'setGState':
        state = withGraphicsState(state, args[0] as readonly (readonly [string, unknown])[])
        for (const [key, value] of args[0] as readonly (readonly [string, unknown])[]) {
          if (key === 'Font' && Array.isArray(value)) pen.setFont(value[0] as string, value[1] as number)
        }
        break
      case 'constructPath': {
        const paint = names[args[0] as number] ?? ''
        const path = (args[1] as readonly (ArrayLike<number> | null)[])[0]
        if (path && paint !== 'endPath') {
          const painted = {
            fill: /fill/i.test(paint) && isVisible(state.fill, state.fillAlpha) ? state.fill : null,
            stroked: /stroke/i.test(paint) && isVisible(state.stroke, state.strokeAlpha),
            lineWidth: state.lineWidth,
          }
          if (painted.fill !== null || painted.stroked) shapesOf(path, state.matrix, painted, page, content.shapes)
          empty = null
        }
        break
      }
      case 'paintImageXObject':
      case 'paintImageMaskXObject':
      case 'paintInlineImageXObject':
        addImage(content.images, state.matrix, page)
        empty = null
        break
      case 'showText':
        pen.show(args[0] as Parameters<TextPen['show']>[0])
        empty = null
        break
      default:
        if (name !== undefined) pen.operate(name, args)
    }
  }
  return content
}

interface GraphicsState {
  readonly matrix: Matrix
  readonly fill: string
  readonly stroke: string
  readonly fillAlpha: number
  readonly strokeAlpha: number
  readonly lineWidth: number
}

/** A pattern has no one colour; any that is not white will do. */
const PATTERN = '#808080'

const nameTables = new WeakMap<object, readonly (string | undefined)[]>()

function namesOf(codes: Readonly<Record<string, number>>): readonly (string | undefined)[] {
  const known = nameTables.get(codes)
  if (known !== undefined) return known
  const names: (string | undefined)[] = []
  for (const [name, code] of Object.entries(codes)) names[code] = name
  nameTables.set(codes, names)
  return names
}

function withGraphicsState(state: GraphicsState, entries: readonly (readonly [string, unknown])[]): GraphicsState {
  let next = state
  for (const [key, value] of entries) {
    if (key === 'ca' && typeof value === 'number') next = { ...next, fillAlpha: value }
    if (key === 'CA' && typeof value === 'number') next = { ...next, strokeAlpha: value }
    if (key === 'LW' && typeof value === 'number') next = { ...next, lineWidth: value }
  }
  return next
}

/** A picture fills the unit square. Smaller than this many points either way it is an ornament. */
const SMALLEST_IMAGE = 20

function addImage(images: Rectangle[], matrix: Matrix, page: { width: number; height: number }): void {
  const width = Math.abs(matrix[0]) + Math.abs(matrix[2])
  const height = Math.abs(matrix[1]) + Math.abs(matrix[3])
  if (width < SMALLEST_IMAGE || height < SMALLEST_IMAGE) return
  const left = matrix[4] + Math.min(0, matrix[0]) + Math.min(0, matrix[2])
  const top = matrix[5] + Math.min(0, matrix[1]) + Math.min(0, matrix[3])
  if (left >= page.width || top >= page.height || left + width <= 0 || top + height <= 0) return
  images.push({ left, top, width, height })
}
