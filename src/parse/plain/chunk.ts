import type { TextLine } from '../../source/plain/lines.ts'

/** What the words alone make of a heading: a name that the framework or the labels know, or none. */
export type KnownTitle = 'area' | 'section' | 'pillar' | 'label' | 'title'

/** Lines that make one block: the unit between lines and `SourceBlock`s in text input. */
export interface Chunk {
  readonly kind: 'heading' | 'paragraph' | 'list-item' | 'table'
  readonly lines: readonly TextLine[]
  /** The lines in one, joined by spaces. */
  readonly text: string
  /** Page index, from 0, of the first line. */
  readonly page: number
  /** What the words of a heading are known to be. */
  readonly known: KnownTitle | null
  /** Blank lines before it. */
  readonly gap: number
  /** A table's rows, each with the lines of its cells, where they are known. */
  readonly rows?: readonly (readonly (readonly TextLine[])[])[]
}

export function chunkOf(kind: Chunk['kind'], lines: readonly TextLine[], known: KnownTitle | null, gap: number): Chunk {
  return { kind, lines, text: joined(lines.map(line => line.text)), page: lines[0]?.page ?? 0, known, gap }
}

/** Lines in one, as `FlatText` joins them: a word that was broken at its hyphen is whole again. */
export function joined(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    const broken = /[\p{L}\p{N}][-\u2010\u2011]$/u.test(text) && /^(?!(?:and|or|to)\b)[\p{Ll}\p{N}]/u.test(line)
    return text === '' || broken ? `${text}${line}` : `${text} ${line}`
  }, '')
}

/** The text ends a sentence, or leads to what follows: it is not cut. */
export function isFinished(text: string): boolean {
  return /[.!?:;…][)\]'"’”]*$/.test(text)
}

/**
 * It could be a title by its form: it begins like a sentence, does not end like one, and is no longer than titles are.
 *
 * ```text
 * > | Responding to the public
 * ```
 *
 * Words that end in a colon are none by form: most lead to a list.
 */
export function isTitleLike(text: string): boolean {
  if (text.length > LONGEST_TITLE) return false
  if (!/^[\p{Lu}\p{N}‘'“"#(]/u.test(text)) return false
  return !/[.;:,–—-][)\]'"’”]*$/.test(text) || /\b(?:etc|e\.g|i\.e)\.$/.test(text)
}

/** In characters; the longest title seen has 200. */
const LONGEST_TITLE = 300

/** A sentence that begins so goes on with the one before it, even in a title. */
export function beginsAgain(text: string): boolean {
  return /^(?:But|And|However|Yet|Nor|So|Or)\b/.test(text)
}

/** The line goes on: it ends with a comma or with a word that nothing ends with. */
export function endsOpen(text: string): boolean {
  return /(?:[,–—-]|\b(?:a|an|and|as|at|but|by|for|from|how|in|into|is|it|its|of|on|or|our|that|the|their|this|to|which|who|with))$/i.test(
    text,
  )
}

/**
 * A date that a line's end breaks.
 *
 * ```text
 * > | Victim-based crimes per 1,000 population in the year ending 31
 * > | March 2023, across all forces
 * ```
 */
export function breaksDate(line: string, next: string): boolean {
  return (
    /\b\d{1,2}$/.test(line) && /^(?:Jan|Febr|Mar|Apr|May|June?|July?|Aug|Sept|Octo|Nov|Dece)[a-z]{0,6}\b/.test(next)
  )
}

/**
 * What would have had to fit on the line before: the first word, whole. Where its hyphen allows a break, less would have had to
 * fit; but many hyphens of these texts were set as unbreakable ones, and a bound that is too wide is still a bound.
 */
export function firstWord(text: string): string {
  return /^\S+/.exec(text)?.[0] ?? text
}
