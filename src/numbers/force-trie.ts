import type { NumberContext } from './found-number.ts'
import { PhraseTrie } from './phrase-trie.ts'
import { tokenize } from './tokenize.ts'

const made = new WeakMap<NumberContext, PhraseTrie | null>()

/** The names of forces as subjects to look for; null where the context names none. Made once for a context. */
export function forceTrie(context: NumberContext): PhraseTrie | null {
  const found = made.get(context)
  if (found !== undefined) return found
  const trie = build(context)
  made.set(context, trie)
  return trie
}

function build(context: NumberContext): PhraseTrie | null {
  if (context.forceNames.length + context.otherForceNames.length === 0) return null
  const trie = new PhraseTrie()
  for (const name of context.otherForceNames) addName(trie, 'other-forces', name)
  for (const name of context.forceNames) addName(trie, 'force', name)
  return trie
}

function addName(trie: PhraseTrie, id: string, name: string): void {
  const words = tokenize(name).map(token => token.text)
  if (words.length > 0 && !words.some(word => /[|?*#]/.test(word))) trie.add('entity', id, words.join(' '))
}
