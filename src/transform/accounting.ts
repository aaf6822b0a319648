import type { SourceBlock } from '../source/document.ts'
import type { Range } from '../text/range.ts'
import type { ReportNode } from '../tree/nodes.ts'
import type { Draft } from './draft.ts'

/**
 * Where every character that is no white space went. The first claim counts, in the order body (what the tree holds), links,
 * outline, furniture; what none claims is unaccounted, and each such stretch is said in a message.
 */
export function accounting(draft: Draft): Draft {
  const { text, blocks, furniture, linkText, outlineText } = draft.document
  const owner = new Uint8Array(text.length)
  const claims: readonly [number, readonly Range[]][] = [
    [1, placedIn(draft.tree)],
    [2, linkText],
    [3, outlineText],
    [4, furniture],
  ]
  for (const [mark, ranges] of claims) {
    for (const range of ranges) for (let index = range.start; index < range.end; index++) owner[index] ||= mark
  }
  for (const bullet of bulletsOf(text, blocks)) owner[bullet.start] ||= owner[bullet.end] ?? 0
  const counted = [0, 0, 0, 0, 0]
  const lost: Range[] = []
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code <= 32 || (code >= 0xa0 && SPACE.test(text[index] as string))) continue
    const mark = owner[index] ?? 0
    counted[mark] = (counted[mark] ?? 0) + 1
    if (mark !== 0) continue
    const last = lost[lost.length - 1]
    if (last !== undefined && text.slice(last.end, index).trim() === '')
      lost[lost.length - 1] = { start: last.start, end: index + 1 }
    else lost.push({ start: index, end: index + 1 })
  }
  const [unaccounted = 0, body = 0, links = 0, outline = 0, pageFurniture = 0] = counted
  const byClass: Record<string, number> = {}
  for (const number of draft.numbers) byClass[number.class] = (byClass[number.class] ?? 0) + 1
  return {
    ...draft,
    accounting: {
      characters: {
        total: unaccounted + body + links + outline + pageFurniture,
        body,
        furniture: pageFurniture,
        links,
        outline,
        unaccounted,
      },
      numbers: { total: draft.numbers.length, byClass, unaccounted: draft.accounting.numbers.unaccounted },
    },
    messages: [
      ...draft.messages,
      ...lost.map(range => ({
        code: 'text/not-placed',
        severity: 'warning' as const,
        reason: `no rule placed ${range.end - range.start} characters: “${text.slice(range.start, Math.min(range.end, range.start + 60)).trim()}”`,
        evidence: draft.evidence([range], null),
      })),
    ],
  }
}

/** The words of the tree's nodes, whatever they stand in. */
function placedIn(node: ReportNode): Range[] {
  if (node.type !== 'text') return node.children.flatMap(placedIn)
  const { start, end } = node.position
  return start.offset === undefined || end.offset === undefined ? [] : [{ start: start.offset, end: end.offset }]
}

/** From a list item's bullet to its first word: the tree holds the word alone, and the bullet goes with it. */
function bulletsOf(text: string, blocks: readonly SourceBlock[]): Range[] {
  return blocks.flatMap(({ kind, parts }) => {
    const first = kind === 'list-item' ? parts[0] : undefined
    if (first === undefined) return []
    const bullet = /(?<bullet>\S)\s{0,40}(?=\S)/y
    bullet.lastIndex = first.start + (/^\s*/.exec(text.slice(first.start, first.end))?.[0].length ?? 0)
    const start = bullet.lastIndex
    return bullet.test(text) ? [{ start, end: bullet.lastIndex }] : []
  })
}

const SPACE = /\s/
