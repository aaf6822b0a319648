import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SourceDocument } from '../../src/source/document.ts'
import { readHtml, readHtmlPages } from '../../src/source/html.ts'
import { blocksOf, furnitureOf } from './html-notation.ts'

describe('blocks', () => {
  test.each<[string, string, string[]]>([
    [
      'headings with their ranks',
      '<h1>A</h1><h2>B</h2><p>x</p><h6>C</h6><p>y</p>',
      ['h1 A', 'h2 B', 'p x', 'h6 C', 'p y'],
    ],
    ['role=heading', '<div role=heading aria-level=3>A</div><p>x</p>', ['h3 A', 'p x']],
    [
      'a heading broken by a tag, a line break and a wrapper',
      '<h2><span>Engaging <b>with</b></span><br>the public</h2>',
      ['h2 Engaging with / the public'],
    ],
    [
      'inline tags that cut words',
      '<p>inspec<b>tion</b>s <i>of</i> <a href=/x>po</a>lice</p>',
      ['p inspections of police'],
    ],
    ['white space folded, also around tags', '<p>\n  a <b> b </b>\t c\n</p>', ['p a b c']],
    [
      'entities, non-breaking spaces, soft hyphens',
      '<p>A&amp;B &pound;1&nbsp;m gov&shy;ern&#173;ment &ldquo;x&rdquo;&#x200b;</p>',
      ['p A&B £1 m government “x”'],
    ],
    [
      'upper-case tags without ends',
      '<BODY><H2>A<P>one<P>two<UL><LI>x<LI>y</UL>',
      ['h2 A', 'p one', 'p two', '- x', '- y'],
    ],
    ['text directly in divs', '<div>one<div>two</div>three <em>four</em></div>', ['p one', 'p two', 'p three four']],
    ['a line break, and two', '<p>one<br>two<br><br>three</p>', ['p one / two', 'p three']],
    [
      'nested lists, and text after the inner one',
      '<ul><li>a<ol><li>b</li></ol>c</li><li>d</li></ul>',
      ['- a ¦ c', '-- b', '- d'],
    ],
    ['an item of two paragraphs', '<ul><li><p>a</p><p>b</p></li></ul>', ['- a / b']],
    ['two lists', '<ul><li>a</ul><p>x</p><ol><li>b</ol>', ['- a', 'p x', '- b']],
    ['short definitions', '<dl><dt>Officers<dd>1,200<dt>Staff<dd>800</dl>', ['- Officers / 1,200', '- Staff / 800']],
    [
      'long definitions',
      `<dl><dt>What we mean<dd><p>${'A serious failing of practice. '.repeat(12)}</p></dl>`,
      ['h? What we mean', `p ${'A serious failing of practice. '.repeat(12).trim()}`],
    ],
    ['preformatted text', '<pre>one\ntwo\n\nthree</pre>', ['p one two', 'p three']],
    ['a quotation', '<p>a</p><blockquote>b</blockquote><p>c</p>', ['p a', 'p b', 'p c']],
    ['details', '<p>one</p><details><summary>More</summary><p>two</p></details>', ['p one', 'h? More', 'p two']],
    [
      'an accordion of buttons',
      '<h3><button aria-controls=a>A</button></h3><div id=a hidden><p>x</p></div><button aria-expanded=false aria-controls=b>B</button><div id=b style="display:none"><p>y</p></div>',
      ['h3 A', 'p x', 'h? B', 'p y'],
    ],
    [
      'what is hidden or no text',
      '<p>a<span hidden>b</span><span style="display: none">c</span><script>d</script></p><template>e</template><noscript>f</noscript><p aria-hidden=true>g</p>',
      ['p a'],
    ],
    [
      'a page in a form',
      '<form action=x><h2>A</h2><p>The whole page of an old system stands in its form.</p><input value=v></form>',
      ['h2 A', 'p The whole page of an old system stands in its form.'],
    ],
    [
      'footnote marks, after their paragraph',
      '<p>Officers<sup><a href="#f1">1</a></sup>, and m<sup>2</sup></p>',
      ['p Officers, and m2'],
    ],
  ])('%s', (_, source, expected) => {
    expect(blocksOf(source)).toEqual(expected)
  })
})

