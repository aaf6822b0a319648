/**
 * `npx tsx bench/numbers.ts`: findNumbers with everything on (classes, periods, denominators, links), beside the barest scan for
 * digits, wink-nlp and the number, percentage and date models of Recognizers-Text, in one run on the same text; then how its
 * time grows with the text, and what texts made to be hard cost. Medians of several rounds, interleaved. `--quick` leaves out
 * Recognizers-Text and the long texts.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { findNumbers } from '../src/numbers/find-numbers.ts'
import { splitBlocks } from '../src/numbers/split-blocks.ts'

interface Recognizers {
  readonly Culture: { readonly English: string }
  readonly recognizeNumber: (text: string, culture: string) => unknown[]
  readonly recognizePercentage: (text: string, culture: string) => unknown[]
  readonly recognizeDateTime: (text: string, culture: string) => unknown[]
}

const quick = process.argv.includes('--quick')
const text = readFileSync(new URL('../fixtures/northamptonshire-2021-22/report.txt', import.meta.url), 'utf8')
const paragraphs = splitBlocks(text).flatMap(blocks => blocks.map(block => block.flat.text))
const wink = winkNLP(model)

const peers: Record<string, () => number> = {
  'digits only: one regex': () => [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].length,
  'peel-extract findNumbers': () => findNumbers(text).numbers.length,
  'wink-nlp 2.4.0, entities': () => wink.readDoc(text).entities().length(),
}

console.log(`${text.length} characters, ${paragraphs.length} blocks`)
const times = new Map(Object.keys(peers).map(name => [name, [] as number[]]))
const counts = new Map<string, number>()
for (let round = 0; round < 15; round++)
  for (const [name, run] of Object.entries(peers)) {
    const { ms, value } = timed(run)
    if (round >= 5) times.get(name)?.push(ms)
    counts.set(name, value)
  }
for (const [name, ms] of times) print(name, median(ms), text.length, `${counts.get(name)} spans`)

if (!quick) {
  const { Culture, recognizeNumber, recognizePercentage, recognizeDateTime } = createRequire(import.meta.url)(
    '@microsoft/recognizers-text-suite',
  ) as Recognizers
  const models = [recognizeNumber, recognizePercentage, recognizeDateTime]
  const all = (): number =>
    paragraphs.reduce(
      (sum, part) => sum + models.reduce((found, read) => found + read(part, Culture.English).length, 0),
      0,
    )
  const { ms, value } = timed(all)
  print('Recognizers-Text 1.3.1, three models, by block, once', ms, text.length, `${value} spans`)
}

console.log('\ngrowth, findNumbers')
let last = Number.NaN
for (let size = 1; size <= (quick ? 2 : 10); size = size === 8 ? 10 : size * 2) {
  const long = text.repeat(Math.ceil((size * 1e6) / text.length)).slice(0, size * 1e6)
  const ms = Math.min(
    timed(() => findNumbers(long).numbers.length).ms,
    timed(() => findNumbers(long).numbers.length).ms,
  )
  print(`${size} MB`, ms, long.length, Number.isNaN(last) ? '' : `×${(ms / last).toFixed(2)}`)
  last = ms
  if (size === 10) break
}

console.log('\nmade to be hard, 1 MB and 2 MB, findNumbers')
const hard: Record<string, string> = {
  digits: '7',
  'nested brackets': '(',
  'numbers without an end': '12 ',
  'number words': 'twenty ',
  'one sentence of counts': '12 officers and ',
  'one sentence of fractions': '12 of 20 cases, compared with ',
  'commas and points': '1,2.',
  years: '2020 to ',
  hyphens: '1-',
  audits: 'we reviewed 70 cases and 12 of these ',
}
for (const [name, unit] of Object.entries(hard)) {
  const one = timed(() => findNumbers(unit.repeat(Math.ceil(1e6 / unit.length))).numbers.length)
  const two = timed(() => findNumbers(unit.repeat(Math.ceil(2e6 / unit.length))).numbers.length)
  print(name, one.ms, 1e6, `twice the text ×${(two.ms / one.ms).toFixed(2)}`)
}

function timed(run: () => number): { ms: number; value: number } {
  const start = performance.now()
  const value = run()
  return { ms: performance.now() - start, value }
}

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[values.length >> 1] ?? Number.NaN
}

function print(name: string, ms: number, bytes: number, note: string): void {
  console.log(
    `${name.padEnd(54)} ${ms.toFixed(2).padStart(10)} ms ${(bytes / 1000 / ms).toFixed(2).padStart(9)} MB/s  ${note}`,
  )
}
