import { expect, test } from 'vitest'
import { extractReport } from '../../src/index.ts'
import { unnumbered } from '../../src/text/unnumbered.ts'

const REPORT = `This report is made up for testing. No figure in it is about a real force.

PEEL 2021/22: An inspection of Humberside Police

1. Overall summary

Our inspection assessed how good Humberside Police is in two areas of policing.

2. Preventing crime and anti-social behaviour

Humberside Police is outstanding at prevention and deterrence.

2.1 Main findings

In this section, we set out our main findings that relate to prevention and deterrence.

Neighbourhood officers know their communities

There are 211 of them, and none had been moved elsewhere in the 28 days before our visit.

3. Investigating crime

Humberside Police requires improvement at investigating crime.

3.1 Area for improvement 1

The force should improve how it records victims’ views

In 9 out of 30 cases there was no record.

3.2 Area for improvement 2

The force should make sure that it brings more prosecutions without the victim’s support

We saw it in two of 15 cases.

3.3 Main findings

In this section, we set out our main findings that relate to how well the force investigates crime.

The force has cut its backlog of devices

It stood at 120 in June 2021, down from 402.
`

test('parts, labels and boxes are found behind the numbers that a report gives them', async () => {
  const { areas, statistics, numbers, messages } = await extractReport(REPORT)
  expect(
    areas.map(area => [
      area.id,
      area.judgment.grade,
      area.areasForImprovement.map(each => each.title),
      area.findings.map(each => each.title),
    ]),
  ).toEqual([
    ['prevention', 'outstanding', [], ['Neighbourhood officers know their communities']],
    [
      'investigation',
      'requires improvement',
      [
        'The force should improve how it records victims’ views',
        'The force should make sure that it brings more prosecutions without the victim’s support',
      ],
      ['The force has cut its backlog of devices'],
    ],
  ])
  expect(statistics.map(statistic => statistic.written)).toEqual(['211', '9 out of 30', 'two of 15', '120', '402'])
  const inLabels = numbers.filter(number => /^Area for improvement|^3\.[12]/.test(number.sentence))
  expect(new Set(inLabels.map(number => number.class))).not.toContain('statistic')
  expect(messages.filter(message => message.severity !== 'info')).toEqual([])
})

test.each([
  ['2. Investigating crime', 'Investigating crime'],
  ['3.1 Area for improvement', 'Area for improvement'],
  ['4) Leadership', 'Leadership'],
  ['101 calls are answered', '101 calls are answered'],
  ['12 officers left', '12 officers left'],
  ['Question 1', 'Question 1'],
])('"%s" without the number of a part is "%s"', (title, bare) => {
  expect(unnumbered(title)).toBe(bare)
})

test.each([
  '●',
  '•',
  '▪',
  '–',
  '*',
  '\uf0b7',
])('each item with the bullet "%s" is an area for improvement', async bullet => {
  const items = ['The constabulary should reduce its backlog.', 'The constabulary should train its sergeants.']
  const { areas } = await extractReport(`This report is made up for testing. No figure in it is about a real force.

PEEL: Police effectiveness, efficiency and legitimacy 2018/19

An inspection of Durham Constabulary

Investigating crime

Good

Areas for improvement

${items.map(item => `${bullet} ${item}`).join('\n')}

Our detailed findings

Investigation quality

Of 60 files that we examined for this inspection, 52 were well supervised.
`)
  expect(areas.map(area => area.areasForImprovement.map(each => each.title))).toEqual([items])
  expect(areas.flatMap(area => area.findings.map(each => each.title))).toEqual(['Investigation quality'])
})