describe('bold lines', () => {
  test.each<[string, string, string[]]>([
    [
      'a title above its text',
      '<p><strong>Officers are well trained</strong></p><p>They are.</p>',
      ['h? Officers are well trained', 'p They are.'],
    ],
    [
      'a stressed sentence is none',
      '<p><b>The force is good at X.</b></p><p>It is.</p>',
      ['p The force is good at X.', 'p It is.'],
    ],
    [
      'nor a grade',
      '<h3>How good is it?</h3><p><b>Requires improvement</b></p><p>It is.</p>',
      ['h3 How good is it?', 'p Requires improvement', 'p It is.'],
    ],
    [
      'nor a real heading that is a grade',
      '<h3>How good is it?</h3><h4>Good</h4><p>It is.</p>',
      ['h3 How good is it?', 'p Good', 'p It is.'],
    ],
    ['nor the last line', '<p>x</p><p><b>The end</b></p>', ['p x', 'p The end']],
    [
      'on the first line of a paragraph',
      '<p><b>Main findings</b><br>We found much.</p>',
      ['h? Main findings', 'p We found much.'],
    ],
    [
      'by weight',
      '<p><span style="font-weight:700">Title</span></p><p><span style="font-weight:400">Text of it.</span></p>',
      ['h? Title', 'p Text of it.'],
    ],
    [
      'by size',
      `<p><font size=5>Title</font></p><p><font size=2>${'Text of it. '.repeat(9)}</font></p>`,
      ['h? Title', `p ${'Text of it. '.repeat(9).trim()}`],
    ],
    [
      'not in a page set in bold',
      `<b><p>One of them${' and more'.repeat(20)}</p><p>Two${' and more'.repeat(20)}</p></b>`,
      [`p One of them${' and more'.repeat(20)}`, `p Two${' and more'.repeat(20)}`],
    ],
    [
      'a colon, over a list, where others are titles',
      '<p><b>A</b></p><p>a</p><p><b>B</b></p><p>b</p><p><b>The force should:</b></p><ul><li>x</ul>',
      ['h? A', 'p a', 'h? B', 'p b', 'h? The force should:', '- x'],
    ],
    [
      'a colon otherwise',
      '<p>a</p><p><b>The force should:</b></p><ul><li>x</ul>',
      ['p a', 'p The force should:', '- x'],
    ],
  ])('%s', (_, source, expected) => {
    expect(blocksOf(source)).toEqual(expected)
  })
})

const AFI = '<h4>The force should do X</h4><p>It does not do X yet.</p>'
const BOXED = ['[1] h4 The force should do X', '[1] p It does not do X yet.']
const FLOW = '<h3>Main findings</h3><p>In this section.</p><h4>It works</h4><p>It does.</p>'
const FLOWED = ['h3 Main findings', 'p In this section.', 'h4 It works', 'p It does.']

