import { gradeSentences } from '../data/compiled/grade-sentences.ts'
import { fold } from '../text/fold.ts'
import { findPattern } from './compile-pattern.ts'
import { type OwnForce, subjectOf } from './force-subject.ts'
import type { GradeStatement } from './words.ts'

/**
 * A sentence, or a line, that states one grade (or says that there is none), taken apart; null for all others. The subject must
 * be the report's own force: of another force's grade a report says nothing new.
 *
 * ```text
 * > | Dorset Police has been assessed as good in respect of its understanding of demand.
 *     ^^^^^^^^^^^^^ subject              ^^^^ grade          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ predicate
 * ```
 */
export function gradeStatement(text: string, own: OwnForce | null): GradeStatement | null {
  if (text.length > LONGEST_STATEMENT) return null
  const folded = fold(text)
  if (!/grad|improvement|good|outstanding|adequate|inspect/.test(folded)) return null
  for (const pattern of gradeSentences.patterns) {
    const match = findPattern(pattern, folded)
    if (match === null) continue
    const groups = match.groups ?? {}
    // A statement is one sentence: what follows it in its paragraph is looked at sentence by sentence.
    if (/[.!?]['"]? /.test(groups.predicate ?? groups.predicate2 ?? '')) continue
    const subject = groups.subject ?? groups.subject2
    const place = match.indices?.groups?.subject ?? match.indices?.groups?.subject2
    if (subject !== undefined && subjectOf(place === undefined ? subject : text.slice(...place), own) === null) continue
    const { grade } = groups
    const carriedOverFrom = groups.from ?? groups.from2 ?? groups.last ?? null
    return {
      rule: pattern.id,
      grade: grade === undefined ? null : plainGrade(grade),
      graded: grade !== undefined || carriedOverFrom !== null,
      carriedOverFrom,
      predicate: groups.predicate ?? groups.predicate2 ?? null,
    }
  }
  return null
}

/** "require improvement", "requiring improvement" → "requires improvement". */
export function plainGrade(written: string): string {
  return written.replace(/^requir(?:e|ing) /, 'requires ')
}

/** In characters. */
const LONGEST_STATEMENT = 420
