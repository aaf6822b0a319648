import { type Gold, toGold } from './gold.ts'
import { toFlow } from './layout/flow.ts'
import { measureOf } from './layout/fonts.ts'
import { paginate } from './layout/paginate.ts'
import { parseReport } from './source/parse-report.ts'
import { contentOrderStyle, parseStyle } from './style.ts'
import { toContentOrder } from './text/content-order.ts'
import { toPasted } from './text/pasted.ts'
import { toUnwrapped } from './text/unwrapped.ts'
import { toHtml } from './web/html.ts'
import { toPillarPages } from './web/pillar-pages.ts'

export interface Sources {
  readonly markdown: string
  readonly numbers: string | null
  readonly style: string | null
}

/** The files that need no other program, by name: the same source gives the same bytes on every machine. */
export function plainOutputs(sources: Sources): ReadonlyMap<string, string> {
  const report = parseReport(sources.markdown)
  const style = parseStyle(sources.style)
  const gold: Gold = toGold(report, sources.numbers)
  const choices = { cover: style.text.cover, judgments: 'picture', gradeBands: true, labelInBox: false } as const
  const blocks = toFlow(report, choices)
  const set = contentOrderStyle(style.text)
  const pages = paginate(blocks, set, measureOf(set.font))
  return new Map([
    ['gold.json', `${JSON.stringify(gold, null, 1)}\n`],
    ['report.txt', toContentOrder(pages, blocks, style.text)],
    ['report.pasted.txt', toPasted(pages, report.front.title)],
    ['report.unwrapped.txt', toUnwrapped(blocks, style.text.unwrappedBlankLines)],
    ['report.html', toHtml(report, style.html)],
    ...toPillarPages(report).map((page, at): [string, string] => [
      `report.page-${at + 1}.html`,
      toHtml(page, style.html),
    ]),
  ])
}