describe('boxes', () => {
  test.each<[string, string, string[]]>([
    [
      'a div under its label',
      `<h2>A</h2><h3>Area for improvement</h3><div>${AFI}</div>${FLOW}`,
      ['h2 A', 'h3 Area for improvement', ...BOXED, ...FLOWED],
    ],
    [
      'a div with its label',
      `<h2>A</h2><p>G.</p><div><h3>Area for improvement</h3>${AFI}</div>${FLOW}`,
      ['h2 A', 'p G.', '[1] h3 Area for improvement', ...BOXED, ...FLOWED],
    ],
    [
      'a div whose label is a short line',
      `<h2>A</h2><div><p>Cause of concern</p>${AFI}</div>${FLOW}`,
      ['h2 A', '[1] p Cause of concern', ...BOXED, ...FLOWED],
    ],
    [
      'one number for a wrapper of several',
      `<h2>A</h2><div><div><h3>Areas for improvement</h3></div><div>${AFI}</div><div>${AFI}</div></div>${FLOW}`,
      ['h2 A', '[1] h3 Areas for improvement', ...BOXED, ...BOXED, ...FLOWED],
    ],
    ['aside', `<h2>A</h2><p>G.</p><aside>${AFI}</aside>${FLOW}`, ['h2 A', 'p G.', ...BOXED, ...FLOWED]],
    ['role=note', `<h2>A</h2><p>G.</p><div role=note>${AFI}</div>${FLOW}`, ['h2 A', 'p G.', ...BOXED, ...FLOWED]],
    [
      'fieldset',
      `<h2>A</h2><p>G.</p><fieldset><legend>Innovative practice</legend>${AFI}</fieldset>${FLOW}`,
      ['h2 A', 'p G.', '[1] h? Innovative practice', ...BOXED, ...FLOWED],
    ],
    [
      'a table of one cell',
      `<h2>A</h2><p>G.</p><table><tr><td>${AFI}</td></tr></table>${FLOW}`,
      ['h2 A', 'p G.', ...BOXED, ...FLOWED],
    ],
    [
      'a table of a label and a text',
      `<h2>A</h2><table><tr><th>Promising practice</th></tr><tr><td>${AFI}</td></tr></table>${FLOW}`,
      ['h2 A', '[1] h? Promising practice', ...BOXED, ...FLOWED],
    ],
    [
      'a border',
      `<h2>A</h2><p>G.</p><div style="border:1px solid #000"><p>Note this.</p></div>${FLOW}`,
      ['h2 A', 'p G.', '[1] p Note this.', ...FLOWED],
    ],
    [
      'a heading of its own amid the flow, with words nobody knows',
      `<h3>Findings</h3><h4>One</h4><p>Text.</p><div><h4>Aha</h4><p>Note.</p></div><h4>Two</h4><p>Text.</p>`,
      ['h3 Findings', 'h4 One', 'p Text.', '[1] h4 Aha', '[1] p Note.', 'h4 Two', 'p Text.'],
    ],
    [
      'details with a label',
      `<h2>A</h2><p>G.</p><details><summary>Area for improvement</summary>${AFI}</details>${FLOW}`,
      ['h2 A', 'p G.', '[1] h? Area for improvement', ...BOXED, ...FLOWED],
    ],
    [
      'components: all is wrapped, the label tells',
      `<div><h2>A</h2><p>G.</p></div><div><h3>Area for improvement</h3>${AFI}</div><div>${FLOW}</div>`,
      ['h2 A', 'p G.', '[1] h3 Area for improvement', ...BOXED, ...FLOWED],
    ],
  ])('%s', (_, source, expected) => {
    expect(blocksOf(source)).toEqual(expected)
  })

  test.each<[string, string]>([
    ['sections are none', `<section><h2>A</h2><p>G.</p>${FLOW}</section><section><h2>B</h2><p>G.</p>${FLOW}</section>`],
    [
      'nor sections after an introduction',
      `<h1>T</h1><p>Intro.</p><section><h2>A</h2>${FLOW}</section><section><h2>B</h2>${FLOW}</section><p>End.</p>`,
    ],
    [
      'nor wrapped findings',
      `<h2>A</h2><h3>Main findings</h3><p>In this section.</p><div><h4>One</h4><p>x</p></div><div><h4>Two</h4><p>y</p></div>`,
    ],
    ['nor a wrapper in a wrapper', `<div><div><div><h2>A</h2><div><p>x</p></div></div></div></div>`],
    [
      'nor an accordion of areas',
      `<details><summary>A</summary>${FLOW}</details><details><summary>B</summary>${FLOW}</details>`,
    ],
    ['nor the wrapper of a table', '<h2>A</h2><p>x</p><div><table><tr><th>a<th>b<tr><td>1<td>2</table></div><p>y</p>'],
    ['nor a paragraph in a div', '<h2>A</h2><p>x</p><div><p>y</p></div><p>z</p>'],
    [
      'nor a container that holds the main findings',
      `<h2>A</h2><p>G.</p><div><h3>Area for improvement</h3><p>x</p><h3>Main findings</h3><p>y</p></div><p>z</p>`,
    ],
  ])('%s', (_, source) => {
    expect(readHtml(source).blocks.map(block => block.box)).not.toContain(1)
  })
})

