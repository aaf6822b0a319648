import type { RichText } from './made-report.ts'

const LINK = /\[(?<words>[^\]]+)\]\((?<url>[^)\s]+)\)/g

/** Text with `[anchor](url)` links → the printed text and where the links stand in it. */
export function parseRichText(written: string): RichText {
  let text = ''
  let from = 0
  const links: { start: number; end: number; url: string }[] = []
  for (const match of written.matchAll(LINK)) {
    const { words = '', url = '' } = match.groups ?? {}
    text += written.slice(from, match.index)
    links.push({ start: text.length, end: text.length + words.length, url })
    text += words
    from = match.index + match[0].length
  }
  return { text: text + written.slice(from), links }
}
