import type { TextLine } from '../../source/plain/lines.ts'

/**
 * A list's entry whose bullet was drawn, or lost: it begins in small letters, or with a figure, behind words that lead to a list, or behind another
 * entry.
 *
 * ```text
 * > | The constabulary should immediately:
 * > | visit all victims who are rated as high risk; and
 * > | end its use of appointments for them.
 * ```
 */
export function mayBeEntry(first: TextLine, before: string): boolean {
  return (
    first.bullet === null &&
    /^\p{Ll}/u.test(first.text) &&
    !isJoint(first.text) &&
    (leadsToEntry(before) || endsEntry(before))
  )
}

/** Ends as the entries of one sentence do, but the last. */
export function endsInList(line: string): boolean {
  return isJoint(line) || /;(?: (?:and|or))?$|, (?:and|or)$/.test(line)
}

/**
 * What it costs that a block of the kind stands where an entry could: an entry outside a list, or another block in one.
 * `previous` is the kind of the block before.
 */
export function entryCost(kind: string, before: string, previous: string | null): number {
  const inList = leadsToEntry(before) || previous === 'entry'
  if (kind === 'entry') return inList ? 0 : OUTSIDE_LIST
  return inList ? NO_ENTRY : 0
}

function leadsToEntry(before: string): boolean {
  return before.endsWith(':')
}

/** What joins the last two entries, broken off the first of them. */
export function isJoint(line: string): boolean {
  return line === 'and' || line === 'or'
}

/** Ends as an entry does. */
export function endsEntry(before: string): boolean {
  return endsInList(before) || before.endsWith('.')
}

// In the units of segments.ts.
/** More than a paragraph costs that begins in small letters. */
const OUTSIDE_LIST = 6
const NO_ENTRY = 1
