import { numberCues } from '../data/compiled/number-cues.ts'
import { type Match, PhraseTrie } from './phrase-trie.ts'
import type { Token } from './token.ts'

const trie = build()

/** Every cue phrase in `tokens`, and every name of a force that `forces` holds, by start. */
export function matchCues(tokens: readonly Token[], forces: PhraseTrie | null): Match[] {
  const cues = trie.match(tokens)
  if (forces === null) return cues
  const names = forces.match(tokens)
  return names.length === 0 ? cues : [...cues, ...names].sort((left, right) => left.start - right.start)
}

function build(): PhraseTrie {
  const trie = new PhraseTrie()
  for (const { family, cues } of numberCues)
    for (const cue of cues) for (const phrase of cue.phrases) trie.add(family, cue.id, phrase)
  return trie
}
