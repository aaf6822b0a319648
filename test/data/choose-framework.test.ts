import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { frameworks } from '../../src/data/compiled/frameworks.ts'
import { chooseFramework } from '../../src/profile/choose-framework.ts'
import { frameworkOfPrinted } from '../../src/profile/framework-of-printed.ts'

function choose(text: string, title: string | null = null, published: string | null = null) {
  return chooseFramework({ title, text, published, frameworks })
}

test.each([
  ['2021/22', '2021-22'],
  ['2021–2022', '2021-22'],
  ['2023-2025', '2023-25'],
  ['202325', '2023-25'],
  ['2018', '2018-19'],
  ['2018/19', '2018-19'],
  ['2014', '2014'],
  ['2025-2027', '2025-27'],
  ['2020/21', null],
  ['2023/24', null],
  ['1999', null],
])('"%s" on a cover is %s', (printed, cycle) => {
  expect(frameworkOfPrinted(printed, frameworks)?.cycle ?? null).toBe(cycle)
})

describe('by title', () => {
  test.each([
    ['PEEL 2023–2025: An inspection of Merseyside Police', '2023-25'],
    ['PEEL 202325: An inspection of Kent Police', '2023-25'],
    ['PEEL 2021/22: An inspection of Gwent Police - HMICFRS', '2021-22'],
    ['PEEL Assessment 2023-25: Warwickshire Police', '2023-25'],
    ['Cheshire 2018/19', '2018-19'],
    ['Cleveland PEEL 2018', '2018-19'],
    ['PEEL: Police legitimacy (including leadership) 2017', '2017'],
    ['PEEL: Police effectiveness 2015 (Vulnerability): An inspection of Essex Police', '2015'],
    ['PEEL 2025–27: An inspection of Kent Police', '2025-27'],
  ])('%s', (title, cycle) => {
    const result = choose('', title)
    expect([result.framework?.cycle, result.rule, result.certainty]).toEqual([cycle, 'cycle/title', 'stated'])
  })

  test('a text that reads like another cycle gives a message, and the title is kept', () => {
    const result = choose('Important changes to PEEL\n', 'PEEL 2023–2025: An inspection of Kent Police')
    expect([result.framework?.cycle, result.notes.map(note => note.code)]).toEqual(['2023-25', ['cycle/disagrees']])
  })
})

test('a cover in the text', () => {
  const text =
    '\nPEEL\nPolice effectiveness, efficiency and legitimacy 2018/19\nAn inspection of North Yorkshire Police\n'
  const result = choose(text)
  expect([result.framework?.cycle, result.rule]).toEqual(['2018-19', 'cycle/cover'])
  expect(text.slice(result.range?.start, result.range?.end)).toMatch(/^PEEL\n.*North Yorkshire Police$/s)
})

test('a running head in a text without its beginning', () => {
  const text = `${'A line of text.\n'.repeat(300)}PEEL 2021/22: An inspection of Kent Police 1\n`
  expect(choose(text).framework).toBeNull()
  const result = choose(text.repeat(3))
  expect([result.framework?.cycle, result.rule]).toEqual(['2021-22', 'cycle/running-head'])
})

