import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { frameworks } from '../../src/data/compiled/frameworks.ts'
import { loadFramework } from '../../src/profile/load-framework.ts'
import { DataError } from '../../src/profile/read-yaml.ts'

const folder = new URL('../../src/data/frameworks/', import.meta.url)

// A made-up cycle.
const minimal = `cycle: 2031-33
name: PEEL 2031–33
publisher: HMICFRS
scale: [good, inadequate]
published: { from: null, to: null }
pillars: []
areas:
  - id: response
    pillar: null
    graded: always
    headings: [Answering calls]
    predicates: [answering calls]
    labels: []
    questions: []
    note: null
sections:
  - kind: summary
    headings: [In brief]
    children: []
fingerprints:
  - id: 2031-33/round
    weight: 10
    pattern: '\\b2031-33 round'
    examples: [our 2031–33 round]
    counterexamples: [our 2021–23 round]
note: null
`

test.each(readdirSync(folder))('%s loads as it is compiled', async name => {
  const framework = await loadFramework(readFileSync(new URL(name, folder), 'utf8'), name)
  expect(frameworks).toContainEqual(framework)
})

test('a framework of the least size loads, with what may be left out filled in', async () => {
  const framework = await loadFramework(minimal)
  expect(framework.established).toBe(true)
  expect(framework.sections[0]?.under).toBeNull()
})

test.each([
  ['cycle: 2031-33', 'cycle: [', /^made\.yaml:\d+:\d+ .+/],
  ['kind: summary', 'kind: preface', /^made\.yaml:17:11 .*summary.* at sections\.0\.kind$/],
  ['    graded: always\n', '', /^made\.yaml:8:5 .* at areas\.0\.graded$/],
  ['note: null\n', 'note: null\nnotes: x\n', /^made\.yaml:\d+:\d+ .*notes/],
  ['cycle: 2031-33', 'cycle: PEEL 2031', /^made\.yaml:1:8 .* at cycle$/],
  [
    'headings: [In brief]',
    'headings: [Answering calls]',
    /^made\.yaml:18:16 expected a heading of its own, got that of areas\.0 at sections\.0\.headings\.0$/,
  ],
  [
    'children: []',
    'children: []\n    under: Contents',
    /^made\.yaml:20:12 expected a heading of a section, got Contents/,
  ],
  ['pillar: null', 'pillar: efficiency', /^made\.yaml:9:13 expected a pillar of the cycle, got efficiency/],
  ["round'", "(round'", /^made\.yaml:23:14 .*Unterminated group.* at fingerprints\.0\.pattern$/i],
  ["round'", "$rounds'", /^made\.yaml:23:14 .*expected a known macro, got \$rounds/],
  ['our 2031–33 round', 'our next round', /^made\.yaml:24:16 expected an example that its pattern matches/],
  ['our 2021–23 round', 'the 2031-33 round', /^made\.yaml:25:23 expected a text that its pattern does not match/],
])('%s → %s is refused, with its place', async (from, to, message) => {
  expect(minimal).toContain(from)
  const loading = loadFramework(
    minimal.replace(from, () => to),
    'made.yaml',
  )
  await expect(loading).rejects.toThrow(message)
  await expect(loading).rejects.toBeInstanceOf(DataError)
})
