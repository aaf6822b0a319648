import { frameworks } from '../data/compiled/frameworks.ts'
import { fold } from '../text/fold.ts'
import { numberWords } from './word-number.ts'

/** Between the words of a name: a space or two, or a line end; more spaces part the columns of a page. */
const gap = '(?:[ \\t]{1,2}|[ \\t\\r]{0,20}\\n\\s{0,40})'
const word = '[^\\s.,;:!?()"|/-][^\\s.,;:!?()"|/]{0,30}'

/**
 * What `$name` in a pattern of the data stands for, on folded text. Every alternation is without groups, so that it can stand
 * in a pattern more than once. All repetition is bounded, and what may repeat cannot match in two ways.
 */
export const macros: Readonly<Record<string, () => string>> = {
  grade: () => '(?:outstanding|good|adequate|requires? improvement|inadequate)',
  /**
   * A force's name as the subject of a sentence, known or not: up to nine words, with or without "the". What a word may not
   * hold is listed, for classes of letters (\p{L}) take long to compile.
   */
  force: () => `(?:${word}${gap}){0,8}?${word}`,
  /** A whole number up to 999 in digits or up to a hundred in words. */
  number: () => `(?:\\d{1,3}|${numberWords})`,
  /** A cycle as covers write it: "2017", "2018/19", "2021-22", "2023-2025", with the dash lost "202325". */
  cycle: () => '20\\d{2}(?: ?[/-] ?(?:20)?\\d{2}|\\d{2})?',
  month: () =>
    '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)',
  year: () => '(?:19|20)\\d{2}',
  /** The heading of an area in any cycle, of two words or more; longest first. */
  heading: () => {
    const headings = frameworks.flatMap(framework => framework.areas.flatMap(area => area.headings)).map(fold)
    const written = [...new Set(headings)].filter(heading => heading.includes(' '))
    return `(?:${written
      .toSorted((left, right) => right.length - left.length)
      .map(heading => heading.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|')})`
  },
}
