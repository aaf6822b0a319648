import type { ReportNode, ReportTree } from './nodes.ts'

/**
 * The tree as indented text, one node a line, with its offsets in the canonical text and the rule that made it.
 *
 * ```text
 * part area response 20145–23980 "Responding to the public" (part/area-heading)
 *   judgment 20170–20245 "Kent Police is good at …" (judgment/force-is-grade-at)
 * ```
 */
export function treeText(tree: ReportTree): string {
  const lines: string[] = []
  for (const part of tree.children) write(part, 0, lines)
  return `${lines.join('\n')}\n`
}

function write(node: ReportNode, depth: number, lines: string[]): void {
  if (node.type === 'text' || node.type === 'report') return
  const where = node.parts.map(part => `${part.start}–${part.end}`).join(' ')
  lines.push(`${'  '.repeat(depth)}${kindOf(node)} ${where}${wordsOf(node)} (${node.rule})`)
  for (const child of node.children) write(child, depth + 1, lines)
}

function kindOf(node: Exclude<ReportNode, { type: 'text' } | ReportTree>): string {
  if (node.type === 'part') return `part ${node.role} ${node.name}`
  if (node.type === 'box') return `box ${node.kind}${node.accelerated ? ' accelerated' : ''}`
  if (node.type === 'label') return `label ${node.kind}`
  return node.type
}

function wordsOf(node: Exclude<ReportNode, { type: 'text' } | ReportTree>): string {
  const words = node.type === 'part' ? node.title : 'value' in node ? node.value : null
  if (words === null) return ''
  return ` ${JSON.stringify(words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words)}`
}

const LONGEST = 80
