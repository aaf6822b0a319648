import type { MadeReport } from '../source/made-report.ts'
import type { HtmlStyle } from '../style.ts'

/** What stands around a report on a saved web page: none of it is the report's. */
export function pageAround(report: MadeReport, content: string, style: HtmlStyle): string {
  const title = report.front.title.replaceAll('&', '&amp;')
  const banner =
    '<h2>Cookies on this site</h2><p>We use 4 kinds of cookies. About 35 percent of visitors accept all of them.</p><button>Accept all</button>'
  const links = ['Home', 'What we do', 'Police forces', 'Responding to the public', 'Publications', 'Contact us']
  const menu = links.map(text => `<li><a href="/${text.toLowerCase().replaceAll(' ', '-')}/">${text}</a></li>`).join('')
  const head = `<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n<title>${title}</title>\n<meta name="description" content="An inspection report">\n<style>.box{border:1px solid #333}</style>\n<script>window.dataLayer=[{"visits":12345}]</script>\n</head>`
  const bannerHtml =
    style.markup === 'accordion'
      ? `<div class="cookie-notice" aria-label="Cookies">${banner}</div>`
      : `<div id="cookie-banner" role="dialog" aria-label="Cookie banner">${banner}</div>`
  const top = `<a class="skip-link" href="#content">Skip to content</a>\n<header role="banner"><nav aria-label="Main"><ul>${menu}</ul></nav><form role="search"><label for="q">Search</label><input id="q"></form></header>`
  const crumbs = `<nav aria-label="Breadcrumb"><ol><li><a href="/">Home</a></li><li><a href="/peel-reports/">PEEL reports</a></li><li>${title}</li></ol></nav>`
  const bottom =
    '<footer><h2>Help us improve</h2><p>Was this page useful? 3 of 5 readers say so.</p><ul><li><a href="/privacy/">Privacy</a></li><li><a href="/accessibility/">Accessibility</a></li></ul><p>All content is available under the Open Government Licence v3.0, except where otherwise stated</p></footer>'
  const main =
    style.markup === 'details'
      ? `<div id="content" role="main">\n${content}\n</div>`
      : `<main id="content">\n<article>\n${content}\n</article>\n</main>`
  return `${head}\n<body>\n${bannerHtml}\n${top}\n${crumbs}\n${main}\n${bottom}\n</body>\n</html>\n`
}
