import type { AreaId, PillarId } from '../record/area-id.ts'
import { FlatText } from '../text/flat-text.ts'
import type { Range } from '../text/range.ts'
import { sentencesOf } from '../text/sentences.ts'
import type { ListItemNode, ParagraphNode, PartNode } from '../tree/nodes.ts'
import type { Draft } from './draft.ts'
import type { StatedElsewhere } from './stated-elsewhere.ts'

/**
 * Grades stated inside running text, by what they are of; the first statement of each wins. Looked at: what stands before the
 * first finding of a pillar or an area, and the sections before the first of them (a summary's list of judgments).
 *
 * ```text
 * > | Overall summary
 * > | • the extent to which the force is effective at reducing crime and keeping people safe is good;
 *                                        ^ the pillar                                          ^ its grade
 * ```
 */
export function statedGrades(draft: Draft): Draft {
  const found = new Map<AreaId | PillarId, StatedElsewhere>()
  let begun = false
  for (const part of draft.tree.children) {
    if (part.role !== 'section') begun = true
    else if (begun) continue
    const under = part.role === 'section' ? null : part.name
    for (const node of leavesOf(part)) {
      const flat = FlatText.of(draft.document.text, node.parts)
      for (const sentence of statementsOf(flat.text)) {
        const statement = flat.text.slice(sentence.start, sentence.end)
        const stated = draft.words.gradesStated(statement, under)
        if (stated === null) continue
        for (const { grade, of } of stated.grades) {
          if (found.has(of)) continue
          const parts = flat.rangesOf(sentence.start, sentence.end, node.parts)
          found.set(of, { grade, statement, carriedOverFrom: stated.carriedOverFrom, parts, rule: stated.rule })
        }
      }
    }
  }
  return { ...draft, statedElsewhere: found }
}

/**
 * The sentences, and the whole first: a grade that "However, it requires improvement in …" states needs the sentence before.
 */
function statementsOf(text: string): Range[] {
  const sentences = sentencesOf(text)
  return sentences.length > 1 ? [{ start: 0, end: text.length }, ...sentences] : sentences
}

/** Paragraphs and bullets before the first finding; in a section below its sub-headings too, for any may be the summary. */
function leavesOf(part: PartNode): (ParagraphNode | ListItemNode)[] {
  return part.children.flatMap((child): (ParagraphNode | ListItemNode)[] => {
    const nodes = part.role === 'section' && child.type === 'finding' ? child.children : [child]
    return nodes.flatMap((node): (ParagraphNode | ListItemNode)[] => {
      if (node.type === 'paragraph') return [node]
      return node.type === 'list' ? node.children : []
    })
  })
}
