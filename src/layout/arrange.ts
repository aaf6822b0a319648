import type { PdfPages } from '../source/pdf/pages.ts'
import { realFrames } from './boxes.ts'
import { drawnBullets } from './drawn-bullets.ts'
import { noteLines } from './footnotes.ts'
import { furnitureOf } from './furniture.ts'
import { sharedGutter } from './gutters.ts'
import { type Line, lineOf } from './line.ts'
import { orderPage, type PageThings, thingsOf } from './order.ts'
import { outsideMain } from './outside.ts'
import type { Passage } from './passage.ts'
import { passagesOf } from './passages.ts'
import { piecesOf } from './pieces.ts'
import { bottomOf } from './rectangle.ts'
import { type Measures, measure } from './style.ts'
import { withTaggedThings } from './tag-containers.ts'
import { tagsAreSound } from './tags.ts'
import { intoFrame, type UprightPage, uprightPage } from './upright.ts'

export interface ArrangedPage {
  readonly upright: UprightPage
  readonly things: PageThings
  /** Heads, feet and page numbers, from top to bottom. */
  readonly furniture: readonly Line[]
  readonly printed: string | null
  /** Where the text of the body ends. */
  readonly bottom: number
}

export interface Arranged {
  readonly pages: readonly ArrangedPage[]
  readonly passages: readonly Passage[]
  readonly measures: Measures
  readonly trustTags: boolean
}

/** Runs → pieces → furniture, frames, tables → reading order → passages, page by page. */
export function arrange(pdf: PdfPages): Arranged {
  const uprights = pdf.pages.map(uprightPage)
  const whole = uprights.map(upright => piecesOf(upright.runs, upright.page.places, null))
  const gutter = sharedGutter(whole)
  const parted = gutter === null ? whole : uprights.map(upright => piecesOf(upright.runs, upright.page.places, gutter))
  const pieces = uprights.map((upright, index) => drawnBullets(parted[index] ?? [], shapesIn(upright)))
  const measures = measure(pieces)
  const furniture = furnitureOf(
    uprights.map((upright, index) => {
      const own = pieces[index] ?? []
      return { height: upright.height, pieces: own, notes: noteLines(own, measures.bodySize) }
    }),
    measures.bodySize,
  )
  const drawn = realFrames(
    uprights.map((upright, index) => {
      const body = (pieces[index] ?? []).filter(piece => furniture[index]?.furniture.has(piece) !== true)
      const images = upright.page.images.map(image => intoFrame(image, upright.turn, upright.page))
      return thingsOf(shapesIn(upright), images, body, upright)
    }),
    index => uprights[index]?.height ?? 0,
    measures.bodySize,
  )
  const trustTags = pdf.tagged && tagsAreSound(drawn, measures)
  const outside = trustTags ? outsideMain(drawn) : new Set<Line>()
  const things = trustTags ? withTaggedThings(drawn.map(page => without(page, outside))) : drawn
  const passages: Passage[] = []
  const pages = uprights.map((upright, index): ArrangedPage => {
    const page = things[index] as PageThings
    passages.push(
      ...passagesOf(orderPage(page, gutter), upright.page.number, measures, trustTags),
      ...astrayPassages(upright),
    )
    const own = furniture[index]
    return {
      upright,
      things: page,
      furniture: [...(own?.furniture ?? []), ...(drawn[index]?.pieces ?? []).filter(piece => outside.has(piece))].sort(
        (one, other) => one.baseline - other.baseline || one.left - other.left,
      ),
      printed: own?.printed ?? null,
      bottom: Math.max(0, ...page.pieces.map(piece => bottomOf(piece))),
    }
  })
  for (const [order, passage] of passages.entries()) passage.order = order
  return { pages, passages, measures, trustTags }
}

function without(page: PageThings, outside: ReadonlySet<Line>): PageThings {
  return outside.size === 0 ? page : { ...page, pieces: page.pieces.filter(piece => !outside.has(piece)) }
}

function shapesIn(upright: UprightPage) {
  return upright.page.shapes.map(shape => ({ ...shape, ...intoFrame(shape, upright.turn, upright.page) }))
}

/** Text written up the side or askew: one passage a run, after the page's own text. */
function astrayPassages(upright: UprightPage): Passage[] {
  return upright.astray.map(run => {
    const line = lineOf([run], upright.page.places)
    return {
      page: upright.page.number,
      order: 0,
      lines: [line],
      column: { left: line.left, right: line.left + line.width },
      frame: null,
      marker: null,
      table: null,
      besideImage: false,
      kind: 'furniture',
      level: null,
      depth: null,
      rule: 'pdf/askew',
    }
  })
}
