import type { PillarId } from '../record/area-id.ts'
import { fold } from '../text/fold.ts'
import { type OwnForce, subjectOf } from './force-subject.ts'
import type { Framework } from './framework-schema.ts'
import { gradeStatement, plainGrade } from './grade-statement.ts'
import { fitsPart, hasAllWords, type PartId, partJudged, partNamed } from './judged-part.ts'

/** One grade and what it is of. */
export interface StatedGrade {
  readonly grade: string
  readonly of: PartId
}

export interface StatedGrades {
  readonly rule: string
  readonly grades: readonly StatedGrade[]
  /** False: the sentence says that no grade is given. */
  readonly graded: boolean
  readonly carriedOverFrom: string | null
}

/**
 * The grades that a sentence states by itself, wherever it stands: each with the area or pillar it is of. Precedence:
 *
 * 1. one grade, of the part that the sentence names, or of the part it stands under (`under`) where its words fit that part;
 * 2. several grades in one sentence, if every one of them names a part (2014, and summaries);
 * 3. one grade of all pillars.
 *
 * Null for everything else: another force's grade, an earlier one, "the force is good at this".
 */
export function gradesStated(
  text: string,
  framework: Framework,
  own: OwnForce | null,
  under: PartId | null,
): StatedGrades | null {
  const statement = gradeStatement(text, own)
  if (statement !== null) {
    const { rule, grade, graded, carriedOverFrom, predicate } = statement
    if (grade === null) return { rule, grades: [], graded, carriedOverFrom }
    if (predicate === null) {
      return under === null ? null : { rule, grades: [{ grade, of: under }], graded, carriedOverFrom }
    }
    if (/\b(?:each|all) of (?:the|its) (?:three )?pillars\b/.test(predicate)) {
      const grades = framework.pillars.map((pillar): StatedGrade => ({ grade, of: pillar.id as PillarId }))
      return { rule, grades, graded, carriedOverFrom }
    }
    if (rule === 'judgment/part-of-force-is') {
      if (under === null || !hasAllWords(predicate, under, framework)) return null
      return { rule, grades: [{ grade, of: under }], graded, carriedOverFrom }
    }
    const named = partJudged(predicate, framework)
    const subjectless = rule === 'judgment/bullet-is-grade-at'
    const of = under !== null && !subjectless && fitsPart(predicate, under, framework) ? under : named
    if (of !== null) return { rule, grades: [{ grade, of }], graded, carriedOverFrom }
  }
  const grades = severalGrades(text, framework, own)
  return grades === null ? null : { rule: 'judgment/several-grades', grades, graded: true, carriedOverFrom: null }
}

/**
 * ```text
 * > | in general, the force is good at A, good at B and at C. However, it requires improvement in the way it D;
 *                 ^^^^^^^^^    ^^^^    ^  ^^^^    ^        ^                ^^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^
 * ```
 */
function severalGrades(text: string, framework: Framework, own: OwnForce | null): StatedGrade[] | null {
  if (text.length > LONGEST_SENTENCES) return null
  const folded = fold(text)
  const marks = [...folded.matchAll(GRADE_AT)]
  const first = marks[0]
  if (first === undefined) return null
  if (subjectOf(withoutLast(folded.slice(0, first.index).replace(PREFACE, ''), VERB), own) === null) return null
  const grades: StatedGrade[] = []
  for (const [index, mark] of marks.entries()) {
    const from = mark.index + mark[0].length
    const to = marks[index + 1]?.index ?? folded.length
    const list = withoutLast(folded.slice(from, to), LINK)
    // Names first: by likeness alone, two parts' names together would be like one of them.
    const parts =
      partsListed(list, each => partNamed(each, framework)) ?? partsListed(list, each => partJudged(each, framework))
    if (parts === null) return null
    grades.push(...parts.map(of => ({ grade: plainGrade(mark.groups?.grade ?? ''), of })))
  }
  const distinct = new Set(grades.map(grade => grade.of)).size === grades.length
  return grades.length > 1 && distinct ? grades : null
}

/** `text` without the words at its end that are in `words`, and the stops between them. */
function withoutLast(text: string, words: ReadonlySet<string>): string {
  let end = text.length
  for (;;) {
    while (end > 0 && STOPS.has(text.charAt(end - 1))) end--
    const start = text.lastIndexOf(' ', end - 1) + 1
    if (end === 0 || !words.has(text.slice(start, end))) return text.slice(0, end)
    end = start
  }
}

/** "A, B and at C;" → the parts, or null where a piece names none. The longest piece that names one wins. */
function partsListed(list: string, partOf: (words: string) => PartId | null): PartId[] | null {
  const pieces = list
    .split(/(?<join>,? and (?:at |in )?|, (?:at |in )?)/)
    .map(piece => piece.replace(/^['"]|['"]$/g, ''))
  const parts: PartId[] = []
  // Pieces stand at even places, what joins them at odd ones.
  for (let at = 0; at < pieces.length; ) {
    let found: { end: number; of: PartId } | null = null
    for (let end = pieces.length; end > at && found === null; end -= 2) {
      const of = partOf(pieces.slice(at, end).join('').trim())
      if (of !== null) found = { end, of }
    }
    if (found === null) return null
    parts.push(found.of)
    at = found.end + 1
  }
  return parts
}

/** In characters: two sentences. */
const LONGEST_SENTENCES = 700
const PREFACE = /^(?:(?:in terms of|as to|for) (?:its )?[a-z ]{3,40}, ?)?(?:(?:in general|overall),? ?)?(?:but )?/
const GRADE_AT = /\b(?<grade>outstanding|good|adequate|requires? improvement|inadequate)['"]? (?:at|in|for) /g
const STOPS = new Set(' .;,:\'"')
const VERB = new Set(['is', 'has', 'been', 'judged', 'assessed', 'graded', 'to', 'be', 'as'])
const LINK = new Set([...VERB, 'and', 'but', 'while', 'although', 'however', 'it', 'the', 'force', 'constabulary'])
