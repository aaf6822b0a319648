import { captions } from '../data/compiled/captions.ts'
import { due } from '../data/compiled/due.ts'
import { furniture } from '../data/compiled/furniture.ts'
import { inspector } from '../data/compiled/inspector.ts'
import { labels } from '../data/compiled/labels.ts'
import { openings } from '../data/compiled/openings.ts'
import { requests } from '../data/compiled/requests.ts'
import { type AreaId, type Grade, gradeSchema } from '../record/area-id.ts'
import { fold } from '../text/fold.ts'
import { unnumbered } from '../text/unnumbered.ts'
import type { LabelKind } from '../tree/label-kind.ts'
import { findPattern, patternSource } from './compile-pattern.ts'
import type { OwnForce } from './force-subject.ts'
import { namesOf } from './framework-names.ts'
import type { Framework } from './framework-schema.ts'
import { gradeStatement } from './grade-statement.ts'
import { gradesStated } from './grades-stated.ts'
import type { LabelConstruct } from './label-schema.ts'
import type { Pattern } from './pattern-schema.ts'
import type { PartName, Words } from './words.ts'

/** The words of a cycle, in a report on `own`; those of every cycle (and force) where they are null. */
export function wordsOf(framework: Framework | null, own: OwnForce | null = null): Words {
  return {
    partOf: title => (framework === null ? null : partOf(framework, title)),
    areaOf: id => {
      const area = framework?.areas.find(each => each.id === id)
      return area === undefined ? null : { role: 'area', name: area.id, pillar: area.pillar }
    },
    labelOf: text => kindOfLabel[constructOf(text) ?? 'none'] ?? null,
    isAccelerated: text => constructOf(text) === 'accelerated-cause-of-concern',
    gradeStatementOf: text => {
      const statement = gradeStatement(text, own)
      return statement?.rule === 'judgment/part-of-force-is' ? null : statement
    },
    gradesStated: (text, under) => (framework === null ? null : gradesStated(text, framework, own, under)),
    isRecommendation: text => matches(requests.patterns, text),
    isCaption: text => matches(captions.patterns, text),
    gradeRowOf: text => (framework === null ? null : gradeRowOf(framework, text)),
    signatureOf,
    asks: title => matches(requests.patterns, title),
    opensWithName: line => matches(openings.patterns, line.slice(0, LONGEST_OPENING)),
    setsTime: text => matches(due.patterns, text),
    isFurniture: isSiteLine,
  }
}

/**
 * ```text
 * > | Recording data about crime    Good
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^    ^^^^ the grade
 * ```
 */
function gradeRowOf(framework: Framework, text: string): { area: AreaId; grade: Grade } | null {
  if (text.length > LONGEST_LABEL) return null
  const row =
    /^(?<name>.{3,100}?)[\s:|–-]{1,20}(?<grade>outstanding|good|adequate|requires improvement|inadequate)$/i.exec(
      text.trim(),
    )
  const grade = gradeSchema.safeParse(row?.groups?.grade?.toLowerCase())
  const area = row === null ? null : namesOf(framework).areaOfLabel(row.groups?.name ?? '')
  return area === null || !grade.success ? null : { area: area.id, grade: grade.data }
}

function partOf(framework: Framework, title: string): PartName | null {
  const titled = namesOf(framework).titled(title)
  if (titled === null) return null
  if (titled.kind === 'area') return { role: 'area', name: titled.area.id, pillar: titled.area.pillar }
  if (titled.kind === 'pillar') return { role: 'pillar', name: titled.pillar.id }
  const { kind, under } = titled.section
  if (titled.parent !== null) return { role: 'section', name: kind, under: kind }
  const owner = framework.sections.find(section => under !== null && section.headings.includes(under))
  return { role: 'section', name: kind, under: owner?.kind ?? null }
}

const kindOfLabel: Readonly<Record<LabelConstruct | 'none', LabelKind | null>> = {
  'area-for-improvement': 'area-for-improvement',
  'cause-of-concern': 'cause-of-concern',
  'accelerated-cause-of-concern': 'cause-of-concern',
  recommendations: 'recommendations',
  'innovative-practice': 'innovative-practice',
  'promising-practice': 'promising-practice',
  'innovative-and-promising-practice': 'promising-practice',
  'notable-practice': 'promising-practice',
  'main-findings': 'main-findings',
  'main-findings-introduction': null,
  none: null,
}

function constructOf(text: string): LabelConstruct | null {
  if (text.length > LONGEST_LABEL) return null
  const folded = fold(unnumbered(text))
  if (!labelBeginnings.has(folded.slice(0, BEGINNING))) return null
  for (const label of labels.labels) if (findPattern(label, folded) !== null) return label.construct
  return null
}

function signatureOf(text: string): { name: string | null; title: string } | null {
  if (text.length > LONGEST_LABEL) return null
  const folded = fold(text)
  for (const pattern of inspector.patterns) {
    const places = findPattern(pattern, folded)?.indices?.groups
    const title = places?.title
    if (title === undefined) continue
    const name = places?.name
    return { name: name === undefined ? null : text.slice(...name), title: text.slice(...title) }
  }
  return null
}

/** Labels stand at their line's start: most lines are none by their first letters. */
const BEGINNING = 3
const labelBeginnings: ReadonlySet<string> = new Set(
  labels.labels.flatMap(label => label.examples.map(example => fold(example).slice(0, BEGINNING))),
)

/** All furniture lines as one pattern: it is asked of every line of a text. */
let furnitureLine: RegExp | null = null

/** A whole line that belongs to the page or the site, by its words. */
export function isSiteLine(line: string): boolean {
  if (line.length > LONGEST_FURNITURE) return false
  furnitureLine ??= new RegExp(furniture.patterns.map(pattern => `(?:${patternSource(pattern)})`).join('|'), 'u')
  return furnitureLine.test(fold(line.trim()))
}

function matches(patterns: readonly Pattern[], text: string): boolean {
  const folded = fold(text)
  return patterns.some(pattern => findPattern(pattern, folded) !== null)
}

/** In characters: the longest such line is a full one. */
const LONGEST_FURNITURE = 110
/** In characters. */
const LONGEST_LABEL = 120
const LONGEST_OPENING = 120
