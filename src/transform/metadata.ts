import { corrections } from '../data/compiled/corrections.ts'
import { counts } from '../data/compiled/counts.ts'
import { findAllPattern, findPattern } from '../profile/compile-pattern.ts'
import { wordNumber } from '../profile/word-number.ts'
import type { Report } from '../record/schema.ts'
import { isoDay, monthNumber } from '../text/calendar.ts'
import { fold } from '../text/fold.ts'
import type { Draft } from './draft.ts'

/** What the report says of itself: title, force, cycle, date, inspector, how many areas. */
export function metadata(draft: Draft): Draft {
  const { chosen } = draft
  return {
    ...draft,
    report: {
      title: chosen.title,
      force: chosen.force,
      cycle: chosen.cycle,
      published: chosen.published,
      corrected: correctedOf(draft),
      inspector: inspectorOf(draft),
      statedCounts: statedCountsOf(draft),
    },
  }
}

function inspectorOf(draft: Draft): Report['report']['inspector'] {
  for (const part of draft.tree.children) {
    for (const child of part.children) {
      if (child.type !== 'signature') continue
      const signature = draft.words.signatureOf(child.value)
      if (signature !== null && signature.name !== null) return { name: signature.name, title: signature.title }
    }
  }
  return null
}

/**
 * ```text
 * > | … how good Northamptonshire Police is in 12 areas of policing. We make graded judgments in 10 of these 12 as follows:
 *                                              ^^                                                 ^^
 * ```
 */
function statedCountsOf(draft: Draft): Report['report']['statedCounts'] {
  const folded = fold(draft.document.text)
  let areas: number | null = null
  let graded: number | null = null
  for (const pattern of counts.patterns) {
    const groups = findPattern(pattern, folded)?.groups
    areas ??= groups?.areas === undefined ? null : wordNumber(groups.areas)
    graded ??= groups?.graded === undefined ? null : wordNumber(groups.graded)
    if (areas !== null && graded !== null) return { areas, graded }
  }
  return null
}

/**
 * ```text
 * > | On 8 August 2024, we changed the force’s grade for responding to the public from adequate to requires improvement.
 *        ^^^^^^^^^^^^^
 * ```
 */
function correctedOf(draft: Draft): string | null {
  const folded = fold(draft.document.text)
  const days = corrections.patterns
    .flatMap(pattern => findAllPattern(pattern, folded))
    .map(match => {
      const { day, month, year } = dayParts.exec(match.groups?.date ?? '')?.groups ?? {}
      return isoDay(Number(year), monthNumber(month ?? '') ?? 0, Number(day))
    })
  return days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null)
}

const dayParts = /^(?<day>\d{1,2})\s{1,40}(?<month>[a-z]{3,9})\s{1,40}(?<year>\d{4})$/
