import type { PartName, Words } from '../profile/words.ts'
import type { AreaId } from '../record/area-id.ts'
import type { SourceBlock, SourceDocument } from '../source/document.ts'
import { FlatText } from '../text/flat-text.ts'
import type { LabelKind } from '../tree/label-kind.ts'
import { apartFromStatements } from './statement-apart.ts'

/** A block with its text on one line and what its words make of it. */
export interface ReadBlock {
  readonly block: SourceBlock
  readonly text: string
  readonly part: PartName | null
  readonly label: LabelKind | null
}

/**
 * Blocks → blocks with roles. A heading is the name of a part only where a part follows: a contents list, a graphic that lists
 * areas under grades, and a finding that is worded like an area are none.
 *
 * Evidence for an area, strongest first: a grade statement below it; a label or "Main findings" below it; prose below it. Where
 * an area is named more than once, the best evidence wins, and the first of equals.
 */
export function readBlocks(document: SourceDocument, words: Words): ReadBlock[] {
  const named = withGradedHeadings(
    apartFromStatements(
      document.blocks.map(block => nameBlock(block, document.text, words)),
      document.text,
      words,
    ),
    words,
  )
  const evidence = named.map((block, index) => (block.part === null ? 0 : evidenceFor(named, index, words)))
  const best = new Map<AreaId, number>()
  for (const [index, block] of named.entries()) {
    if (block.part?.role !== 'area') continue
    const key = block.part.name
    const before = best.get(key)
    if (before === undefined || (evidence[index] ?? 0) > (evidence[before] ?? 0)) best.set(key, index)
  }
  return named.map((block, index) => {
    if (block.part === null) return block
    const next = named[index + 1]
    // A cover names a part of the report too, with nothing below it but other lines of the cover.
    const empty =
      block.part.role === 'section' && next?.block.kind === 'heading' && next.part === null && next.label === null
    const heading = block.block.kind === 'heading' && block.block.box === null && !(empty && index < COVER_BLOCKS)
    const kept =
      block.part.role === 'area' ? (evidence[index] ?? 0) > 0 && best.get(block.part.name) === index : heading
    if (kept) return block
    // The name of an area with nothing below it, where a text was cut, is no finding of the area before.
    if (next === undefined) return { ...block, part: null, block: { ...block.block, kind: 'paragraph', level: null } }
    return { ...block, part: null }
  })
}

/**
 * A heading that no list has is the name of the area that the sentence right below it grades, where the report names that area
 * nowhere else.
 *
 * ```text
 * > | Crime data integrity
 *     ^^^^^^^^^^^^^^^^^^^^
 * > | Gwent Police is good at recording crime.
 *                             ^^^^^^^^^^^^^^^ an area
 * ```
 */
function withGradedHeadings(blocks: readonly ReadBlock[], words: Words): ReadBlock[] {
  const known = new Set(blocks.flatMap(block => (block.part?.role === 'area' ? [block.part.name] : [])))
  return blocks.map((block, index) => {
    const below = blocks[index + 1]
    const plain =
      block.block.kind === 'heading' && block.block.box === null && block.part === null && block.label === null
    if (!plain || below === undefined || below.block.kind !== 'paragraph' || below.text.length > LONGEST_PART_NAME)
      return block
    const statement = words.gradeStatementOf(below.text)
    if (statement === null || statement.grade === null || statement.predicate === null) return block
    const grades = words.gradesStated(below.text, null)?.grades ?? []
    const part = grades.length === 1 && grades[0] !== undefined ? words.areaOf(grades[0].of) : null
    if (part === null || known.has(part.name)) return block
    known.add(part.name)
    return { ...block, part }
  })
}

function nameBlock(block: SourceBlock, text: string, words: Words): ReadBlock {
  const flat = FlatText.of(text, block.parts).text
  const short = flat.length <= LONGEST_PART_NAME && (block.kind === 'heading' || block.kind === 'paragraph')
  const label = short ? words.labelOf(flat) : null
  return { block, text: flat, label, part: short && label === null && !/[.]$/.test(flat) ? words.partOf(flat) : null }
}

/** 0: no part follows. */
function evidenceFor(blocks: readonly ReadBlock[], index: number, words: Words): number {
  const own = blocks[index]
  if (own?.part?.role !== 'area') return 0
  const heading = own.block.kind === 'heading' ? 1 : 0
  const asked = own.text.endsWith('?')
  let prose = 0
  let before = 0
  let lined = false
  let seen = 0
  for (let at = index + 1; at < blocks.length && seen < BLOCKS_LOOKED_AT; at++) {
    const block = blocks[at]
    if (block === undefined) break
    if (block.part !== null && block.block.kind === 'heading') break
    seen++
    if (seen <= BLOCKS_BEFORE_STATEMENT && block.block.box === null) {
      const statement = words.gradeStatementOf(block.text)
      if (statement?.rule === 'judgment/grade-line') lined = true
      else if (statement !== null) return STATED + heading
    }
    if (block.label !== null) return LABELLED + heading
    if (block.block.kind === 'paragraph' && block.text.length >= (asked ? SHORT_PROSE : PROSE)) {
      if (prose === 0) before = seen - 1
      prose++
    }
  }
  // A grade alone on its line is a statement only where text follows: a table of judgments has many, but no questions.
  if (lined) return prose > 0 ? LINED + heading : asked && heading === 1 ? 1 : 0
  // In a site's navigation other lines follow, and prose much later.
  return heading === 1 && prose > 0 && before <= BLOCKS_BEFORE_PROSE ? 1 : 0
}

const COVER_BLOCKS = 12
const STATED = 8
const LABELLED = 4
const LINED = 2
const BLOCKS_LOOKED_AT = 12
const BLOCKS_BEFORE_STATEMENT = 4
const BLOCKS_BEFORE_PROSE = 3
/** In characters: a paragraph of prose, rather than a caption or a line of a list. */
const PROSE = 60
/** Under a question, which is no line of a graphic. */
const SHORT_PROSE = 25
const LONGEST_PART_NAME = 220
