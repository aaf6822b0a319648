import type { Statistic } from '../record/statistic-schema.ts'
import type { Draft, Passage } from './draft.ts'
import { cuesWithin } from './line.ts'

type Bound = Statistic['bound']

const AFTER: readonly { readonly words: readonly string[]; readonly bound: Bound }[] = [
  { words: ['or', 'more'], bound: 'at-least' },
  { words: ['or', 'over'], bound: 'at-least' },
  { words: ['or', 'above'], bound: 'at-least' },
  { words: ['or', 'fewer'], bound: 'at-most' },
  { words: ['or', 'less'], bound: 'at-most' },
  { words: ['or', 'under'], bound: 'at-most' },
  { words: ['or', 'so'], bound: 'about' },
  { words: ['+'], bound: 'at-least' },
]
const PASSED_OVER = new Set(['a', 'an', 'another', 'further', 'additional', 'only', 'total', 'of'])
/** The longest bound phrase has four words; two more may stand between it and the number. */
const REACH = 7

/**
 * How exact each figure is, from the words directly before or after it.
 *
 * ```text
 * some 21 percent   just under 3 quarters   no more than 15 crimes   15 or more
 * ^^^^              ^^^^^^^^^^              ^^^^^^^^^^^^               ^^^^^^^
 * ```
 */
export function setBounds(passage: Passage): void {
  for (const draft of passage.drafts)
    if (draft !== null) draft.bound = boundBefore(draft) ?? boundAfter(draft) ?? draft.bound
}

function boundBefore(draft: Draft): Bound | null {
  const { span, line, clause } = draft
  let end = span.first
  for (let skipped = 0; skipped <= 2; skipped++) {
    const cues = cuesWithin(line, Math.max(clause.sentence.firstToken, end - REACH), end)
    const cue = cues.find(cue => cue.family === 'bound' && cue.end === end)
    if (cue !== undefined) return cue.id as Bound
    if (!PASSED_OVER.has(line.tokens[end - 1]?.text ?? '')) return null
    end--
  }
  return null
}

function boundAfter(draft: Draft): Bound | null {
  const { span, line } = draft
  for (const { words, bound } of AFTER)
    if (words.every((word, offset) => line.tokens[span.end + offset]?.text === word)) return bound
  return null
}
