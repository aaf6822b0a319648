import { expect, test } from 'vitest'
import { extractReport } from '../../src/index.ts'

const report = (more: string) => `This report is made up for testing. No figure in it is about a real force.

PEEL 2023–2025: An inspection of Gwent Police

Overall summary

Our inspection assessed how good Gwent Police is in two areas of policing.

Accurate records

Gwent Police is good at recording crime.

We estimate that it records 95 percent of all reported crime, as it did when we looked before.

Investigating crime

Gwent Police is adequate at investigating crime.

Main findings

In this section we set out our main findings that relate to how well the force investigates crime.

The force has enough detectives

There are 212 of them, and only four posts are vacant at the time of our inspection.
${more}`

test('a heading that nobody listed is the area that the sentence below it grades', async () => {
  const { areas } = await extractReport(report(''))
  expect(areas.map(({ id, title, judgment }) => [id, title, judgment.grade])).toEqual([
    ['crime-recording', 'Accurate records', 'good'],
    ['investigation', 'Investigating crime', 'adequate'],
  ])
})

test('it is none where the report names that area itself', async () => {
  const again = `
Standards have risen

Gwent Police is adequate at investigating crime.

It has trained its sergeants, and they now look at each investigation at least every 28 days.
`
  const { areas } = await extractReport(report(again))
  expect(areas.map(({ id, findings }) => [id, findings.map(finding => finding.title)])).toEqual([
    ['crime-recording', []],
    ['investigation', ['The force has enough detectives', 'Standards have risen']],
  ])
})

test('an area’s name in the navigation above a report is no area', async () => {
  const navigation = [
    'Home',
    'What we do',
    'Responding to the public',
    'Publications',
    'Inspections',
    'News',
    'Contact us',
    'Search',
    'PEEL reports',
  ]
  const { areas } = await extractReport(`${navigation.join('\n\n')}\n\n${report('')}`)
  expect(areas.map(({ id }) => id)).toEqual(['crime-recording', 'investigation'])
})