describe('tables', () => {
  test.each<[string, string, string[]]>([
    ['rows and columns', '<table><tr><th>Year<th>Officers<tr><td>2020<td>46</table>', ['t Year|Officers;2020|46']],
    [
      'spans leave empty cells',
      '<table><tr><th colspan=2>Officers<th>All<tr><td rowspan=2>a<td>b<td>c<tr><td>d<td>e</table>',
      ['t Officers||All;a|b|c;|d|e'],
    ],
    ['a caption', '<table><caption>Staff</caption><tr><td>a<td>b</table>', ['c Staff', 't a|b']],
    [
      'head and body, a cell of two lines, links',
      '<table><thead><tr><th>A<th>B</thead><tbody><tr><td>x<br>y<td><a href=/z>z</a></tbody></table>',
      ['t A|B;x / y|z'],
    ],
    [
      'a numbered line over it',
      '<p>Table 1: Officers by year</p><table><tr><td>a<td>b</table>',
      ['c Table 1: Officers by year', 't a|b'],
    ],
    [
      'a page laid out in a table',
      '<table><tr><td><a href=/a>Home</a><br><a href=/b>Forces</a></td><td><h2>A</h2><p>The text of this page stands in a cell of a table, as it did.</p><p>b</p><p>c</p><p>d</p><p>e</p></td></tr></table>',
      ['h2 A', 'p The text of this page stands in a cell of a table, as it did.', 'p b', 'p c', 'p d', 'p e'],
    ],
  ])('%s', (_, source, expected) => {
    expect(blocksOf(source)).toEqual(expected)
  })
})

describe('figures and links', () => {
  test('the bold line over a chart is its caption, and the alternative text is no text', () => {
    const document = readHtml(
      '<p>x.</p><p><strong>Arrests over time</strong></p><figure><img src=a.png alt="Chart: falling"></figure><p>y.</p>',
    )
    expect(blocksOf(document)).toEqual(['p x.', 'c Arrests over time', 'p y.'])
    expect(document.figures).toEqual([
      { caption: document.blocks[1]?.parts, alt: 'Chart: falling', parts: [{ start: 21, end: 21 }] },
    ])
    expect(document.text).not.toContain('falling')
  })

  test('figcaption, "Figure 1:", and pictures without words', () => {
    const document = readHtml(
      '<p>x.</p><figure><img alt=""><figcaption>Calls</figcaption></figure><p>Figure 1: Staff</p><p><img alt="Staff by year"></p><img alt=""><p>y.</p>',
    )
    expect(blocksOf(document)).toEqual(['p x.', 'c Calls', 'c Figure 1: Staff', 'p y.'])
    expect(
      document.figures.map(figure => [
        figure.alt,
        figure.caption?.map(part => document.text.slice(part.start, part.end)),
      ]),
    ).toEqual([
      [null, ['Calls']],
      ['Staff by year', ['Figure 1: Staff']],
    ])
  })

  test('a link has its words, their place and its address, absolute where the page says how', () => {
    const source =
      '<base href="https://example.org/a/"><p>See the <a href="glossary/#x">glos<b>sary</b></a>, <a href="#f">note</a>, <a>no</a> <a href="#">no</a>.</p>'
    const document = readHtml(source)
    expect(document.links).toEqual([
      { url: 'https://example.org/a/glossary/#x', text: 'glossary', parts: [{ start: 8, end: 16 }] },
      { url: '#f', text: 'note', parts: [{ start: 18, end: 22 }] },
    ])
    expect(readHtml('<p>The <a href=/x>y</a>.</p>', { url: 'https://example.org/z' }).links[0]?.url).toBe(
      'https://example.org/x',
    )
    expect(readHtml('<p>The <a href=/x>y</a>.</p>').links[0]?.url).toBe('/x')
  })
})

