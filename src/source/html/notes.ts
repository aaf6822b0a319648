import type { Element } from 'hast'
import type { ReaderNote } from '../document.ts'
import { isSkipped } from './element.ts'
import type { Visibility } from './visibility.ts'

/**
 * A page that was begun and not ended: the download stopped. A fragment (no `html` and no `body`) says nothing about its end,
 * and some old pages never close anything, but they do not stop inside a tag, a word or a script either.
 */
export function truncationNote(source: string, at: number): ReaderNote[] {
  const end = source.slice(-2000)
  if (/<\/(?:html|body)\s{0,20}>/i.test(end)) return []
  const insideTag = /<[a-z/!][^<>]{0,1000}$/i.test(end)
  const isPage = /<(?:html|body)\b/i.test(source.slice(0, 200_000))
  const insideText = /[^\s>.!?:;)"'”’]\s{0,20}$/.test(end)
  const insideScript = source.toLowerCase().lastIndexOf('<script') > source.toLowerCase().lastIndexOf('</script')
  if (!insideTag && !(isPage && (insideText || insideScript))) return []
  return [
    {
      code: 'html/cut-off',
      // What is missing may be a grade: such a report is never complete.
      severity: 'error',
      reason: 'the page breaks off before its end; what follows is missing',
      parts: [{ start: at, end: at }],
    },
  ]
}

/** Text inside the main content that the page hides and no control of the page opens: left out, and said. */
export function hiddenTextNote(main: Element | null, isVisible: Visibility, at: number): ReaderNote[] {
  const hidden = main === null ? 0 : hiddenCharacters(main, isVisible)
  if (hidden < WORTH_SAYING) return []
  return [
    {
      code: 'html/hidden-text',
      severity: 'info',
      reason: `${hidden} characters inside the main content are hidden on the page and were left out`,
      parts: [{ start: at, end: at }],
    },
  ]
}

/** Characters: less than a sentence or two is a label for screen readers. */
const WORTH_SAYING = 200

function hiddenCharacters(element: Element, isVisible: Visibility, isHidden = false): number {
  let count = 0
  for (const child of element.children) {
    if (child.type === 'text' && isHidden) count += child.value.replace(/\s+/g, '').length
    if (child.type === 'element' && !isSkipped(child))
      count += hiddenCharacters(child, isVisible, isHidden || !isVisible(child))
  }
  return count
}
