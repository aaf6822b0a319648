import type { Report } from '../../src/record/schema.ts'
import { goldSchema } from './gold-schema.ts'
import { scoreNumbers } from './score-numbers.ts'
import { type Figures, scoreStructure } from './score-structure.ts'

export interface Score {
  readonly figures: Figures
  /** What was missed, found too much or valued wrong, a line each. */
  readonly differences: readonly string[]
}

/** Holds a report against the answers of gold.json. Numbers are scored where the answers have any. */
export function score(report: Report, gold: unknown): Score {
  const answers = goldSchema.parse(gold)
  const differences: string[] = []
  const say = (line: string): void => {
    differences.push(line)
  }
  const structure = scoreStructure(report, answers, say)
  const numbers = answers.numbers.length > 0 ? scoreNumbers(report, answers, say) : {}
  return { figures: { ...structure, ...numbers }, differences }
}