describe('furniture', () => {
  test.each<[string, string, string[], string[]]>([
    [
      'landmarks',
      '<header><a href=/>Site</a></header><nav>Menu</nav><main><h1>T</h1><p>Text.</p></main><aside>More</aside><footer>© 2024</footer>',
      ['h1 T', 'p Text.'],
      ['Site', 'Menu', 'More', '© 2024'],
    ],
    [
      'a contents list and its heading',
      '<h1>T</h1><h2>Contents</h2><ol><li><a href="#a">A</a><li><a href="#b">B</a></ol><h2 id=a>A</h2><p>Text.</p>',
      ['h1 T', 'h2 A', 'p Text.'],
      ['Contents', 'A', 'B'],
    ],
    [
      'contents under the full address of a saved page',
      '<p>Text of the page.</p><ul><li><a href="https://x.org/r/#a">A longer title of a section of it</a><li><a href="https://x.org/r/#b">B</a></ul><p>Text.</p>',
      ['p Text of the page.', 'p Text.'],
      ['A longer title of a section of it', 'B'],
    ],
    [
      'print, top, share, dates, the Welsh line, graphs that load',
      '<p>Text.</p><p><a href="javascript:print()">Print this document</a></p><p>Back to top</p><p>Published on: 3 October 2023</p><p>Os hoffech chi ddarllen hwn trwy’r Gymraeg (PDF document)</p><div>Loading graph…</div><p>Last updated 27/09/2019</p><p>More.</p>',
      ['p Text.', 'p More.'],
      [
        'Print this document',
        'Back to top',
        'Published on: 3 October 2023',
        'Os hoffech chi ddarllen hwn trwy’r Gymraeg (PDF document)',
        'Loading graph…',
        'Last updated 27/09/2019',
      ],
    ],
    [
      'share lists and related links',
      '<p>Text.</p><h3>Share this page</h3><ul><li><a href=//f>Facebook</a><li><a href=//x>X</a></ul><div><h2>Related publications</h2><ul><li><a href=/1>A report that has a rather long title, too</a></ul></div>',
      ['p Text.'],
      ['Share this page', 'Facebook', 'X', 'Related publications', 'A report that has a rather long title, too'],
    ],
    [
      'breadcrumbs',
      '<ul><li><a href=/>Home</a><li><a href=/p>PEEL assessments</a><li>Northshire</ul><h1>T</h1><p>Text.</p>',
      ['h1 T', 'p Text.'],
      ['Home', 'PEEL assessments', 'Northshire'],
    ],
    [
      'links that a sentence needs are content',
      '<p>Text of a page that goes on for some while before its list. These apply:</p><ul><li><a href=/1>One</a><li><a href=/2>Two</a></ul>',
      ['p Text of a page that goes on for some while before its list. These apply:', '- One', '- Two'],
      [],
    ],
    [
      'a cookie banner',
      '<div><h2>Cookies on this site</h2><p>We use cookies. 20 percent accept.</p><button>Accept</button></div><div><h1>T</h1><p>Text that is long enough to be a sentence.</p></div>',
      ['h1 T', 'p Text that is long enough to be a sentence.'],
      ['Cookies on this site', 'We use cookies. 20 percent accept.', 'Accept'],
    ],
    [
      'forms, buttons, notes for the ear',
      '<p>Text <a href=/x>x <span>(opens in a new window)</span></a>.</p><form><label>Search</label><button>Go</button></form><p>More.</p>',
      ['p Text x .', 'p More.'],
      ['(opens in a new window)', 'Search', 'Go'],
    ],
    [
      'sentences about such things are content',
      '<p>The force publishes its cookies policy.</p><p>Contact management is good.</p><h4>Contact management</h4><p>Published figures show it.</p>',
      [
        'p The force publishes its cookies policy.',
        'p Contact management is good.',
        'h4 Contact management',
        'p Published figures show it.',
      ],
      [],
    ],
  ])('%s', (_, source, blocks, furniture) => {
    const document = readHtml(source)
    expect(blocksOf(document)).toEqual(blocks)
    expect(furnitureOf(document)).toEqual(furniture)
  })
})

