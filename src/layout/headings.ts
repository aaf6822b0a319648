import type { PdfOutlineEntry } from '../source/pdf/pages.ts'
import { titleKey } from '../text/fold.ts'
import { firstLine, type Passage, textOf } from './passage.ts'
import { lookOf, type Measures, sizeStep } from './style.ts'

/**
 * Settles which paragraphs are headings, and of which rank. Evidence, strongest first:
 *
 * 1. the structure tree, where the file has one that can be trusted;
 * 2. a look that tagged headings have;
 * 3. size well above the body's;
 * 4. the outline: its titles, compared without spaces, on a passage that stands out;
 * 5. bold of the body's size, short, without a full stop, above other text, if the document has several such;
 * 6. a size a little above the body's that no text has and several such titles.
 *
 * Ranks: the tags', else larger before smaller. Captions beside pictures are none, and neither is what ends like a sentence.
 */
export function markHeadings(
  passages: readonly Passage[],
  measures: Measures,
  outline: readonly PdfOutlineEntry[],
  trustTags: boolean,
): void {
  const titles = new Set(outline.map(entry => titleKey(entry.title)))
  const tagged = passages.filter(passage => trustTags && isTagged(passage))
  for (const passage of tagged) become(passage, 'pdf/tag')
  const taggedLooks = new Set(tagged.map(look))
  const open = passages.filter(passage => passage.kind === 'paragraph' && passage.lines.length > 0)
  const bold = new Set(open.filter((passage, index) => isBoldTitle(passage, open[index + 1], measures)))
  const boldLooks = new Map<string, number>()
  for (const passage of bold) boldLooks.set(look(passage), (boldLooks.get(look(passage)) ?? 0) + 1)
  const longLooks = looksOfProse(open)
  const titleLooks = looksOfTitles(open, measures)
  for (const passage of open) {
    if (trustTags && firstLine(passage).place !== null) {
      if (taggedLooks.has(look(passage)) && isShort(passage) && differs(passage, measures) && !endsLikeText(passage))
        become(passage, 'pdf/tagged-look')
      continue
    }
    if (longLooks.has(look(passage)) || !isShort(passage)) continue
    const size = firstLine(passage).size / measures.bodySize
    if (size >= LARGER && !passage.besideImage && !(size < 1.3 && endsLikeText(passage))) become(passage, 'pdf/size')
    else if (titles.has(titleKey(textOf(passage))) && (differs(passage, measures) || size > 1.02))
      become(passage, 'pdf/outline')
    else if (
      bold.has(passage) &&
      ((boldLooks.get(look(passage)) ?? 0) >= LEAST_BOLD || firstLine(passage).color !== measures.bodyColor)
    )
      become(passage, 'pdf/bold')
    else if (titleLooks.has(look(passage))) become(passage, 'pdf/title-look')
  }
  // Beside a picture only what looks like a heading elsewhere is one: the first heading below a graphic is no caption of it.
  const looks = new Set(passages.filter(passage => passage.rule === 'pdf/size').map(look))
  for (const passage of open) {
    const size = firstLine(passage).size / measures.bodySize
    if (passage.kind === 'paragraph' && passage.besideImage && size >= LARGER && looks.has(look(passage)))
      if (isShort(passage) && !endsLikeText(passage)) become(passage, 'pdf/size')
  }
  rank(passages, trustTags)
}

/** Times the body's size. */
const LARGER = 1.1
const A_LITTLE_LARGER = 1.04
/** So many bold titles make a habit; fewer may be chance. */
const LEAST_BOLD = 3
const LONGEST = 330

function look(passage: Passage): string {
  return lookOf(firstLine(passage))
}

function become(passage: Passage, rule: string): void {
  passage.kind = 'heading'
  passage.rule = rule
}

function isTagged(passage: Passage): boolean {
  return (
    passage.kind !== 'table' && passage.lines[0]?.place?.role === 'heading' && /[\p{L}\p{N}]/u.test(textOf(passage))
  )
}

