import { expect, test } from 'vitest'
import { extractReport } from '../../src/index.ts'

const NOTICE = 'This report is made up for testing. No figure in it is about a real force.'

// Up to 2017 each pillar had a report of its own, and its grade stands in the overview.
test.each([
  [
    'the overview is named for the pillar’s question, and has its grade on a line',
    `${NOTICE}

PEEL: Police effectiveness 2017

An inspection of West Mercia Police

Overview – How effective is the force at keeping people safe and reducing crime?

Requires improvement

The force has 2,012 officers, and it has not yet found out where they are needed most.

Preventing crime and tackling anti-social behaviour

Good

It works with its partners, and most of them told us that they were content with what it does.
`,
    [['effectiveness', 'requires improvement', 'Requires improvement']],
    [['prevention', 'good']],
  ],
  [
    'nothing but a sentence names the pillar',
    `${NOTICE}

PEEL: Police efficiency 2016

An inspection of Essex Police

Overall judgment

Essex Police has been assessed as good in respect of the efficiency with which it keeps people safe and reduces crime. In 2015 it was judged to require improvement.

How well does the force understand its current and likely future demand?

Outstanding

HMIC found that the force has a good understanding of the demand that it faces, which rose by 4 per cent.
`,
    [
      [
        'efficiency',
        'good',
        'Essex Police has been assessed as good in respect of the efficiency with which it keeps people safe and reduces crime.',
      ],
    ],
    [['demand-understanding', 'outstanding']],
  ],
])('a report on one pillar: %s', async (_, text, pillars, areas) => {
  const report = await extractReport(text)
  expect(report.pillars.map(({ id, judgment }) => [id, judgment.grade, judgment.statement])).toEqual(pillars)
  expect(report.areas.map(({ id, judgment }) => [id, judgment.grade])).toEqual(areas)
  for (const { evidence } of report.pillars) expect(text.slice(evidence.start, evidence.end)).not.toBe('')
})