describe('canonical text', () => {
  test('blocks are parted by an empty line, items by a line feed, cells by a tab', () => {
    expect(readHtml('<h2>A</h2><p>x</p><ul><li>a<li>b</ul><table><tr><td>1<td>2<tr><td>3<td>4</table>').text).toBe(
      'A\n\nx\n\na\nb\n\n1\t2\n3\t4',
    )
  })

  test('every character that shows is in exactly one place, for any tree of tags', () => {
    const text = fc.constantFrom(
      'The force is good at X.',
      'Main findings',
      'Area for improvement',
      'Good',
      ' ',
      'Print this page',
      '• one',
      'a',
      'Contents',
    )
    const tag = fc.constantFrom(
      ...'div p h2 h4 ul li ol table tr td th section aside b strong a span blockquote details summary br figure figcaption dl dt dd nav form button main article footer sup pre'.split(
        ' ',
      ),
    )
    const { tree } = fc.letrec<{ tree: string }>(tie => ({
      tree: fc.oneof(
        { maxDepth: 5, withCrossShrink: true },
        text,
        fc
          .tuple(tag, fc.array(tie('tree'), { maxLength: 4 }))
          .map(([name, inner]) => `<${name}${name === 'a' ? ' href=/x' : ''}>${inner.join('')}</${name}>`),
        fc.tuple(tag, fc.array(tie('tree'), { maxLength: 4 })).map(([name, inner]) => `<${name}>${inner.join('')}`),
      ),
    }))
    fc.assert(
      fc.property(tree, source => expectAccounted(readHtml(source))),
      { numRuns: 500 },
    )
  })
})

describe('readHtmlPages', () => {
  const page = (title: string, text: string) =>
    `<nav>Forces</nav><main><h1>Northshire 2018/19</h1><h2>${title}</h2><h3>Areas for improvement</h3><p>${text}</p><p>Contact the inspector.</p></main>`

  test('puts pages in the given order and counts what they repeat as furniture', () => {
    const document = readHtmlPages([
      page('Effectiveness', 'It is good at keeping people safe.'),
      page('Efficiency', 'It is good at planning.'),
    ])
    expect(blocksOf(document)).toEqual([
      'h1 Northshire 2018/19',
      'h2 Effectiveness',
      'h3 Areas for improvement',
      'p It is good at keeping people safe.',
      'p Contact the inspector.',
      'h2 Efficiency',
      'h3 Areas for improvement',
      'p It is good at planning.',
    ])
    expect(furnitureOf(document)).toEqual(['Forces', 'Forces', 'Northshire 2018/19', 'Contact the inspector.'])
    expectAccounted(document)
  })

  test('gives what readHtml gives for one page', () => {
    const source = page('Effectiveness', 'It is good.')
    const { locate: _, ...one } = readHtml(source)
    expect(readHtmlPages([source])).toMatchObject(one)
  })
})