function isShort(passage: Passage): boolean {
  const text = textOf(passage)
  return text.length <= LONGEST && passage.lines.length <= 6 && /\p{L}{2}|\p{N}/u.test(text)
}

function differs(passage: Passage, measures: Measures): boolean {
  const line = firstLine(passage)
  return line.bold || line.color !== measures.bodyColor || line.size > 1.05 * measures.bodySize
}

function endsLikeText(passage: Passage): boolean {
  return /[.;,]["”’)]*\s*$/.test(textOf(passage))
}

function isBoldTitle(passage: Passage, next: Passage | undefined, measures: Measures): boolean {
  const line = firstLine(passage)
  if (!passage.lines.every(each => each.bold) || line.size < 0.94 * measures.bodySize || passage.besideImage)
    return false
  if (endsLikeText(passage) || !isShort(passage) || next === undefined) return false
  return next.kind === 'list-item' || lookOf(firstLine(next)) !== lookOf(line)
}

/** Looks that are mostly used for long paragraphs: an introduction set large, a quotation. */
function looksOfProse(passages: readonly Passage[]): Set<string> {
  const lengths = new Map<string, number[]>()
  for (const passage of passages)
    lengths.set(look(passage), [...(lengths.get(look(passage)) ?? []), textOf(passage).length])
  const prose = new Set<string>()
  for (const [key, all] of lengths) {
    const sorted = [...all].sort((one, other) => one - other)
    if ((sorted[Math.floor(sorted.length / 2)] ?? 0) > 250) prose.add(key)
  }
  return prose
}

/**
 * Looks a little larger than the body's that only titles have: short, none ends like text, each above other text.
 *
 * ```text
 * > | Efficiency                                    15 points, and so are four others
 * > | Overall the constabulary is judged to be …    14 points
 * ```
 */
function looksOfTitles(passages: readonly Passage[], measures: Measures): Set<string> {
  const titles = new Map<string, number>()
  for (const [index, passage] of passages.entries()) {
    const line = firstLine(passage)
    const size = line.size / measures.bodySize
    if (size < A_LITTLE_LARGER || size >= LARGER) continue
    const next = passages[index + 1]
    const fits =
      isShort(passage) &&
      !endsLikeText(passage) &&
      !passage.besideImage &&
      next !== undefined &&
      look(next) !== look(passage)
    titles.set(look(passage), fits ? (titles.get(look(passage)) ?? 0) + 1 : Number.NEGATIVE_INFINITY)
  }
  return new Set([...titles].filter(([, count]) => count >= LEAST_BOLD).map(([key]) => key))
}

/** Larger is higher; tags say their own. Headings without a tag in a tagged file take the level of the tagged size next to theirs. */
function rank(passages: readonly Passage[], trustTags: boolean): void {
  const headings = passages.filter(passage => passage.kind === 'heading')
  const levels = new Map<number, number>()
  for (const heading of headings) {
    const place = firstLine(heading).place
    if (trustTags && place?.role === 'heading' && place.level !== null) levels.set(weightOf(heading), place.level)
  }
  const fromTags = levels.size > 0
  const weights = [...new Set(headings.map(weightOf))].sort((one, other) => other - one)
  for (const heading of headings) {
    const place = firstLine(heading).place
    if (trustTags && place?.role === 'heading' && place.level !== null) heading.level = place.level
    else if (fromTags) heading.level = nearest(levels, weightOf(heading))
    else heading.level = weights.indexOf(weightOf(heading)) + 1
  }
}

/** Size first; of one size, bold before plain. */
function weightOf(heading: Passage): number {
  const line = firstLine(heading)
  return sizeStep(line.size) * 2 + (line.bold ? 0.5 : 0)
}

function nearest(levels: ReadonlyMap<number, number>, weight: number): number {
  let best = 1
  let distance = Number.POSITIVE_INFINITY
  for (const [known, level] of levels) {
    if (Math.abs(known - weight) < distance) {
      distance = Math.abs(known - weight)
      best = level
    }
  }
  return best
}
