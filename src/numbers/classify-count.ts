import { speaksOfGrades } from './classify.ts'
import { lexicon } from './lexicon.ts'
import { cuesWithin, type Line, sentenceAt, windowAround } from './line.ts'
import { classOfNoun, type NounPhrase, readNounPhrase } from './noun-phrase.ts'
import type { Span } from './span.ts'
import type { Token } from './token.ts'

/** Forces of England and Wales, and with British Transport Police. */
const FORCES = new Set([43, 44])

/**
 * Tells a count of something from a count of the report's own parts and from a number word that is none.
 *
 * ```text
 * statistic    46 police officers · ten cases · three of the force's areas · its target of 371
 * structural   12 areas of policing · five tiers · all 43 police forces
 * incidental   one team we met · three reasons · two new councils
 * ```
 */
export function classifyCount(line: Line, span: Span, before: readonly Span[]): Span {
  const { tokens } = line
  const dash = tokens[span.end]?.text === '-' && tokens[span.end]?.glued && tokens[span.end + 1]?.glued === true
  const noun = readNounPhrase(tokens, dash ? span.end + 1 : span.end, line.unit.text) ?? nounOfPossessor(line, span)
  const is = (cls: NonNullable<Span['class']>, rule: string): Span => ({
    ...span,
    class: cls,
    rule,
    unit: noun?.unit ?? null,
  })
  if (noun?.class === 'structural' || noun?.class === 'regime') return is('structural', `structural/${noun.class}`)
  if (FORCES.has(span.value) && noun?.head === 'force') return is('structural', 'structural/forces')
  if ((noun === null || noun.head === 'area') && span.value <= 14 && speaksOfGrades(line, span))
    return is('structural', 'structural/graded-areas')
  if (dash && classOfNoun(tokens[span.end + 1]?.text ?? '') === 'regime') return is('structural', 'structural/regime')
  if (dash && span.words) return is('incidental', 'incidental/modifier')
  if (span.value === 0 && span.words && tokens[span.first]?.text === 'none') {
    const counted = noun?.class === 'people' || noun?.class === 'case' || noun?.class === 'thing'
    return counted ? is('statistic', 'statistic/none-of') : is('incidental', 'incidental/none')
  }
  if (span.value === 1 && span.words)
    return isOneOfInterest(line, span, noun) ? is('statistic', 'statistic/count') : is('incidental', 'incidental/one')
  if (noun?.class === 'abstract' && (span.words || span.value < 13)) return is('incidental', 'incidental/listed')
  if (isBaseOfRate(line, span)) return is('incidental', 'incidental/rate-base')
  if (!span.words) return is('statistic', 'statistic/count')
  if (noun === null)
    return continues(line, span, before)
      ? is('statistic', 'statistic/count-continued')
      : is('incidental', 'incidental/word')
  if (noun.class === 'people' || noun.class === 'case' || noun.class === 'thing')
    return is('statistic', 'statistic/count')
  if (span.value >= 10 && noun.plural) return is('statistic', 'statistic/count')
  if (tokens[span.end]?.text === 'of' && noun.plural) return is('statistic', 'statistic/count-of')
  return is('incidental', 'incidental/word')
}

/** "three of the force's areas", "12 of its officers": the noun after the possessor. */
function nounOfPossessor(line: Line, span: Span): NounPhrase | null {
  const { tokens } = line
  let index = span.end
  if (tokens[index]?.text !== 'of') return null
  index++
  while (['the', 'its', 'their', 'these', 'those', 'our'].includes(tokens[index]?.text ?? '')) index++
  for (let ahead = index; ahead < index + 5; ahead++)
    if (tokens[ahead]?.text === "'" && tokens[ahead]?.glued) {
      index = tokens[ahead + 1]?.text === 's' ? ahead + 2 : ahead + 1
      break
    }
  return readNounPhrase(tokens, index, line.unit.text)
}

/** "only one case", "we found one case where"; not "one team we met", "one of the highest". */
function isOneOfInterest(line: Line, span: Span, noun: NounPhrase | null): boolean {
  const { tokens } = line
  if (noun === null || tokens[span.end]?.text === 'of') return false
  const counted = noun.class === 'people' || noun.class === 'case' || noun.class === 'thing'
  if (!counted) return false
  const before = tokens[span.first - 1]?.text ?? ''
  if (['only', 'just', 'least', 'than', 'further', 'found', 'identified'].includes(before)) return true
  if (noun.class === 'case' && !line.starts.has(span.first)) {
    const window = windowAround(line, span.first, span.end)
    return cuesWithin(line, window.first, window.end).some(cue => cue.family === 'role' && cue.id === 'sample')
  }
  // "one inspector and three sergeants", "two sergeants and one inspector"
  if (noun.class !== 'people') return false
  return (
    isNumber(tokens[noun.end]?.text === 'and' ? tokens[noun.end + 1] : undefined) ||
    (before === 'and' && isCounted(line, span.first - 2))
  )
}

/** A number word without a noun goes on with the counts before it: "in 12 cases … and not in three". */
function continues(line: Line, span: Span, before: readonly Span[]): boolean {
  const { tokens } = line
  const word = tokens[span.first - 1]?.text ?? ''
  if (!['in', 'only', 'further', 'of', 'to', 'from', 'remaining', 'other', 'just', 'and', 'than', 'for'].includes(word))
    return false
  const sentence = sentenceAt(line, span.first)
  for (let index = before.length - 1; index >= 0 && index > before.length - 12; index--) {
    const other = before[index] as Span
    if (other.first < sentence.firstToken) return false
    if (other.class === 'statistic' && (other.kind === 'count' || other.kind === 'fraction')) return true
  }
  return false
}

/** "the rate per 1,000 population was 17.9": 1,000 counts nothing. */
function isBaseOfRate(line: Line, span: Span): boolean {
  return (
    line.tokens[span.first - 1]?.text === 'per' ||
    (line.tokens[span.first - 1]?.text === 'every' && line.tokens[span.first - 2]?.text === 'for')
  )
}

function isNumber(token: Token | undefined): boolean {
  return token?.kind === 'number' || (token?.kind === 'word' && lexicon.get(token.text)?.number === true)
}

/** A number stands among the few words before `at`. */
function isCounted(line: Line, at: number): boolean {
  for (let index = at; index > at - 5; index--) if (isNumber(line.tokens[index])) return true
  return false
}
