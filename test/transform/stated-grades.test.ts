import { describe, expect, test } from 'vitest'
import { extractReport } from '../../src/index.ts'

const page = (body: string): string =>
  `<!DOCTYPE html><html><head><title>Kent Police 2018/19</title></head><body><main><h1>Kent Police 2018/19</h1>${body}</main></body></html>`
const chapter =
  '<h2>Effectiveness</h2><p>The force has 3,000 officers, and it has had them for a number of years now.</p><h3>Investigating crime</h3><p>Good</p><p>Kent Police investigates most crimes well, and it looks after victims while it does so.</p>'

describe('a grade stated elsewhere than below its heading', () => {
  test('is taken from a summary, also one below a sub-heading of another name', async () => {
    const summary =
      '<h2>How we see the force</h2><p>Kent Police was inspected in tranche one and we found:</p><ul><li>the extent to which the force is effective at reducing crime and keeping people safe is good.</li></ul>'
    const { pillars } = await extractReport(page(summary + chapter))
    expect(pillars.map(pillar => [pillar.id, pillar.judgment.grade])).toEqual([['effectiveness', 'good']])
    expect(pillars[0]?.judgment.statement).toBe(
      'the extent to which the force is effective at reducing crime and keeping people safe is good.',
    )
  })

  test('is not taken from what is said of another force', async () => {
    const summary =
      '<h2>Overall summary</h2><p>Kent Police was inspected in tranche one. The extent to which Essex Police is effective at reducing crime and keeping people safe is good.</p>'
    const { pillars } = await extractReport(page(summary + chapter))
    expect(pillars.map(pillar => [pillar.id, pillar.judgment.grade])).toEqual([['effectiveness', null]])
  })

  test('is read from two sentences where the second needs the first', async () => {
    const body =
      '<p>This is the first PEEL Assessment of Kent Police.</p><h2>Overall summary</h2><p>The available evidence indicates that:</p><ul><li>in terms of its effectiveness, in general, the force is good at reducing crime and preventing offending, and is good at tackling anti-social behaviour. However, it requires improvement in the way it investigates offending;</li></ul><h2>Effectiveness</h2>'
    const areas = [
      'Reducing crime and preventing offending',
      'Investigating offending',
      'Tackling anti-social behaviour',
    ]
    const chapters = areas.map(
      area => `<h3>${area}</h3><p>The force has put a great deal of work into this over the past twelve months.</p>`,
    )
    const report = await extractReport(page(body + chapters.join('')), { cycle: '2014' })
    expect(report.areas.map(area => [area.id, area.judgment.grade])).toEqual([
      ['reducing-crime', 'good'],
      ['investigation', 'requires improvement'],
      ['anti-social-behaviour', 'good'],
    ])
  })
})
