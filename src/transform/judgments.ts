import type { Grade } from '../record/area-id.ts'
import type { Judgment } from '../record/schema.ts'
import { sentencesOf } from '../text/sentences.ts'
import type { AreaNode, JudgmentNode, PillarNode } from '../tree/nodes.ts'
import type { Draft } from './draft.ts'
import type { StatedElsewhere } from './stated-elsewhere.ts'

/**
 * The judgment of an area or a pillar. A sentence of its own below the heading beats a grade alone on its line, which beats a
 * sentence inside running text (`draft.statedElsewhere`). A note that an earlier judgment stands makes the grade a carried-over one.
 */
export function judgmentOf(part: AreaNode | PillarNode, draft: Draft): Judgment {
  const elsewhere = draft.statedElsewhere.get(part.name) ?? null
  const nodes = part.children.filter((child): child is JudgmentNode => child.type === 'judgment')
  const statements = nodes.flatMap(node => {
    const statement = draft.words.gradeStatementOf(node.value)
    return statement === null ? [] : [{ node, statement }]
  })
  const noted = statements.find(each => each.statement.carriedOverFrom !== null)?.statement.carriedOverFrom
  const carried = noted ?? carriedInText(part, draft)
  const graded = statements.filter(each => each.statement.grade !== null)
  const best = graded.find(each => each.statement.rule !== 'judgment/grade-line') ?? graded[0]
  if (best !== undefined) {
    return {
      graded: true,
      grade: gradeOf(best.statement.grade),
      statement: best.node.value,
      carriedOverFrom: carried,
      evidence: draft.evidence(best.node.parts, best.statement.rule),
    }
  }
  if (elsewhere !== null)
    return judgmentStated({ ...elsewhere, carriedOverFrom: carried ?? elsewhere.carriedOverFrom }, draft)
  const only = statements[0]
  return {
    graded: only?.statement.graded ?? false,
    grade: null,
    statement: only?.node.value ?? null,
    carriedOverFrom: carried,
    evidence: only === undefined ? null : draft.evidence(only.node.parts, only.statement.rule),
  }
}

/** The judgment that running text states. */
export function judgmentStated(stated: StatedElsewhere, draft: Draft) {
  const { grade, statement, carriedOverFrom, parts, rule } = stated
  const evidence = draft.evidence(parts, rule)
  return { graded: true, grade: gradeOf(grade), statement, carriedOverFrom, evidence } satisfies Judgment
}

/**
 * The note that begins a longer paragraph.
 *
 * ```text
 * > | This question was not subject to detailed inspection in 2018/19, and our judgment from the 2017 effectiveness inspection
 *                                                                                                ^^^^^^^^^^^^^^^^^^
 * > | has been carried over. However, we spoke to 40 officers.
 * ```
 */
function carriedInText(part: AreaNode | PillarNode, draft: Draft): string | null {
  for (const node of part.children) {
    if (node.type !== 'paragraph') continue
    const [first, second] = sentencesOf(node.value)
    for (const end of [first?.end, second?.end]) {
      const from = draft.words.gradeStatementOf(node.value.slice(first?.start ?? 0, end))?.carriedOverFrom ?? null
      if (from !== null) return from
    }
  }
  return null
}

function gradeOf(written: string | null): Grade | null {
  return GRADES.get(written ?? '') ?? null
}

const GRADES: ReadonlyMap<string, Grade> = new Map(
  (['outstanding', 'good', 'adequate', 'requires improvement', 'inadequate'] as const).map(grade => [grade, grade]),
)
