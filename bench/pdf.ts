/**
 * `npm run bench:pdf -- [FILE …] [--runs N]`: the whole of `extractReport` on a PDF against the floor, the bare pdf.js calls that
 * it needs: time in one process, peak memory and cold start in processes of their own. Beside them, for orientation, the text
 * alone by unpdf and by poppler's pdftotext. All runs are interleaved: compare within one run, not between machines. Needs a
 * build (`npm run build`).
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { extractText } from 'unpdf'
import { extractReport } from '../src/index.ts'
import { layoutPdf } from '../src/layout/document.ts'
import { readPdf } from '../src/source/pdf.ts'
import { asInBareProcess, floor, nothingButPages, textAlone, textAndOperators } from './pdf-floor.mjs'
import { median, timed } from './timing.ts'

const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url))
const named = process.argv.slice(2).filter(argument => argument.endsWith('.pdf'))
const folder = path('fixtures/northamptonshire-2021-22')
const files = named.length > 0 ? named : ['report.pdf', 'report-untagged-cover.pdf'].map(name => `${folder}/${name}`)
const given = process.argv.indexOf('--runs')
const runs = given < 0 ? 9 : Number(process.argv[given + 1])

const EXTRACT = `import { readFileSync } from 'node:fs'
import { extractReport } from ${JSON.stringify(path('dist/index.js'))}
await extractReport(readFileSync(process.argv[1]))
console.log(process.resourceUsage().maxRSS)`

const UNPDF = `import { readFileSync } from 'node:fs'
import { extractText } from 'unpdf'
await extractText(new Uint8Array(readFileSync(process.argv[1])))`

for (const file of files) {
  console.log(`\n${file}, medians of ${runs} interleaved runs, fastest–slowest, times the floor`)
  await inOneProcess(file)
  await coldStart(file)
  await peakMemory(file)
}

async function inOneProcess(file: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(file))
  await table('in one process, warm', 'ms', 'floor: the calls needed', 2, {
    extractReport: () => timed(() => extractReport(bytes)),
    'of it readPdf and layoutPdf': () => timed(async () => layoutPdf(await readPdf(bytes))),
    'of it readPdf': () => timed(() => readPdf(bytes)),
    'floor: the calls needed': () => timed(() => asInBareProcess(() => floor(bytes))),
    "the floor with the language's own functions": () => timed(() => floor(bytes)),
    'pdf.js: text and operators': () => timed(() => asInBareProcess(() => textAndOperators(bytes))),
    'pdf.js: text alone': () => timed(() => asInBareProcess(() => textAlone(bytes))),
    'pdf.js: open, links, outline, pages': () => timed(() => asInBareProcess(() => nothingButPages(bytes))),
    'unpdf: text alone': () => timed(() => extractText(new Uint8Array(bytes))),
  })
}

function coldStart(file: string): Promise<void> {
  const processOf = (command: string, words: readonly string[]) => () =>
    timed(() => execFileSync(command, words, { stdio: 'ignore', cwd: path('.') }))
  const node = (...words: readonly string[]) => processOf(process.execPath, [...words, file])
  return table('a process from start to end', 'ms', 'floor: import and the calls needed', 1, {
    'extract FILE': node(path('dist/cli/main.js'), '--quiet'),
    'floor: import and the calls needed': node(path('bench/pdf-floor.mjs')),
    'unpdf: text alone': node('--input-type=module', '-e', UNPDF),
    ...(hasPoppler() ? { 'poppler: pdftotext': processOf('pdftotext', [file, '-']) } : {}),
  })
}

function peakMemory(file: string): Promise<void> {
  const mebibytes = (words: readonly string[]) => () =>
    Number(execFileSync(process.execPath, [...words, file], { cwd: path('.') }).toString()) / 1024
  return table('peak memory of a process', 'MiB', 'floor: the calls needed', 0, {
    extractReport: mebibytes(['--input-type=module', '-e', EXTRACT]),
    'floor: the calls needed': mebibytes([path('bench/pdf-floor.mjs')]),
  })
}

async function table(
  title: string,
  unit: string,
  base: string,
  warmUp: number,
  subjects: Readonly<Record<string, () => number | Promise<number>>>,
): Promise<void> {
  const figures = new Map<string, number[]>(Object.keys(subjects).map(name => [name, []]))
  for (let run = -warmUp; run < runs; run++) {
    for (const [name, subject] of Object.entries(subjects)) {
      const figure = await subject()
      if (run >= 0) figures.get(name)?.push(figure)
    }
  }
  const least = median(figures.get(base) ?? [])
  console.log(title)
  for (const [name, all] of figures) {
    const span = `${Math.min(...all).toFixed(0)}–${Math.max(...all).toFixed(0)} ${unit}`
    const middle = median(all)
    console.log(
      `  ${name.padEnd(36)}${middle.toFixed(0).padStart(6)} ${unit}${span.padStart(18)}${(middle / least).toFixed(2).padStart(7)}`,
    )
  }
}

function hasPoppler(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
