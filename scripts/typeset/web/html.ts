import { judgmentRows, longDate } from '../layout/flow.ts'
import type { BoxItem, FlatItem, Item, MadeReport, RichText } from '../source/made-report.ts'
import type { HtmlStyle } from '../style.ts'
import { pageAround } from './page-around.ts'

interface Chapter {
  readonly id: string
  readonly rank: number
  readonly title: string
  readonly grade: string | null
  readonly items: readonly Item[]
}

/** The report as a web page, saved: navigation and a cookie banner around it, the markup as the style says. */
export function toHtml(report: MadeReport, style: HtmlStyle): string {
  const { before, chapters } = splitChapters(report)
  const parts: string[] = [`<p>${escapeHtml(report.front.notice)}</p>`, `<h1>${escapeHtml(report.front.title)}</h1>`]
  if (report.front.published !== null) {
    parts.push(
      `<p class="date">Published on: <time datetime="${report.front.published}">${longDate(report.front.published)}</time></p>`,
    )
  }
  if (style.contents) {
    const links = chapters.map(chapter => `<li><a href="#${chapter.id}">${escapeHtml(chapter.title)}</a></li>`)
    parts.push(`<h2>Contents</h2>\n<ol>${links.join('')}</ol>`, '<p><a href="#">Print this document</a></p>')
  }
  parts.push(...itemsHtml(before, report, style))
  for (const chapter of chapters) parts.push(chapterHtml(chapter, itemsHtml(chapter.items, report, style), style))
  return pageAround(report, parts.join('\n'), style)
}

function splitChapters(report: MadeReport): { before: readonly Item[]; chapters: readonly Chapter[] } {
  const before: Item[] = []
  const chapters: (Chapter & { items: Item[] })[] = []
  for (const item of report.items) {
    const is = item.type === 'heading' ? item.role.is : null
    if (item.type === 'heading' && (is === 'section' || is === 'area' || is === 'pillar')) {
      const grade = item.role.is === 'area' ? item.role.grade : null
      chapters.push({ id: `section-${chapters.length + 1}`, rank: item.rank, title: item.text, grade, items: [] })
    } else (chapters.at(-1)?.items ?? before).push(item)
  }
  return { before, chapters }
}

function chapterHtml(chapter: Chapter, content: readonly string[], style: HtmlStyle): string {
  const title = escapeHtml(chapter.title)
  const tag = `h${chapter.rank + 1}`
  const body = [...(chapter.grade ? [gradeBadge(chapter.grade)] : []), ...content].join('\n')
  switch (style.markup) {
    case 'details':
      return chapter.grade === null
        ? `<${tag} id="${chapter.id}">${title}</${tag}>\n${body}`
        : `<details id="${chapter.id}"><summary><${tag}>${title}</${tag}></summary>\n${body}\n</details>`
    case 'accordion':
      return `<div class="accordion__item"><${tag} class="accordion__heading"><button type="button" aria-expanded="false" aria-controls="${chapter.id}">${title}<span class="accordion__icon" aria-hidden="true"></span></button></${tag}>\n<div id="${chapter.id}" role="region" class="accordion__panel">\n${body}\n</div></div>`
    case 'sections':
      return `<section id="${chapter.id}" aria-label="${title}">\n<header><${tag}>${title}</${tag}></header>\n${body}\n</section>`
    default:
      return `<${tag} id="${chapter.id}">${title}</${tag}>\n${body}`
  }
}

/** The grade's graphic: a picture, whose words only its alt text has. */
function gradeBadge(grade: string): string {
  return `<figure class="grade"><img src="/assets/grades/${grade.replaceAll(' ', '-')}.svg" alt="${grade[0]?.toUpperCase()}${grade.slice(1)}" width="240" height="40"></figure>`
}

function itemsHtml(items: readonly Item[], report: MadeReport, style: HtmlStyle): readonly string[] {
  const parts: string[] = []
  for (let at = 0; at < items.length; at++) {
    const item = items[at]
    if (!item) break
    if (item.type === 'bullet') {
      const bullets: Item[] = []
      while (items[at]?.type === 'bullet') bullets.push(items[at++] as Item)
      at -= 1
      parts.push(listHtml(bullets))
    } else if (item.type === 'box') parts.push(boxHtml(item, report, style))
    else if (item.type === 'judgments') {
      parts.push(
        style.judgments === 'table'
          ? tableHtml(judgmentRows(report))
          : '<figure><img src="/assets/charts/judgments.png" alt="Our judgments"></figure>',
      )
    } else parts.push(flatHtml(item))
  }
  return parts
}

function flatHtml(item: Exclude<FlatItem, { type: 'bullet' }>): string {
  switch (item.type) {
    case 'heading': {
      const tag = `h${item.rank + 1}`
      return `<${tag}>${escapeHtml(item.text)}</${tag}>`
    }
    case 'paragraph':
      return `<p>${richHtml(item.rich)}</p>`
    case 'table':
      return tableHtml(item.rows)
    case 'caption':
      return `<figure><img src="/assets/charts/chart.png" alt="Chart"><figcaption>${escapeHtml(item.text)}</figcaption></figure>`
  }
}

function boxHtml(box: BoxItem, report: MadeReport, style: HtmlStyle): string {
  const groups: FlatItem[][] = []
  for (const item of box.items) {
    if (groups.length === 0 || (item.type === 'heading' && item.role.is === 'box-title')) groups.push([])
    groups.at(-1)?.push(item)
  }
  const label = box.label === null ? '' : `<h3>${escapeHtml(box.label)}</h3>`
  const bodies = groups.map(group => itemsHtml(group, report, style).join('\n'))
  const name = `box box--${box.kind}`
  if (style.labelInBox) return container(style, name, [label, ...bodies].filter(Boolean).join('\n'))
  return [label, ...bodies.map(body => container(style, name, body))].filter(Boolean).join('\n')
}

function container(style: HtmlStyle, name: string, content: string): string {
  switch (style.markup) {
    case 'details':
      return `<aside>\n${content}\n</aside>`
    case 'accordion':
      return `<div class="${name}"><div class="inner">\n${content}\n</div></div>`
    case 'sections':
      return `<article>\n${content}\n</article>`
    default:
      return `<div style="background:#e6eef5;padding:1em">\n${content}\n</div>`
  }
}

/** Bullets, a deeper one as a list in the item before it. */
function listHtml(bullets: readonly Item[]): string {
  let html = '<ul>'
  let depth = 0
  bullets.forEach((bullet, index) => {
    if (bullet.type !== 'bullet') return
    if (index > 0 && bullet.depth > depth) html += '<ul>'
    else if (index > 0) html += `</li>${'</ul></li>'.repeat(depth - bullet.depth)}`
    depth = bullet.depth
    html += `<li>${richHtml(bullet.rich)}`
  })
  return `${html}</li>${'</ul></li>'.repeat(depth)}</ul>`
}

function tableHtml(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows
  const row = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map(cell => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`
  return `<table><thead>${row(head, 'th')}</thead><tbody>${body.map(cells => row(cells, 'td')).join('')}</tbody></table>`
}

function richHtml(rich: RichText): string {
  let html = ''
  let from = 0
  for (const link of rich.links) {
    html += `${escapeHtml(rich.text.slice(from, link.start))}<a href="${escapeHtml(link.url)}">${escapeHtml(rich.text.slice(link.start, link.end))}</a>`
    from = link.end
  }
  return html + escapeHtml(rich.text.slice(from))
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
