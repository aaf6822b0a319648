import type { Chunk } from './chunk.ts'

/**
 * Whether a chunk of an indented text (`pdftotext -layout`) stands further in than the flow. The flow's indent is the one that
 * most paragraphs' lines have. Null where nothing but the flow has an indent of its own.
 */
export function isIndentedIn(chunks: readonly Chunk[]): ((chunk: Chunk) => boolean) | null {
  const counts = new Map<number, number>()
  for (const chunk of chunks) {
    if (chunk.kind !== 'paragraph' || chunk.lines.length < 2) continue
    const indent = indentOf(chunk)
    counts.set(indent, (counts.get(indent) ?? 0) + chunk.lines.length)
  }
  const flow = [...counts].sort((left, right) => right[1] - left[1] || left[0] - right[0])[0]?.[0]
  if (flow === undefined) return null
  const deeper = [...counts].some(([indent, lines]) => indent > flow && lines >= LEAST_LINES)
  return deeper ? chunk => indentOf(chunk) > flow : null
}

function indentOf(chunk: Chunk): number {
  return Math.min(...chunk.lines.map(line => line.indent))
}

const LEAST_LINES = 3
