import { describe, expect, test } from 'vitest'
import { captions } from '../../src/data/compiled/captions.ts'
import { corrections } from '../../src/data/compiled/corrections.ts'
import { counts } from '../../src/data/compiled/counts.ts'
import { due } from '../../src/data/compiled/due.ts'
import { frameworks } from '../../src/data/compiled/frameworks.ts'
import { furniture } from '../../src/data/compiled/furniture.ts'
import { gradeSentences } from '../../src/data/compiled/grade-sentences.ts'
import { inspector } from '../../src/data/compiled/inspector.ts'
import { labels } from '../../src/data/compiled/labels.ts'
import { openings } from '../../src/data/compiled/openings.ts'
import { requests } from '../../src/data/compiled/requests.ts'
import { subjects } from '../../src/data/compiled/subjects.ts'
import { titles } from '../../src/data/compiled/titles.ts'
import { findAllPattern, findPattern } from '../../src/profile/compile-pattern.ts'
import type { Pattern } from '../../src/profile/pattern-schema.ts'
import { fold } from '../../src/text/fold.ts'

const families: Record<string, readonly Pattern[]> = {
  labels: labels.labels,
  corrections: corrections.patterns,
  counts: counts.patterns,
  titles: titles.patterns,
  subjects: subjects.patterns,
  inspector: inspector.patterns,
  due: due.patterns,
  furniture: furniture.patterns,
  captions: captions.patterns,
  gradeSentences: gradeSentences.patterns,
  requests: requests.patterns,
  openings: openings.patterns,
  fingerprints: frameworks.flatMap(framework => framework.fingerprints),
}

for (const [family, patterns] of Object.entries(families)) {
  describe(family, () => {
    test.each(patterns)('$id matches its examples and none of its counterexamples', pattern => {
      const missed = pattern.examples.filter(example => findPattern(pattern, fold(example)) === null)
      const wrong = pattern.counterexamples.filter(example => findPattern(pattern, fold(example)) !== null)
      expect({ missed, wrong }).toEqual({ missed: [], wrong: [] })
    })

    test('ids are unique', () => {
      const ids = patterns.map(pattern => pattern.id)
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    })

    test.each(patterns)('$id takes time in proportion to the text', pattern => {
      for (const example of [...pattern.examples, ...pattern.counterexamples]) {
        const unit = `${fold(example).slice(0, -1)} `
        const text = unit.repeat(Math.ceil(60_000 / unit.length))
        const started = performance.now()
        findAllPattern(pattern, text)
        expect(performance.now() - started).toBeLessThan(1500)
      }
    })
  })
}

test('a label is told by one pattern alone', () => {
  for (const label of labels.labels)
    for (const example of label.examples) {
      const found = labels.labels.filter(other => findPattern(other, fold(example)) !== null)
      expect([example, ...found.map(other => other.id)]).toEqual([example, label.id])
    }
})
