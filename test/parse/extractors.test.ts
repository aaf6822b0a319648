import { expect, test } from 'vitest'
import { extractReport, type Report } from '../../src/index.ts'

// One made-up report, printed as different extractors print a page.

interface Block {
  readonly kind: 'title' | 'label' | 'text' | 'item'
  readonly text: string
  readonly boxed?: true
}

const title = (text: string): Block => ({ kind: 'title', text })
const label = (text: string): Block => ({ kind: 'label', text })
const text = (words: string): Block => ({ kind: 'text', text: words })
const item = (words: string): Block => ({ kind: 'item', text: words })
const boxed = (...blocks: Block[]): Block[] => blocks.map(block => ({ ...block, boxed: true }))

const PAGES: readonly (readonly Block[])[] = [
  [
    text('This report is made up for testing. No figure in it is about a real force.'),
    title('PEEL 2021/22: An inspection of Kent Police'),
    title('Overall summary'),
    text(
      'Our inspection assessed how good Kent Police is in three areas of policing. We make graded judgments in all three of these, and we set out what we found in the rest of this report. We were pleased with how the force has welcomed us, and with what its officers have told us.',
    ),
  ],
  [
    title('Responding to the public'),
    text('Kent Police is adequate at responding to the public.'),
    label('Area for improvement'),
    ...boxed(
      title(
        'The force should make sure that it answers its non-emergency calls and that it tells callers how long they wait',
      ),
      text(
        'In a week of May 2021 there were 4,012 calls to the control room, and in 612 of them the caller had given up before anybody answered. The force doesn’t know how many of them have called again, and it has no plan to find that out before the end of the year.',
      ),
    ),
    label('Main findings'),
    text('In this section we set out our main findings that relate to how well the force responds to the public.'),
    title('The force understands risk at the first point of contact'),
    text(
      'Call handlers ask the right questions. In 58 of the 60 calls that we listened to, the risk to the caller was written down and passed on to the officers who were sent, and they arrived in good time. A supervisor looks at one call in ten, and tells the handler what could have been better.',
    ),
  ],
  [
    title('Investigating crime'),
    text('Kent Police requires improvement at investigating crime.'),
    label('Areas for improvement'),
    ...boxed(
      title(
        'The force should make sure that its supervisors look at investigations often enough to see what has been left undone',
      ),
      text(
        'We examined 40 investigations, and in 17 of them nobody had looked at the work for more than a month. Officers told us that they knew what was expected of them, but that there was nobody whom they could ask when they were in doubt.',
      ),
      title('The force should examine digital devices sooner'),
      text(
        'On the day of our visit there were 231 devices waiting, and the oldest of them had been there for eleven months. Victims had not been told when they could have their telephones back.',
      ),
    ),
    label('Main findings'),
    text('In this section we set out our main findings that relate to how well the force investigates crime.'),
    title('Victims are told what happens'),
    text(
      'Most victims hear from the officer within five days of their report. Where they do not, a team of volunteers calls them, and in most cases they were content with what they heard. The team has eleven members, of whom four have been victims themselves.',
    ),
  ],
  [
    title('Managing offenders and suspects'),
    text('Kent Police is good at managing offenders and suspects.'),
    label('Cause of concern'),
    ...boxed(
      title('Kent Police doesn’t know where all of the offenders that it manages are living at present'),
      text(
        'Of 812 registered offenders, 34 could not be found at the time of our inspection. Their officers had noted so, but nothing had followed from their notes in more than half of these cases.',
      ),
      text('The force should immediately:'),
      item('find the offenders who cannot be found at present;'),
      item('tell the officers who manage them what is expected of them, and of those who help them; and'),
      item('report to us every month.'),
    ),
    label('Main findings'),
    text('In this section we set out our main findings that relate to how well the force manages offenders.'),
    title('The force works well with its partners'),
    text(
      'Probation officers sit in the same room as the officers of the force, and both told us that they learn from each other. The two organisations have shared one database since the spring of 2020.',
    ),
  ],
]

