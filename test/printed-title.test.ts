import { describe, expect, test } from 'vitest'
import { extractReport } from '../src/index.ts'

const BODY = `<h2>Overall summary</h2><h3>Our judgments</h3>
<p>Our inspection assessed how good Kent Police is in 10 areas of policing.</p>
<h2>Responding to the public</h2><p>Kent Police is good at responding to the public.</p>
<h3>The force answers calls quickly</h3><p>It answered 90 percent of calls within ten seconds. The work goes on.</p>`

async function sectionsOf(heading: string) {
  const report = await extractReport(`<!DOCTYPE html><html><body><main>${heading}${BODY}</main></body></html>`)
  return {
    titles: report.sections.map(section => section.title),
    title: report.report.title,
    lost: report.accounting.characters.unaccounted,
    numbers: report.numbers.map(number => number.written),
  }
}

describe('the title that a report prints above its first part', () => {
  test('is the cover of a web page, and no section', async () => {
    expect(await sectionsOf('<h1>PEEL 2021/22: An inspection of Kent Police</h1>')).toEqual({
      titles: ['Overall summary', 'Our judgments'],
      title: 'PEEL 2021/22: An inspection of Kent Police',
      lost: 0,
      numbers: ['10', '90 percent', 'ten seconds'],
    })
  })

  test('is the title of what else stands there', async () => {
    const { titles, lost } = await sectionsOf(
      '<h1>PEEL 2021/22: An inspection of Kent Police</h1><p>This report is made up, and says so.</p>',
    )
    expect(titles).toEqual(['PEEL 2021/22: An inspection of Kent Police', 'Overall summary', 'Our judgments'])
    expect(lost).toBe(0)
  })
})
