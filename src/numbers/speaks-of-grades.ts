import { type Line, windowAround } from './line.ts'
import type { Span } from './span.ts'

/**
 * Whether the words around a number are about grading.
 *
 * ```text
 * > | We make graded judgments in 10 of these 12 as follows:
 *             ^^^^^^
 * ```
 */
export function speaksOfGrades(line: Line, span: Span): boolean {
  const window = windowAround(line, span.first, span.end)
  for (let index = window.first; index < window.end; index++)
    if (GRADING.test(line.tokens[index]?.text ?? '')) return true
  return false
}

const GRADING = /^(?:judgments?|judgements?|graded?|grades)$/
