import { accounting } from './transform/accounting.ts'
import { areas } from './transform/areas.ts'
import { checks } from './transform/checks.ts'
import type { Draft, Step } from './transform/draft.ts'
import { figuresAndLinks } from './transform/figures-and-links.ts'
import { metadata } from './transform/metadata.ts'
import { numbers } from './transform/numbers.ts'
import { pillars } from './transform/pillars.ts'
import { sections } from './transform/sections.ts'
import { statedGrades } from './transform/stated-grades.ts'

/** The steps from tree to records, in order, each with the reason for its place. */
export const steps: readonly { readonly name: string; readonly run: Step }[] = [
  { name: 'metadata', run: metadata }, // needs nothing but the tree
  { name: 'sections', run: sections },
  { name: 'stated-grades', run: statedGrades }, // what pillars and areas without a grade of their own look up
  { name: 'pillars', run: pillars },
  { name: 'areas', run: areas }, // with judgments, boxes and findings in them
  { name: 'numbers', run: numbers }, // needs the ids of what they stand in
  { name: 'figures-and-links', run: figuresAndLinks },
  { name: 'accounting', run: accounting }, // counts what the steps before placed
  { name: 'checks', run: checks }, // looks at everything, changes nothing
]

/** Runs every step over a draft. */
export function runSteps(draft: Draft): Draft {
  return steps.reduce((made, step) => step.run(made), draft)
}
