import type { Figure, Link } from '../record/schema.ts'
import { FlatText } from '../text/flat-text.ts'
import type { CaptionNode, ReportNode } from '../tree/nodes.ts'
import type { Draft } from './draft.ts'

/** Captions of the tree and pictures of the reader → figures; targets and anchors → links. In reading order. */
export function figuresAndLinks(draft: Draft): Draft {
  const { document, evidence } = draft
  const captions = draft.tree.children.flatMap(part => part.children).flatMap(captionsIn)
  const withAlt = document.figures.map(
    (figure): Figure => ({
      caption: figure.caption === null ? null : FlatText.of(document.text, figure.caption).text,
      alt: figure.alt,
      evidence: evidence(figure.parts, 'figure/reader'),
    }),
  )
  const taken = new Set(document.figures.flatMap(figure => figure.caption ?? []).map(part => part.start))
  const alone = captions
    .filter(caption => !caption.parts.some(part => taken.has(part.start)))
    .map((caption): Figure => ({ caption: caption.value, alt: null, evidence: evidence(caption.parts, caption.rule) }))
  const figures = [...withAlt, ...alone].sort((left, right) => left.evidence.start - right.evidence.start)
  const links = document.links.map(
    (link): Link => ({ url: link.url, text: link.text, evidence: evidence(link.parts, 'link/reader') }),
  )
  return { ...draft, figures, links }
}

function captionsIn(node: ReportNode): CaptionNode[] {
  if (node.type === 'caption') return [node]
  if (node.type === 'finding' || node.type === 'box') return node.children.flatMap(captionsIn)
  return []
}