describe('metadata', () => {
  test.each<[string, string, SourceDocument['metadata']]>([
    [
      'og:title, published line, language',
      '<html lang=en-GB><head><meta property="og:title" content="PEEL 2023–25: An inspection of X - HMICFRS"></head><body><h1>H</h1><p>Published on: 3 October 2023</p>',
      { title: 'PEEL 2023–25: An inspection of X', published: '2023-10-03', language: 'en-GB' },
    ],
    [
      'h1, last updated',
      '<title>T | HMICFRS</title><h1>X  2018/19</h1><p>Last updated 27/09/2019</p>',
      { title: 'X 2018/19', published: '2019-09-27', language: null },
    ],
    [
      'the title where it says more than h1',
      '<title>Kent PEEL 2018 - HMICFRS</title><h1>Kent</h1><p>x</p>',
      { title: 'Kent PEEL 2018', published: null, language: null },
    ],
    [
      'title without the site',
      '<title>PEEL 2021/22: An inspection of X - Her Majesty’s Inspectorate of Constabulary and Fire &amp; Rescue Services</title><p>x</p>',
      { title: 'PEEL 2021/22: An inspection of X', published: null, language: null },
    ],
    [
      'a title with a dash of its own',
      '<title>PEEL 2021/22 – An inspection of X</title><p>x</p>',
      { title: 'PEEL 2021/22 – An inspection of X', published: null, language: null },
    ],
    [
      'a meta date before the last update',
      '<head><meta property="article:published_time" content="2022-05-04T09:00:00+00:00"></head><p>Last updated: 1 June 2023</p>',
      { title: null, published: '2022-05-04', language: null },
    ],
    [
      'a time element',
      '<p>Published <time datetime="2021-11-23">23 November 2021</time></p>',
      { title: null, published: '2021-11-23', language: null },
    ],
    [
      'no date in a sentence',
      '<p>The plan was published on 3 March 2020.</p>',
      { title: null, published: null, language: null },
    ],
  ])('%s', (_, source, expected) => {
    expect(readHtml(source).metadata).toEqual(expected)
  })
})

describe('damaged pages', () => {
  test('a page that breaks off says so, and one that ends does not', () => {
    const codes = (source: string) => readHtml(source).notes.map(note => note.code)
    expect(codes('<html><body><h2>A</h2><p>The force is')).toEqual(['html/cut-off'])
    expect(codes('<html><body><h2>A</h2><p>Text.</p><div class="hi')).toEqual(['html/cut-off'])
    expect(codes('<html><body><p>Text.</p></body></html>')).toEqual([])
    expect(codes('<HTML><BODY><P>Text.')).toEqual([])
    expect(codes('<p>A fragment without an end')).toEqual([])
  })

  test('hidden passages are left out and counted', () => {
    expect(readHtml(`<main><p>Text.</p><div hidden>${'word '.repeat(100)}</div></main>`).notes).toMatchObject([
      { code: 'html/hidden-text', reason: expect.stringContaining('400 characters') },
    ])
  })

  test('a page without text has no blocks', () => {
    for (const source of [
      '',
      '<html></html>',
      '<frameset><frame src=a></frameset>',
      '<body><div id=root></div><script>x()</script>',
    ]) {
      expect(readHtml(source)).toMatchObject({ text: '', blocks: [] })
    }
  })

  test('tags nested without end are refused with a code', () => {
    expect(() => readHtml('<div>'.repeat(100_000))).toThrow(expect.objectContaining({ code: 'input/unreadable' }))
  })
})

function expectAccounted(document: SourceDocument): void {
  const count = new Uint8Array(document.text.length)
  const ranges = [...document.blocks.flatMap(block => block.parts), ...document.furniture]
  for (const range of ranges) for (let at = range.start; at < range.end; at++) count[at] = (count[at] ?? 0) + 1
  const wrong =
    [...document.text].length === 0
      ? []
      : [...count]
          .map((times, at) => ({ at, times }))
          .filter(({ at, times }) => times !== (/\s/.test(document.text[at] ?? '') ? times : 1))
  expect(
    wrong.map(({ at, times }) => `${times}x ${JSON.stringify(document.text.slice(Math.max(0, at - 20), at + 20))}`),
  ).toEqual([])
}
