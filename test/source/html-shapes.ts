/** One block of a report, from which pages in many kinds of markup are written. */
export interface Item {
  readonly kind: 'heading' | 'paragraph' | 'list-item'
  readonly level: number | null
  readonly text: string
  readonly box: number | null
}

/** A stretch of items: of one list, or a single block. */
interface Piece {
  readonly list: boolean
  readonly items: readonly Item[]
}

/** How one kind of page writes a stretch of blocks, and a box around some. */
interface Markup {
  readonly heading: (text: string, level: number) => string
  readonly paragraph: (text: string) => string
  readonly list: (texts: readonly string[]) => string
  readonly box: (inner: string) => string
  readonly page: (inner: string, parts: readonly string[]) => string
}

const encoded = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const wrapLines = (text: string) => encoded(text).replace(/(.{60,75}) /g, '$1\n')
const items = (texts: readonly string[]) => texts.map(text => `<li>${encoded(text)}</li>`).join('\n')
const MENU =
  '<ul><li><a href="https://x.example/">Home</a></li><li><a href="https://x.example/forces">Police forces</a></li><li><a href="https://x.example/fire">Fire and rescue</a></li></ul>'

const modern: Markup = {
  heading: (text, level) => `<h${level}>${encoded(text)}</h${level}>`,
  paragraph: text => `<p>${encoded(text)}</p>`,
  list: texts => `<ul>\n${items(texts)}\n</ul>`,
  box: inner => `<div class="a1">${inner}</div>`,
  page: inner =>
    `<!doctype html><html lang=en><body><nav>${MENU}</nav><main>${inner}</main><footer>© Crown copyright</footer></body></html>`,
}

