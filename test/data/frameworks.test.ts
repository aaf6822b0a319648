import { describe, expect, test } from 'vitest'
import { frameworks } from '../../src/data/compiled/frameworks.ts'
import { namesOf } from '../../src/profile/framework-names.ts'
import { titleKey } from '../../src/text/fold.ts'

describe.each(frameworks.map(framework => [framework.cycle, framework] as const))('%s', (_, framework) => {
  const names = namesOf(framework)

  test('no two parts share a heading', () => {
    const keys = [...framework.areas, ...framework.pillars, ...framework.sections].flatMap(part =>
      part.headings.map(titleKey),
    )
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })

  test('no name of one area is a name of another', () => {
    const owners = new Map<string, Set<string>>()
    for (const area of framework.areas)
      for (const name of [...area.headings, ...area.predicates, ...area.labels, ...area.questions])
        owners.set(titleKey(name), (owners.get(titleKey(name)) ?? new Set()).add(area.id))
    expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([])
  })

  test('every area is listed once', () => {
    const ids = framework.areas.map(area => area.id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  test('every heading, question, predicate and label leads to its area', () => {
    for (const area of framework.areas) {
      for (const title of [...area.headings, ...area.questions])
        expect([title, names.titled(title)]).toEqual([title, { kind: 'area', area }])
      for (const predicate of [...area.predicates, ...area.labels, ...area.headings])
        expect([predicate, names.areaOfPredicate(predicate)?.id]).toEqual([predicate, area.id])
      for (const label of [...area.labels, ...area.headings])
        expect([label, names.areaOfLabel(label)?.id]).toEqual([label, area.id])
    }
  })

  // A comma in an unquoted YAML list cuts a name in two: the second half begins with a small letter.
  test('headings, questions and labels are whole', () => {
    for (const part of [...framework.areas, ...framework.pillars, ...framework.sections]) {
      const labels = 'labels' in part ? part.labels : []
      const questions = 'questions' in part ? part.questions : []
      for (const title of [...part.headings, ...labels, ...questions]) expect(title).toMatch(/^\p{Lu}/u)
      for (const question of questions) expect(question).toMatch(/\?$/)
    }
  })

  test('pillars are those that areas name, and sections stand under sections of the cycle', () => {
    const pillars = new Set(framework.pillars.map(pillar => pillar.id))
    for (const area of framework.areas) if (area.pillar !== null) expect(pillars).toContain(area.pillar)
    const headings = framework.sections.flatMap(section => section.headings)
    for (const section of framework.sections) if (section.under !== null) expect(headings).toContain(section.under)
  })
})

test.each([
  ['2021-22', 'Engaging with and treating the public with\n fairness and respect', 'public-treatment'],
  ['2021-22', 'PREVENTING CRIME AND ANTISOCIAL BEHAVIOUR', 'prevention'],
  ['2023-25', 'Preventing and deterring crime and anti-social behaviour, and reducing vulnerability', 'prevention'],
  ['2023-25', 'Leadership & force management', 'leadership'],
  ['2018-19', 'How effective are the force’s specialist capabilities?', 'armed-policing'],
  ['2018-19', 'How effective are the force’s specialist capabilities', 'armed-policing'],
  ['2018-19', 'How effective are Kent Police’s specialist capabilities?', 'armed-policing'],
  ['2016', 'How well is the constabulary planning for demand in the future?', 'future-planning'],
  [
    '2017',
    'To what extent does the Metropolitan Police Service treat its workforce with fairness and respect?',
    'workforce-treatment',
  ],
  [
    '2015',
    'How effective is Avon & Somerset Constabulary at investigating crime\nand managing offenders?',
    'investigation',
  ],
  ['2014', 'What are the public perceptions of the force?', 'public-perceptions'],
])('in %s "%s" is %s', (cycle, title, id) => {
  const framework = frameworks.find(candidate => candidate.cycle === cycle)
  const titled = framework === undefined ? null : namesOf(framework).titled(title)
  expect(titled?.kind === 'area' ? titled.area.id : null).toBe(id)
})

test('a title that no part bears is null', () => {
  const framework = frameworks.find(candidate => candidate.cycle === '2023-25')
  expect(framework && namesOf(framework).titled('Leadership of the investigations team')).toBeNull()
  const titled = framework && namesOf(framework).titled('Leadership')
  expect(titled?.kind).toBe('section')
})
