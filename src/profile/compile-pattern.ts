import { macros } from './macros.ts'
import type { Pattern } from './pattern-schema.ts'

/**
 * Patterns of the data as regular expressions: compiled once, when first used.
 *
 * ```text
 * data    we make graded judgments in (?<graded>$number) of these
 * regex   we\s{1,40}make\s{1,40}graded\s{1,40}judgments\s{1,40}in\s{1,40}(?<graded>(?:\d{1,3}|…))\s{1,40}of\s{1,40}these
 * ```
 *
 * A space stands for any white space up to a blank line or two, so that a phrase is found across a line end. `$name` stands
 * for an alternation of `macros.ts`. They match FOLDED text (`text/fold.ts`), which keeps offsets: fold a text once and give
 * it to all.
 */

/** The first match in `folded` at or after `from`, anywhere. */
export function findPattern(pattern: Pattern, folded: string, from = 0): RegExpExecArray | null {
  const { global } = compiled(pattern)
  global.lastIndex = from
  return global.exec(folded)
}

/** All matches in `folded`, in order, none overlapping. */
export function findAllPattern(pattern: Pattern, folded: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  for (let match = findPattern(pattern, folded); match !== null; ) {
    found.push(match)
    const next = match.index + Math.max(match[0].length, 1)
    match = next > folded.length ? null : findPattern(pattern, folded, next)
  }
  return found
}

/** The match that starts exactly at `at`, or null. */
export function matchPatternAt(pattern: Pattern, folded: string, at: number): RegExpExecArray | null {
  const { sticky } = compiled(pattern)
  sticky.lastIndex = at
  return sticky.exec(folded)
}

/** The regular expression of a pattern with its macros and spaces written out; for those who join several into one. */
export function patternSource(pattern: Pattern): string {
  return widenSpaces(expandMacros(pattern))
}

interface Compiled {
  readonly global: RegExp
  readonly sticky: RegExp
}

const cache = new WeakMap<Pattern, Compiled>()

function compiled(pattern: Pattern): Compiled {
  const known = cache.get(pattern)
  if (known !== undefined) return known
  const source = patternSource(pattern)
  const made = { global: new RegExp(source, 'dgu'), sticky: new RegExp(source, 'duy') }
  cache.set(pattern, made)
  return made
}

function expandMacros(pattern: Pattern): string {
  return pattern.pattern.replace(/\$(?<name>[a-z]+)/g, (written, name: string) => {
    const macro = macros[name]
    if (macro === undefined) throw new Error(`pattern ${pattern.id} expected a known macro, got ${written}`)
    return macro()
  })
}

const SPACE = '\\s{1,40}'

/** Spaces in a character class, and what a backslash protects, stay as they are. */
function widenSpaces(source: string): string {
  let widened = ''
  let inClass = false
  for (let index = 0; index < source.length; index++) {
    const unit = source.charAt(index)
    if (unit === '\\') {
      widened += unit + source.charAt(++index)
      continue
    }
    if (unit === '[') inClass = true
    if (unit === ']') inClass = false
    if (unit !== ' ' || inClass) widened += unit
    else widened += /[?*+{]/.test(source.charAt(index + 1)) ? `(?:${SPACE})` : SPACE
  }
  return widened
}
