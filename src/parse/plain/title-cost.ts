import type { TextLine } from '../../source/plain/lines.ts'
import { beginsAgain, endsOpen, isFinished, joined } from './chunk.ts'
import { BLOCK, CAPITAL_INSIDE, KNOWN, type SegmentEvidence } from './segment-evidence.ts'

/** What a title of these lines costs: less than nothing where its words are known. `gapAfter`: nothing follows in its run. */
export function titleCost(lines: readonly TextLine[], evidence: SegmentEvidence, gapAfter: boolean): number {
  const text = textOf(lines)
  const known = evidence.known(text)
  if (known !== null) return -KNOWN
  const long = gapAfter && evidence.asks(text) ? LONG_REQUEST : LONG_TITLE
  let cost = BLOCK + TITLE + Math.max(0, text.length - long) / 25
  if (/[;,–—][)\]'"’”]*$/.test(text)) cost += TITLE_ENDS_ODDLY
  else if (text.endsWith(':')) cost += TITLE_ENDS_IN_COLON
  else if (isFinished(text) && !/\?$/.test(text) && !/\b(?:etc|e\.g|i\.e)\.$/.test(text)) cost += TITLE_ENDS_ODDLY
  else if (endsOpen(text))
    cost += /\b(?:by|in|is|it|on|this|to|who|with)$/i.test(text) ? TITLE_MAY_END_SO : TITLE_ENDS_OPEN
  if (!/^[\p{Lu}\p{N}‘'“"#(]/u.test(text)) cost += TITLE_ENDS_ODDLY
  if (/^[\p{N}(]/u.test(text)) cost += 1
  if (beginsAgain(text)) cost += BEGINS_AGAIN
  if (text.endsWith('?') && lines.length <= 3) cost -= QUESTION
  const sentence = /^.{4,240}?[.!?]["”’')]*(?= \p{Lu})/u.exec(text)
  if (sentence !== null) {
    cost += (text.match(/[.!?]["”’')]* \p{Lu}/gu)?.length ?? 0) * SENTENCE_IN_TITLE
    if (evidence.statesGrade(sentence[0])) cost += STATEMENT_IN_TITLE
  }
  const width = evidence.paragraphWidths[0] ?? null
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index]
    const next = lines[index + 1]
    if (line === undefined || next === undefined) continue
    if (width !== null && /^[\p{Lu}\p{N}]/u.test(next.text))
      cost += Math.max(0, FULL_TITLE_LINE - (line.width + next.needs) / width) * SHORT_TITLE_LINE
    if (!isFinished(line.text) && beginsAnew(line.text, next.text, evidence)) cost += CAPITAL_INSIDE
    if (evidence.known(textOf(lines.slice(0, index + 1))) !== null) cost += KNOWN
  }
  return cost
}

/**
 * A capital that goes on with nothing. In a name, the word before has one too, or is a small one.
 *
 * ```text
 * > | … the Code of Practice for Victims of
 * > | Crime, in particular …
 * ```
 *
 * A force's name tells nothing by itself; before a verb it begins a sentence, where the line before does not lead to it.
 *
 * ```text
 * > | The force makes good use of technology to support front-line policing
 * > | Northamptonshire Police engages with …
 * ```
 */
export function beginsAnew(line: string, next: string, evidence: SegmentEvidence): boolean {
  if (endsOpen(line) || /\s\p{Lu}[\p{L}’'-]{0,30}$/u.test(line)) return false
  return evidence.opensSentence(next) || (/^\p{Lu}/u.test(next) && !leadsToName(line) && evidence.opensWithName(next))
}

/**
 * The line goes on with a clause that may begin with a name.
 *
 * ```text
 * > | … this matters because
 * > | Kent Police has three stations.
 * ```
 */
function leadsToName(line: string): boolean {
  return /\b(?:about|after|against|although|because|before|between|both|if|once|since|so|than|though|unless|until|what|when|where|whether|while|why|within|without)$/i.test(
    line,
  )
}

export function textOf(lines: readonly TextLine[]): string {
  return joined(lines.map(line => line.text))
}

/** In characters: titles get less likely beyond. */
const LONG_TITLE = 135
const LONG_REQUEST = 200
/** Share of the column: a title is set larger, but a line that is shorter ended on purpose, if a capital follows. */
const FULL_TITLE_LINE = 0.9

const SHORT_TITLE_LINE = 8
const TITLE = 0.4
const TITLE_ENDS_ODDLY = 7
const TITLE_ENDS_OPEN = 4
// "Acting on it" is a title, "Acting on the" is none.
const TITLE_MAY_END_SO = 0.8
const TITLE_ENDS_IN_COLON = 3
const SENTENCE_IN_TITLE = 2
const BEGINS_AGAIN = 3
const STATEMENT_IN_TITLE = 5
const QUESTION = 2.5
