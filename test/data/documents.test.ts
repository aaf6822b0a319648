import { expect, test } from 'vitest'
import { documents } from '../../src/data/compiled/documents.ts'
import { findEvidence } from '../../src/profile/document-evidence.ts'
import { fold } from '../../src/text/fold.ts'

test.each(documents.evidence)('$id matches its examples and none of its counterexamples', evidence => {
  const finds = (example: string) => findEvidence(fold(example), 0).some(found => found.evidence.id === evidence.id)
  expect({
    missed: evidence.examples.filter(example => !finds(example)),
    wrong: evidence.counterexamples.filter(finds),
  }).toEqual({ missed: [], wrong: [] })
})

test('ids are unique, and every kind but the last has evidence for it', () => {
  const ids = documents.evidence.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { kind } of documents.kinds) {
    expect(
      documents.evidence.some(({ weights }) => (weights[kind] ?? 0) > 0),
      kind,
    ).toBe(true)
  }
})

test.each(documents.evidence)('$id takes time in proportion to the text', evidence => {
  for (const example of [...evidence.examples, ...evidence.counterexamples]) {
    const unit = `${fold(example).slice(0, -1)} `
    const text = unit.repeat(Math.ceil(20_000 / unit.length))
    const started = performance.now()
    findEvidence(text, 0)
    expect(performance.now() - started).toBeLessThan(1500)
  }
})
