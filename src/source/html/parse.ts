import type { Element, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'

const parser = unified().use(rehypeParse).freeze()

/** The page as a browser would build it: unclosed and wrongly nested tags are put right, scripts are not run. */
export function parseHtml(source: string): Root {
  return parser.parse(source)
}

/** The first element with that name, in document order, or null. */
export function findElement(parent: Root | Element, name: string): Element | null {
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    if (child.tagName === name) return child
    const inner = findElement(child, name)
    if (inner !== null) return inner
  }
  return null
}

/** All elements under `parent` for which `test` holds, in document order. */
export function findElements(parent: Root | Element, test: (element: Element) => boolean): Element[] {
  const found: Element[] = []
  const visit = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type !== 'element') continue
      if (test(child)) found.push(child)
      visit(child)
    }
  }
  visit(parent)
  return found
}
