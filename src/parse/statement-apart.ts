import type { Words } from '../profile/words.ts'
import { FlatText } from '../text/flat-text.ts'
import { sentencesOf } from '../text/sentences.ts'
import type { ReadBlock } from './outline.ts'

/**
 * The sentence that grades a part, as a block of its own where the first paragraph goes on after it.
 *
 * ```text
 * > | Understanding demand
 * > | West Midlands Police is judged to be outstanding in its understanding of demand.
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * > | The force has worked with academics …
 * ```
 */
export function apartFromStatements(blocks: readonly ReadBlock[], text: string, words: Words): ReadBlock[] {
  return blocks.flatMap((own, index): ReadBlock[] => {
    const above = blocks[index - 1]
    const follows = above?.block.kind === 'heading' && above.part !== null && above.part.role !== 'section'
    if (!follows || own.block.kind !== 'paragraph' || own.block.box !== null) return [own]
    const [first, second] = sentencesOf(own.text)
    if (first === undefined || second === undefined || words.gradeStatementOf(own.text) !== null) return [own]
    const sentence = own.text.slice(first.start, first.end)
    const statement = words.gradeStatementOf(sentence)
    if (statement === null || statement.rule === 'judgment/grade-line') return [own]
    const { parts } = own.block
    const flat = FlatText.of(text, parts)
    const rest = flat.rangesOf(second.start, own.text.length, parts)
    return [
      { ...own, text: sentence, block: { ...own.block, parts: flat.rangesOf(first.start, first.end, parts) } },
      { ...own, text: own.text.slice(second.start), block: { ...own.block, parts: rest } },
    ]
  })
}
