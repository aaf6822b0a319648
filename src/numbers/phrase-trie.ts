import type { Token } from './token.ts'

/** A phrase found: token indices, end exclusive. */
export interface Match {
  readonly family: string
  readonly id: string
  readonly start: number
  readonly end: number
}

interface Node {
  readonly next: Map<string, Node>
  /** family → id, of the phrases that end here. */
  readonly ends: Map<string, string>
  /** Any word may follow. */
  wild: boolean
}

/** Phrases to look for, one hash lookup a token. The phrase syntax is that of `cueSchema`. */
export class PhraseTrie {
  readonly #root: Node = { next: new Map(), ends: new Map(), wild: false }

  add(family: string, id: string, phrase: string): void {
    let nodes: Node[] = [this.#root]
    for (const part of phrase.split(' ')) {
      const optional = part.length > 1 && part.endsWith('?')
      const words = (optional ? part.slice(0, -1) : part).split('|')
      const reached = nodes.flatMap(node => words.map(word => child(node, word)))
      nodes = optional ? [...nodes, ...reached] : reached
    }
    for (const node of nodes) if (node !== this.#root) node.ends.set(family, id)
  }

  /** Every phrase in `tokens`, by start; of one family at one start only the longest. */
  match(tokens: readonly Token[]): Match[] {
    const matches: Match[] = []
    for (let start = 0; start < tokens.length; start++) {
      const token = tokens[start] as Token
      if (this.#root.next.has(token.text) || token.kind === 'number') this.#matchAt(tokens, start, matches)
    }
    return matches
  }

  #matchAt(tokens: readonly Token[], start: number, matches: Match[]): void {
    const first = matches.length
    let nodes: readonly Node[] = [this.#root]
    for (let index = start; index < tokens.length && nodes.length > 0; index++) {
      const token = tokens[index] as Token
      const reached: Node[] = []
      for (const node of nodes) {
        const exact = node.next.get(token.text)
        if (exact !== undefined) reached.push(exact)
        const number = token.kind === 'number' ? node.next.get('#') : undefined
        if (number !== undefined) reached.push(number)
        const any = node.wild && token.kind !== 'mark' ? node.next.get('*') : undefined
        if (any !== undefined) reached.push(any)
      }
      for (const node of reached) {
        if (node.ends.size === 0) continue
        for (const [family, id] of node.ends) keepLongest(matches, first, { family, id, start, end: index + 1 })
      }
      nodes = reached
    }
  }
}

/** Puts `match` in the place of a shorter one of its family that begins with it. */
function keepLongest(matches: Match[], first: number, match: Match): void {
  for (let index = first; index < matches.length; index++)
    if (matches[index]?.family === match.family) {
      matches[index] = match
      return
    }
  matches.push(match)
}

function child(node: Node, word: string): Node {
  const found = node.next.get(word)
  if (found !== undefined) return found
  const made: Node = { next: new Map(), ends: new Map(), wild: false }
  node.next.set(word, made)
  if (word === '*') node.wild = true
  return made
}