const word: Markup = {
  heading: (text, level) => `<h${level}><span lang=EN-GB>${wrapLines(text)}<o:p></o:p></span></h${level}>`,
  paragraph: text =>
    `<p class=MsoNormal><span lang=EN-GB style='font-family:"Arial",sans-serif'>${wrapLines(text)}<o:p></o:p></span></p>\n\n<p class=MsoNormal><o:p>&nbsp;</o:p></p>`,
  list: texts =>
    texts
      .map(
        text =>
          `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${wrapLines(text)}<o:p></o:p></p>`,
      )
      .join('\n'),
  box: inner =>
    `<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0><tr style='mso-yfti-irow:0'><td width=601 valign=top style='width:450.8pt;border:solid windowtext 1.0pt'>${inner}</td></tr></table>`,
  page: inner =>
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm} --></style></head><body lang=EN-GB><div class=WordSection1>${inner}</div></body></html>`,
}

const bold = (text: string) => `<p class=MsoNormal><b><span lang=EN-GB>${wrapLines(text)}<o:p></o:p></span></b></p>`

export const markups: Readonly<Record<string, Markup>> = {
  'modern site': modern,
  'sections of an article': {
    ...modern,
    box: inner => `<aside>${inner}</aside>`,
    page: (_, parts) =>
      `<html><body><header>${MENU}</header><article>${parts.map(part => `<section>${part}</section>`).join('\n')}</article></body></html>`,
  },
  'accordion of buttons': {
    ...modern,
    page: (_, parts) =>
      `<html><body><main>${parts.map((part, index) => `<div>${part.replace(/<h2>(.*?)<\/h2>/s, `<h2><button type=button aria-expanded=false aria-controls="p${index}">$1</button></h2><div id="p${index}" hidden>`)}</div></div>`).join('\n')}</main></body></html>`,
  },
  'a list of sections': {
    ...modern,
    page: (_, parts) =>
      `<html><body><main><ul class=list>${parts.map(part => `<li>${part}</li>`).join('\n')}</ul></main></body></html>`,
  },
  'CMS export': {
    ...modern,
    paragraph: text =>
      `<p><span>${encoded(text)
        .replace(/ /g, ' ')
        .replace(/^(\S+) /, '$1&nbsp;')}</span></p>`,
    box: inner =>
      `<div class="paragraph paragraph--callout"><div class="field"><div class="field__item">${inner}</div></div></div>`,
    page: inner =>
      `<html><body><div class="region">${MENU}</div><div class="layout"><div class="region"><div class="block"><div class="field">${inner}</div></div></div></div><div class="region">© 2024 Crown copyright</div></body></html>`,
  },
  'saved by a browser': {
    ...modern,
    page: inner =>
      `<!DOCTYPE html>\n<!-- saved from url=(0060)https://x.example/peel-reports/a-2021-22/ -->\n<html lang="en-GB" class="js"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><link rel="stylesheet" href="./report_files/style.css"><script src="./report_files/app.js.download"></script></head><body class="report"><div id="ccc" aria-hidden="true" style="display: none;"><h2>Cookies</h2></div><div class="top"><a href="https://x.example/r/#main">Skip to main content</a>${MENU}</div><div id="main" role="main">${inner}</div><iframe src="./report_files/saved_resource.html"></iframe></body></html>`,
  },
  Word: word,
  'Word with bold lines for headings': { ...word, heading: bold },
  'Google Docs': {
    heading: (text, level) =>
      `<h${level} class="c3" id="h.${level}"><span class="c1">${encoded(text)}</span></h${level}>`,
    paragraph: text =>
      `<p class="c4"><span class="c1">${encoded(text).replace(/ (\S+) /, '</span><span class="c6"> $1 </span><span class="c1">')}</span></p><p class="c4 c5"><span></span></p>`,
    list: texts =>
      `<ul class="c7 lst-kix_0 start">${texts.map(text => `<li class="c4 c8 li-bullet-0"><span class="c1">${encoded(text)}</span></li>`).join('')}</ul>`,
    box: inner =>
      `<table class="c9"><tbody><tr class="c10"><td class="c11" colspan="1" rowspan="1">${inner}</td></tr></tbody></table>`,
    page: inner =>
      `<html><head><style type="text/css">.c1{font-weight:400;font-size:11pt}.c3{font-size:16pt}</style></head><body class="c12 doc-content">${inner}</body></html>`,
  },
  'Google Docs with bold by class': {
    heading: text => `<p class="c4"><span class="c2">${encoded(text)}</span></p>`,
    paragraph: text => `<p class="c4"><span class="c1">${encoded(text)}</span></p>`,
    list: texts =>
      `<ul class="c7">${texts.map(text => `<li class="c4"><span class="c1">${encoded(text)}</span></li>`).join('')}</ul>`,
    box: inner => `<table class="c9"><tbody><tr><td class="c11">${inner}</td></tr></tbody></table>`,
    page: inner =>
      `<html><head><style type="text/css">.c1{color:#000;font-weight:400}.c2{color:#000;font-weight:700}.c4{margin:0}</style></head><body>${inner}</body></html>`,
  },
  'div soup': {
    heading: text => `<div class="x7"><div><b>${encoded(text)}</b></div></div>`,
    paragraph: text => `<div class="x2"><div class="x3">${encoded(text)}</div></div>`,
    list: texts => texts.map(text => `<div class="x4">•&nbsp; ${encoded(text)}</div>`).join(''),
    box: inner => `<div style="background:#eef;padding:8px">${inner}</div>`,
    page: inner =>
      `<html><body><div><div><div><a href="/">Home</a> <a href="/f">Forces</a> <a href="/c">Contact</a></div></div><div><div><div>${inner}</div></div></div><div>© Crown copyright 2020</div></div></body></html>`,
  },
  'tables and font tags': {
    heading: text => `<FONT FACE="Arial" SIZE="4"><B>${encoded(text)}</B></FONT><BR><BR>\n`,
    paragraph: text => `<FONT FACE="Arial" SIZE="2">${encoded(text)}</FONT><BR><BR>\n`,
    list: texts =>
      `<UL>${texts.map(text => `<LI><FONT FACE="Arial" SIZE="2">${encoded(text)}</FONT>`).join('\n')}</UL>\n`,
    box: inner =>
      `<TABLE BORDER="1" CELLPADDING="6" WIDTH="100%"><TR><TD BGCOLOR="#DDDDFF">${inner}</TD></TR></TABLE>\n`,
    page: inner =>
      `<HTML><BODY BGCOLOR="#FFFFFF"><TABLE WIDTH="760"><TR><TD VALIGN="TOP" WIDTH="120"><A HREF="/">Home</A><BR><A HREF="/f">Forces</A></TD><TD>${inner}</TD></TR></TABLE></BODY></HTML>`,
  },
}

/** Writes the items as a page; a part is what stands from one heading of rank 2 to the next. */
export function writePage(blocks: readonly Item[], markup: Markup): string {
  const parts: string[] = []
  let part = ''
  for (const group of groupBy(blocks, (left, right) => left.box !== null && left.box === right.box)) {
    const inner = groupBy(group, (left, right) => left.kind === 'list-item' && right.kind === 'list-item')
      .map(run => writePiece({ list: run[0]?.kind === 'list-item', items: run }, markup))
      .join('\n')
    const first = group[0]
    if (first?.kind === 'heading' && first.level === 2 && part !== '') {
      parts.push(part)
      part = ''
    }
    part += first?.box == null ? inner : markup.box(inner)
  }
  parts.push(part)
  return markup.page(parts.join('\n'), parts)
}

function writePiece({ list, items }: Piece, markup: Markup): string {
  if (list) return markup.list(items.map(item => item.text))
  return items
    .map(item => (item.kind === 'heading' ? markup.heading(item.text, item.level ?? 4) : markup.paragraph(item.text)))
    .join('\n')
}

function groupBy(blocks: readonly Item[], together: (left: Item, right: Item) => boolean): Item[][] {
  const groups: Item[][] = []
  for (const block of blocks) {
    const group = groups[groups.length - 1]
    const last = group?.[group.length - 1]
    if (group !== undefined && last !== undefined && together(last, block)) group.push(block)
    else groups.push([block])
  }
  return groups
}