// Made-up snippets in the manner of each cycle, none with a cover.
const snippets: [string, string, string][] = [
  [
    '2021-22',
    'the first format',
    'Overall summary\n\nOur judgments\n\nOur inspection assessed how good Borset Police is in 12 areas of policing.\nWe make graded judgments in 10 of these 12 as follows:\n\nImportant changes to PEEL\n\nIn 2014, we introduced our police effectiveness, efficiency and legitimacy (PEEL) inspections',
  ],
  [
    '2021-22',
    'a second half, headings alone',
    'Building, supporting and protecting the\nworkforce\n\nBorset Police is good at building and developing its workforce.\n\nStrategic planning, organisational management and\nvalue for money\n\nBorset Police is good at operating efficiently.\n\nMeeting the strategic policing requirement\n\nWe don’t grade forces on this question.',
  ],
  [
    '2023-25',
    'the opening',
    'Overall summary\nOur judgments\nOur inspection assessed how good Borset Police is in nine areas of policing. We make graded judgments in eight of these as follows:\nPEEL 2023–2025\nIn 2014, we introduced our police efficiency, effectiveness and legitimacy (PEEL) inspections',
  ],
  [
    '2023-25',
    'areas alone',
    'Police powers and treating the public fairly and respectfully\nBorset Police is good at using police powers and treating people fairly and respectfully.\nPreventing and deterring crime and antisocial behaviour, and\nreducing vulnerability\nLeadership and force management\n',
  ],
  [
    '2018-19',
    'the opening of a page',
    'Borset Police was inspected in tranche two and we found:\nthe extent to which the force is effective at reducing crime and keeping people safe is good.',
  ],
  [
    '2014',
    'the opening',
    'This is the first PEEL Assessment of Borset Police.\nThe available evidence indicates that:\nin terms of its effectiveness, in general, the force is good at reducing crime and preventing offending, and is good at investigating offending.',
  ],
  [
    '2014',
    'questions alone',
    'How effective is the force at reducing crime and preventing offending?\nGood\nHow effective is the force at investigating offending?\nGood\nHow effective is the force at tackling anti-social behaviour?\n',
  ],
  [
    '2015',
    'the opening',
    'This is HMIC’s second assessment of the effectiveness, efficiency and legitimacy with which Borset Police keeps people safe. And, for the first time, we have assessed leadership.',
  ],
  [
    '2015',
    'questions alone',
    'How sustainable and affordable is the workforce model?\nGood\nHow sustainable is the force’s financial position for the short and long term?\nOutstanding\n',
  ],
  ['2016', 'the opening', 'This is HMIC’s third PEEL (police effectiveness, efficiency and legitimacy) assessment.'],
  [
    '2016',
    'an efficiency report',
    'How well does the force understand its current and likely future demand?\nHow well does the force use its resources to manage current demand?\nHow well is the force planning for demand in the future?\n© HMIC 2016',
  ],
  ['2017', 'the opening', 'This is HMICFRS’ fourth PEEL assessment of Borset Police.'],
  [
    '2017',
    'a question that was left out',
    'Tackling serious and organised crime\nThis question was not inspected in 2017. The grade and findings from last year’s inspection still stand.',
  ],
  [
    '2025-27',
    'the opening',
    'Overall summary\nOur inspection assessed how good Borset Police is in nine areas of policing.\nIn our 2025–27 round of PEEL inspections\nTerminology in this report\nHM Inspector’s summary',
  ],
  [
    '2018-19',
    'areas alone',
    'Meeting current demands and using resources\nThe force is good.\nPlanning for the future\nTreating the public fairly\nEthical and lawful workforce behaviour\nTreating the workforce fairly\n',
  ],
]

test.each(snippets)('%s by %s', (cycle, _, text) => {
  const result = choose(text)
  expect([result.framework?.cycle, result.notes]).toEqual([cycle, []])
})

describe('no evidence, no cycle', () => {
  test.each([
    ['nothing of the kind', 'Take two eggs and a cup of flour.', 'cycle/not-found'],
    [
      'headings that two cycles share',
      'Investigating crime\nResponding to the public\nProtecting vulnerable people\n',
      'cycle/not-found',
    ],
    ['a year in running text', 'In 2017 we judged the force as good at investigating crime.', 'cycle/not-found'],
    [
      'an address',
      'https://www.justiceinspectorates.gov.uk/hmicfrs/publication-html/peel-assessment-framework-2021-22/',
      'cycle/not-found',
    ],
  ])('%s', (_, text, code) => {
    const result = choose(text)
    expect([result.framework, result.rule, result.notes.map(note => note.code)]).toEqual([null, null, [code]])
  })

  test('two readings left give neither, and why', () => {
    const result = choose('HM Inspector’s observations\nTerminology in this report\n')
    expect(result.framework).toBeNull()
    expect(result.notes.map(note => note.code)).toEqual(['cycle/undecided'])
    expect(result.runnerUp).not.toBeNull()
  })

  test('the date of publication tips the balance, and is no evidence alone', () => {
    const text = 'Our inspection assessed how good Borset Police is in nine areas of policing.'
    expect(choose(text).framework).toBeNull()
    expect(choose(text, null, '2022-05-01').framework?.cycle).toBe('2021-22')
    expect(choose(text, null, '2024-05-01').framework?.cycle).toBe('2023-25')
    expect(choose('A text.', null, '2024-05-01').framework).toBeNull()
  })
})

test('a real report, cut anywhere', () => {
  const text = readFileSync(new URL('../../fixtures/northamptonshire-2021-22/report.txt', import.meta.url), 'utf8')
  const half = Math.floor(text.length / 2)
  for (const part of [text, text.slice(0, half), text.slice(half)])
    expect(choose(part).framework?.cycle).toBe('2021-22')
})
