import { describe, expect, test } from 'vitest'
import { checkUsable } from '../../src/profile/check-usable.ts'
import { recognise } from '../../src/profile/recognise.ts'
import { readHtml } from '../../src/source/html.ts'
import { mask } from '../../src/text/mask.ts'

/** As the library does it: read, recognise, check. */
function check(source: string): void {
  const document = readHtml(source)
  const characters = document.blocks.flatMap(block => block.parts).reduce((sum, part) => sum + part.end - part.start, 0)
  const facts = {
    mediaType: document.mediaType,
    title: document.metadata.title,
    bodyCharacters: characters,
    claimed: false,
    brokenOff: document.notes.some(note => note.code === 'html/cut-off'),
  }
  checkUsable(facts, recognise(mask(document.text, document.furniture), document.metadata.title))
}

const site = (title: string, main: string) =>
  `<!doctype html><html lang=en><head><title>${title} - HMICFRS</title></head><body><nav><ul><li><a href=/>Home</a><li><a href=/peel>PEEL assessments</a><li><a href=/frs>Fire and rescue services</a></ul></nav><main>${main}</main><footer>© Crown copyright</footer></body></html>`
const REPORT = 'PEEL 2023–2025: An inspection of Oldshire Police'
const SUMMARY =
  '<h2>Overall summary</h2><p>Our inspection assessed how good Oldshire Police is in nine areas of policing. We make graded judgments in eight of these as follows:</p>'

describe('pages that hold no report', () => {
  test.each([
    [
      '403',
      '<html><head><title>403 Forbidden</title></head><body><h1>Forbidden</h1><p>You don’t have permission to access this resource.</p></body></html>',
    ],
    [
      'a page that loads its text by script',
      '<!doctype html><html><head><title>PEEL</title></head><body><noscript>Enable JavaScript.</noscript><div id=root></div></body></html>',
    ],
    ['graphs that never loaded', site('Oldshire', '<h1>Oldshire</h1><p>Loading graph…</p><p>Loading graph…</p>')],
    [
      'a cookie wall',
      '<html><body><div><h1>Cookies on this site</h1><p>We use cookies to make this website work.</p><button>Accept all cookies</button></div></body></html>',
    ],
    [
      'a browser check',
      '<html><head><title>Just a moment...</title></head><body><p>Checking if the site connection is secure</p><p>Enable JavaScript and cookies to continue</p></body></html>',
    ],
    ['headings without text', site('Oldshire', '<h1>Oldshire</h1><h2>Contents</h2>')],
    ['a report of which only the title was saved', site(REPORT, `<h1>${REPORT}</h1><p>Loading…</p>`)],
    [
      'a report that breaks off in its head',
      `<!doctype html><html><head><title>PEEL assessment 2023 of Oldshire</title></head><body><main><h1>Oldshire</h1><p>${'Publication details and a notice about this page. '.repeat(12)}Our inspection ass`,
    ],
  ])('%s is an incomplete page', (_, source) => {
    expect(() => check(source)).toThrow(
      expect.objectContaining({ code: 'report/incomplete-page', advice: expect.stringContaining('PDF') }),
    )
  })
})

describe('pages that hold something else', () => {
  test.each([
    [
      'fire-and-rescue',
      site(
        'Oldshire Fire and Rescue Service',
        `<h1>An inspection of Oldshire Fire and Rescue Service</h1><h2>Understanding the risk of fire and other emergencies</h2><p>Oldshire Fire and Rescue Service is good at understanding risk. ${'Firefighters train at fire stations. '.repeat(20)}</p>`,
      ),
    ],
    [
      'not-a-report',
      site(
        'My blog',
        `<h1>On grades</h1><p>Posted on 12 May 2024 by A Citizen</p><p>In this post I look at the grades. “Oldshire Police is good at investigating crime.” I think the report says too little. ${'The inspectorate noted much. '.repeat(9)}</p><p>Leave a reply</p>`,
      ),
    ],
    [null, site('Soup', `<h1>Leek soup</h1><p>${'Wash the leeks and cut them into rings. '.repeat(20)}</p>`)],
  ])('%s is not PEEL', (seems, source) => {
    expect(() => check(source)).toThrow(expect.objectContaining({ code: 'report/not-peel', seems }))
  })
})

describe('pages that hold a report or a part of one', () => {
  test.each([
    ['a summary', site(REPORT, `<h1>${REPORT}</h1>${SUMMARY}`)],
    [
      'a page that breaks off after its first area',
      `<html><body><main>${SUMMARY}<h2>Investigating crime</h2><p>Oldshire Police is good at investigating crime.</p><h3>Main findings</h3><p>In this section we set out our main findings that relate to how well the force`,
    ],
  ])('%s passes', (_, source) => {
    expect(() => check(source)).not.toThrow()
  })
})
