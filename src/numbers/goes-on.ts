import type { Clause } from './draft.ts'
import { cuesWithin } from './line.ts'
import type { Match } from './phrase-trie.ts'

/** A sentence says in its first tokens, of which at most so many count, what it goes on about. */
const OPENING = 8

/** The sentence begins as one that goes on about the figures before it: "This is lower than", "Of these". */
export function goesOn(clause: Clause): boolean {
  const { firstToken } = clause.sentence
  return cuesWithin(clause.line, firstToken, firstToken + 1).some(cue => cue.family === 'carry')
}

/** "The rate across all forces in England and Wales was 31.1": the sentence is about a comparator. */
export function beginsWithComparator(clause: Clause): boolean {
  return opens(clause, cue => cue.family === 'entity' && cue.id !== 'force')
}

/** "The national standard is 90 percent", "Its assessment says it needs 64": the sentence is about what should be reached. */
export function beginsWithGoal(clause: Clause): boolean {
  return opens(clause, cue => cue.family === 'role' && (cue.id === 'target' || cue.id === 'standard'))
}

function opens(clause: Clause, is: (cue: Match) => boolean): boolean {
  const { firstToken, endToken } = clause.sentence
  return cuesWithin(clause.line, firstToken, Math.min(endToken, firstToken + OPENING)).some(is)
}
