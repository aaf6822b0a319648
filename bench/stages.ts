/**
 * `npm run bench`: string → validated Report, stage by stage, on the Northamptonshire report as text; growth from 1 to 50 reports
 * in one text; start-up of the command. Warm medians of one run on one machine: compare within a run, not between machines.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { frameworks } from '../src/data/compiled/frameworks.ts'
import { draftOf } from '../src/extract.ts'
import { extractReport } from '../src/index.ts'
import { resolveOptions } from '../src/options.ts'
import { steps } from '../src/processor.ts'
import { readDocument } from '../src/read.ts'
import { toReport } from '../src/record/to-report.ts'
import type { Draft } from '../src/transform/draft.ts'
import { interleaved, median, timed } from './timing.ts'

const root = new URL('..', import.meta.url)
const bytes = new Uint8Array(readFileSync(new URL('fixtures/northamptonshire-2021-22/report.txt', root)))
const megabytes = bytes.byteLength / 1e6
const settings = resolveOptions()
const rounds = Number(process.argv[2] ?? 25)

await stages()
await growth()
startUp()

/** Each stage gets what the one before it made; the floor is what any program must do with the same bytes. */
async function stages(): Promise<void> {
  const { document, framework } = await readDocument(bytes, settings, frameworks)
  const drafted = draftOf(document, settings, frameworks, framework)
  const { document: _, ...records } = steps.reduce<Draft>((draft, step) => step.run(draft), drafted)
  const source = {
    name: null,
    mediaType: document.mediaType,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.byteLength,
    pages: document.pages.length,
  }
  const report = toReport(records, source, null)
  const json = JSON.stringify(report)
  const anything = z.json()
  const before = new Map<string, Draft>()
  let draft = drafted
  for (const step of steps) {
    before.set(step.name, draft)
    draft = step.run(draft)
  }
  const times = await interleaved(
    {
      'read: text to blocks': () => readDocument(bytes, settings, frameworks),
      'parse: blocks to tree': () => draftOf(document, settings, frameworks, framework),
      ...Object.fromEntries(
        steps.map(step => [`step: ${step.name}`, () => step.run(before.get(step.name) ?? drafted)]),
      ),
      'validate: records to report': () => toReport(records, source, null),
      'all of extractReport': () => extractReport(bytes),
      'floor: decode and split into words': () => new TextDecoder().decode(bytes).split(/\s+/),
      'floor: SHA-256': () => createHash('sha256').update(bytes).digest('hex'),
      'floor: zod reads the same JSON as any JSON': () => anything.parse(report),
      'floor: parse and print the JSON': () => JSON.stringify(JSON.parse(json)),
    },
    rounds,
  )
  console.log(`text of ${bytes.byteLength} bytes to ${json.length} characters of JSON, warm median of ${rounds}`)
  const all = times['all of extractReport'] ?? Number.NaN
  for (const [name, time] of Object.entries(times)) {
    const share = name.startsWith('floor') ? '' : `${((100 * time) / all).toFixed(0)} %`.padStart(7)
    console.log(
      `${name.padEnd(45)}${time.toFixed(2).padStart(9)} ms${(megabytes / (time / 1000)).toFixed(1).padStart(9)} MB/s${share}`,
    )
  }
}

/** The same report n times in one text: time for each of them, against the time of one alone. */
async function growth(): Promise<void> {
  console.log('\nreports in one text: time for each, against one alone')
  let alone = Number.NaN
  for (const count of [1, 2, 5, 10, 20, 50]) {
    const text = Buffer.concat(Array.from({ length: count }, () => bytes))
    const runs: number[] = []
    for (let run = 0; run < (count < 10 ? 7 : 3); run++) runs.push(await timed(() => extractReport(text)))
    const each = median(runs) / count
    if (count === 1) alone = each
    console.log(
      `${String(count).padStart(3)}${each.toFixed(1).padStart(9)} ms${(each / alone).toFixed(2).padStart(8)} times`,
    )
  }
}

/** Processes from start to end, against a Node that does nothing. */
function startUp(): void {
  const command = new URL('dist/cli/main.js', root).pathname
  const report = new URL('fixtures/northamptonshire-2021-22/report.txt', root).pathname
  const calls: Readonly<Record<string, readonly string[]>> = {
    'node -e 0': ['-e', '0'],
    'extract --help': [command, '--help'],
    'extract report.txt': [command, '--quiet', report],
  }
  const times = new Map<string, number[]>(Object.keys(calls).map(name => [name, []]))
  for (let run = 0; run < 11; run++) {
    for (const [name, words] of Object.entries(calls)) {
      const start = performance.now()
      execFileSync(process.execPath, words, { stdio: 'ignore' })
      times.get(name)?.push(performance.now() - start)
    }
  }
  console.log('\nstart-up, from process to end')
  const empty = median(times.get('node -e 0') ?? [])
  for (const [name, runs] of times)
    console.log(
      `${name.padEnd(20)}${median(runs).toFixed(0).padStart(6)} ms${(median(runs) / empty).toFixed(2).padStart(7)} times`,
    )
}
