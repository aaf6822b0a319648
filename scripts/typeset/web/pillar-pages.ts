import type { Item, MadeReport } from '../source/made-report.ts'

/**
 * The report as the web had it up to 2018-19: a page of what comes before the first pillar, a page for each pillar, and a page
 * for each section after the last one. Without `pages: pillar` in front: none.
 */
export function toPillarPages(report: MadeReport): readonly MadeReport[] {
  if (report.front.pages === null) return []
  const pages: { readonly title: string; readonly items: Item[] }[] = [{ title: report.front.title, items: [] }]
  for (const item of report.items) {
    const begins = item.type === 'heading' && (item.role.is === 'pillar' || (pages.length > 1 && item.rank === 1))
    if (begins) pages.push({ title: `${report.front.title} – ${item.text}`, items: [] })
    pages.at(-1)?.items.push(item)
  }
  return pages.map(({ title, items }) => ({ front: { ...report.front, title }, items }))
}
