import { lexicon } from './lexicon.ts'
import { cuesWithin, type Line, windowAround } from './line.ts'
import { classOfNoun, isPlural, type NounPhrase, readNounPhrase } from './noun-phrase.ts'
import type { Span } from './span.ts'
import { speaksOfGrades } from './speaks-of-grades.ts'
import type { Token } from './token.ts'

/** A count at most so many tokens back may be gone on with. */
const REACH = 40

/** Before a number word: what it counts is known, and not counted here. */
const DEFINITE = new Set([
  'the',
  'these',
  'those',
  'its',
  'both',
  'our',
  'their',
  's',
  'other',
  'all',
  'following',
  'same',
  'main',
  'key',
])
const IDEA = /(?:tion|sion|ment|ness|ity|ance|ence|ship|ism|ing|cy|sis|gy|ure|ty)$/

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
  const dash =
    tokens[span.end]?.text === '-' && tokens[span.end]?.glued === true && tokens[span.end + 1]?.glued === true
  const noun = nounOf(line, span, dash)
  const is = (cls: NonNullable<Span['class']>, rule: string): Span => ({
    ...span,
    class: cls,
    rule,
    unit: noun?.unit ?? null,
    noun,
  })
  if (noun?.class === 'structural' || noun?.class === 'regime') return is('structural', `structural/${noun.class}`)
  if (FORCES.has(span.value) && noun?.head === 'force') return is('structural', 'structural/forces')
  if ((noun === null || noun.head === 'area') && span.value <= 14 && speaksOfGrades(line, span))
    return is('structural', 'structural/graded-areas')
  if (dash && classOfNoun(tokens[span.end + 1]?.text ?? '') === 'regime') return is('structural', 'structural/regime')
  if (dash && span.words) return is('incidental', 'incidental/modifier')
  if (span.value === 0 && span.words && tokens[span.first]?.text === 'none') {
    if (tokens[span.end]?.text !== 'of')
      return hasCountBefore(span, before)
        ? is('statistic', 'statistic/none')
        : is('incidental', 'incidental/vague-word')
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
  // A noun that no list has: things are counted, ideas are listed; "the two …" are known already.
  if (noun.plural && !DEFINITE.has(tokens[span.first - 1]?.text ?? '') && !IDEA.test(noun.head))
    return is('statistic', 'statistic/count')
  return is('incidental', 'incidental/word')
}

const THESE = new Set(['these', 'those', 'them', 'which', 'whom'])
const MORE = new Set(['more', 'extra', 'fewer', 'further', 'other'])

/** The noun after the number: "46 officers", "212 more officers", "three of the force's areas", "12 of its officers". */
function nounOf(line: Line, span: Span, dash: boolean): NounPhrase | null {
  const { tokens } = line
  const { text } = line.unit
  const word = (index: number): string => tokens[index]?.text ?? ''
  // "of which 3,640 concerned children": the noun is the one before
  if (word(span.first - 2) === 'of' && THESE.has(word(span.first - 1))) return null
  const direct = readNounPhrase(tokens, dash ? span.end + 1 : span.end, text)
  if (direct !== null) return direct
  if (MORE.has(word(span.end))) return readNounPhrase(tokens, span.end + 1, text)
  if (word(span.end) !== 'of' || (THESE.has(word(span.end + 1)) && readNounPhrase(tokens, span.end + 2, text) === null))
    return null
  let index = span.end + 1
  if (word(index) === 'them' || word(index) === 'which' || word(index) === 'whom') return null
  while (['the', 'its', 'their', 'these', 'those', 'our'].includes(word(index))) index++
  if (THESE.has(word(index - 1)) && !isPlural(word(index))) return null
  for (let ahead = index; ahead < index + 5; ahead++)
    if (word(ahead) === "'" && tokens[ahead]?.glued) {
      index = word(ahead + 1) === 's' ? ahead + 2 : ahead + 1
      break
    }
  return readNounPhrase(tokens, index, text)
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

/**
 * A number word without a noun goes on with the counts before it, in its sentence or the one before: "in 12 cases … and not in
 * three", "examined 40 files and found eight", "Two concerned an outstanding suspect".
 */
function continues(line: Line, span: Span, before: readonly Span[]): boolean {
  const word = line.tokens[span.first - 1]?.text ?? ''
  const after = line.tokens[span.end]?.text ?? ''
  // "The eight that had been missed"
  const definite = DEFINITE.has(word) && !(word === 'the' && (after === 'that' || after === 'who'))
  if (definite || after === "'" || word === "'") return false
  if (after === 'of' && THESE.has(line.tokens[span.end + 1]?.text ?? '')) return true
  // "All detectives are accredited, and three are accredited to a higher level"
  if (/^(?:are|were|have|had)$/.test(after) && /^(?:and|but|,|;)$/.test(word)) return true
  return hasCountBefore(span, before)
}

function hasCountBefore(span: Span, before: readonly Span[]): boolean {
  for (let index = before.length - 1; index >= 0 && index > before.length - 6; index--) {
    const other = before[index] as Span
    if (span.first - other.end > REACH) return false
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
