import type { Page } from '../layout/page.ts'

/** Text copied from a viewer: the lines of each page from top to bottom, no blank line anywhere, page numbers among them. */
export function toPasted(pages: readonly Page[], runningHead: string): string {
  const lines: string[] = []
  pages.forEach((page, index) => {
    if (index > 0) lines.push(runningHead)
    for (const line of page.lines) {
      const text = line.segments.map(segment => segment.text).join(' ')
      lines.push(line.bullet ? `${line.bullet.text} ${text}` : text)
    }
    if (index > 0) lines.push(String(index + 1))
  })
  return `${lines.join('\n')}\n`
}
