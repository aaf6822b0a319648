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

test('a grade of an area that has no heading of its own is not lost, and neither is a box outside the areas', async () => {
  const text = `${NOTICE}

PEEL: Police effectiveness 2015 (Vulnerability)

An inspection of Norfolk Constabulary

Introduction

Norfolk Constabulary requires improvement at protecting from harm those who are vulnerable, and supporting victims.

Areas for improvement

• The force should improve its initial assessment.
`
  const { areas, messages } = await extractReport(text)
  expect(areas.map(({ id, title, judgment }) => [id, title, judgment.grade])).toEqual([
    ['vulnerability', 'Protecting from harm those who are vulnerable, and supporting victims', 'requires improvement'],
  ])
  expect(messages.map(message => message.code)).toContain('label/outside-area')
})

test('under a question a grade alone on its line needs no text', async () => {
  const text = `${NOTICE}

Cleveland Police: the first PEEL assessment

This is the first PEEL Assessment of Cleveland Police. In it, HMIC has brought together what it found.

Effectiveness

How effective is the force at investigating offending?

Requires improvement

How effective is the force at tackling anti-social behaviour?

Good

To what extent does the force ensure that the workforce acts with integrity?

There is a confidential line, used 41 times.
`
  const { areas } = await extractReport(text)
  expect(areas.map(({ id, judgment }) => [id, judgment.grade])).toEqual([
    ['investigation', 'requires improvement'],
    ['anti-social-behaviour', 'good'],
    ['workforce-integrity', null],
  ])
})