function wrap(words: string, width: number): string[] {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const last = lines[lines.length - 1]
    if (last !== undefined && `${last} ${word}`.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** What a reader of the report wants to know, without places. */
function gist(report: Report) {
  return report.areas.map(area => ({
    id: area.id,
    grade: area.judgment.grade,
    improvements: area.areasForImprovement.map(each => [each.title, bodyOf(each.body)]),
    concerns: area.causesOfConcern.map(each => [
      each.title,
      bodyOf(each.body),
      each.recommendations.map(({ text, items }) => [text, items.map(one => one.replace(/^• /, ''))]),
    ]),
    findings: area.findings.map(each => [each.title, bodyOf(each.body)]),
  }))
}

function bodyOf(blocks: readonly { readonly type: string; readonly text?: string }[]): string {
  return blocks.map(block => block.text ?? '').join(' | ')
}

/** One block a line: nothing is left to be told. */
const PLAIN = PAGES.map(page =>
  page.map(block => (block.kind === 'item' ? `• ${block.text}` : block.text)).join('\n\n'),
).join('\n\n')
const EXPECTED = gist(await extractReport(PLAIN))

test('the report has what its blocks say', () => {
  expect(EXPECTED.map(area => [area.id, area.grade, area.improvements.length, area.findings.length])).toEqual([
    ['response', 'adequate', 1, 1],
    ['investigation', 'requires improvement', 2, 1],
    ['offenders', 'good', 0, 1],
  ])
  expect(EXPECTED[2]?.concerns[0]?.[2]).toEqual([['The force should immediately:', expect.any(Array)]])
})

const WIDTH = 88
const BOX = 80

function linesOf(block: Block, bullet: string, width = WIDTH): string[] {
  const words = block.kind === 'item' ? `${bullet}${block.text}` : block.text
  return wrap(words, block.boxed === true ? Math.min(BOX, width) : width)
}

const wrapped = (bullet: string, width = WIDTH) =>
  PAGES.map(page => page.map(block => linesOf(block, bullet, width).join('\n')).join('\n\n'))

test('lines that go on end with a space, and those of a title stand apart', async () => {
  const pages = PAGES.map((page, index) =>
    [...page.map(block => linesOf(block, '• ').join(block.kind === 'text' ? ' \n' : ' \n\n')), String(index + 1)].join(
      '\n\n',
    ),
  )
  expect(gist(await extractReport(pages.join('\n\n\f')))).toEqual(EXPECTED)
})

test('boxes stand after their page’s flow and its number', async () => {
  const pages = PAGES.map((page, index) =>
    [
      ...page.filter(block => block.boxed !== true).flatMap(block => linesOf(block, '• ')),
      String(index + 1),
      ...page.filter(block => block.boxed === true).flatMap(block => linesOf(block, '• ')),
    ].join('\n'),
  )
  const report = await extractReport(pages.join('\n\f'))
  expect(gist(report)).toEqual(EXPECTED)
  expect(report.numbers.filter(number => /^[1-4]$/.test(number.written))).toEqual([])
})

test('bullets were drawn, or lost', async () => {
  expect(gist(await extractReport(wrapped('').join('\n\n\f')))).toEqual(EXPECTED)
})

test('lines are wider than any page, and still broken', async () => {
  const wide = PAGES.map(page =>
    page.map(block => wrap(block.kind === 'item' ? `• ${block.text}` : block.text, 130).join('\n')).join('\n\n'),
  )
  expect(gist(await extractReport(wide.join('\n\n\f')))).toEqual(EXPECTED)
})

test('two lines are joined where a hyphen was taken away', async () => {
  const joined = wrapped('• ').map(page => page.replace('knew what was\nexpected', 'knew what was expected'))
  expect(gist(await extractReport(joined.join('\n\n\f')))).toEqual(EXPECTED)
})
