import { describe, expect, it } from 'vitest'
import { numberCues } from '../../src/data/compiled/number-cues.ts'
import { numberNouns } from '../../src/data/compiled/number-nouns.ts'
import { matchCues } from '../../src/numbers/cues.ts'
import { readNounPhrase } from '../../src/numbers/noun-phrase.ts'
import { tokenize } from '../../src/numbers/tokenize.ts'

/** Ids of the cues of `family` in a text. */
function found(text: string, family: string): string[] {
  return matchCues(tokenize(text), null)
    .filter(cue => cue.family === family)
    .map(cue => cue.id)
}

describe.each(
  numberCues.flatMap(({ family, cues }) => cues.map(cue => ({ family, ...cue }))),
)('cue $family/$id', cue => {
  it.each(cue.examples)('is found in "%s"', text => {
    expect(found(text, cue.family)).toContain(cue.id)
  })
  it.each(cue.counterexamples)('is not found in "%s"', text => {
    expect(found(text, cue.family)).not.toContain(cue.id)
  })
})

/** Classes of the noun phrases after each word of a text. */
function classes(text: string): (string | null)[] {
  const tokens = tokenize(text)
  return tokens.map((_, index) => readNounPhrase(tokens, index, text)?.class ?? null)
}

describe.each(numberNouns.classes)('nouns of class $id', ({ id, examples, counterexamples }) => {
  it.each(examples)('stand in "%s"', text => {
    expect(classes(text)).toContain(id)
  })
  it.each(counterexamples)('do not stand in "%s"', text => {
    expect(classes(text)).not.toContain(id)
  })
})
