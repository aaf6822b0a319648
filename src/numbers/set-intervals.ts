import { draftsOf, type Passage } from './draft.ts'

/** Gives each figure the half-width that stands after it: "75.3 percent (with a confidence interval of +/- 6.1 percent)". */
export function setIntervals(passage: Passage): void {
  for (const clause of passage.clauses) {
    let figure = null
    for (const draft of draftsOf(passage, clause)) {
      if (!draft.span.interval) {
        figure = draft
        continue
      }
      if (figure === null || figure.interval !== null) continue
      figure.interval = draft.index
      draft.subject = figure.subject
      draft.period = figure.period
      if (draft.kind === 'count') draft.kind = figure.kind
    }
  }
}
