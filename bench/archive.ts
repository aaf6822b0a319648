/**
 * `npx tsx bench/archive.ts [--pdfs 200] [--texts 2000]`, after `npm run build`: reports a second with one and two workers beside
 * bare pdf.js in the same workers, peak memory for 50 and 500 reports, and a second run beside the first. Compare only figures of
 * one run: they depend on the machine and on what else it does.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { appendFile, cp, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeArchive } from '../scripts/archive/make-archive.ts'
import { extractArchive } from '../src/batch/extract-archive.ts'
import { readManifest } from '../src/batch/manifest.ts'
import { tuneEngine } from '../src/cli/engine.ts'
import { interleaved } from './timing.ts'

const { values } = parseArgs({
  options: { pdfs: { type: 'string', default: '200' }, texts: { type: 'string', default: '2000' } },
})
const counts = { pdf: Number(values.pdfs), txt: Number(values.texts) }
const base = mkdtempSync(join(tmpdir(), 'peel-bench-'))
const command = new URL('../dist/cli/main.js', import.meta.url).pathname
/** Times that the PDFs are read, which takes seconds. */
const rounds = 3
const bare = new URL('./bare-pdf.mjs', import.meta.url)

try {
  await main()
} finally {
  rmSync(base, { recursive: true })
}

async function main(): Promise<void> {
  tuneEngine()
  const pdfs = await archiveOf('pdf', counts.pdf)
  const texts = await archiveOf('txt', counts.txt)
  const rows: Record<string, Record<string, string>> = {}
  rows[`${counts.pdf} PDFs, bare pdf.js`] = await speeds(counts.pdf, jobs => readAll(pdfs, jobs, bare), rounds)
  rows[`${counts.pdf} PDFs, archive`] = await speeds(counts.pdf, jobs => writeAll(pdfs, jobs), rounds)
  rows[`${counts.txt} texts, archive`] = await speeds(counts.txt, jobs => writeAll(texts, jobs), 1)
  console.table(rows)

  const out = join(base, 'again')
  const first = await runCommand([texts, '--out', out])
  const second = await runCommand([texts, '--out', out])
  console.log(
    `first run ${seconds(first.time)}, unchanged second run ${seconds(second.time)}: ${(first.time / second.time).toFixed(0)} times faster`,
  )
  const [few, many] = [await mixOf([pdfs, texts], 50), await mixOf([pdfs, texts], 500)]
  const small = await runCommand([few, '--out', join(base, 'few')])
  const large = await runCommand([many, '--out', join(base, 'many')])
  const growth = ((large.peak / small.peak - 1) * 100).toFixed(0)
  console.log(`peak memory of 50 texts and PDFs ${small.peak} MB, of 500 ${large.peak} MB: ${growth} % more`)
}

/** So many good files of one flavour; further seeds where one round of all forces and cycles is not enough. */
async function archiveOf(flavour: 'pdf' | 'txt', count: number): Promise<string> {
  const folder = join(base, flavour)
  let made = 0
  for (let seed = 1; made < count; seed += 1) {
    const makeup = { seed, flavours: [flavour], forces: 43, reports: 99, files: count - made, broken: 0 } as const
    made += (await makeArchive(join(folder, `${seed}`), makeup)).good.length
  }
  return folder
}

/** One worker and two in turn, so that a slow moment of the machine falls on both; medians. */
async function speeds(
  count: number,
  run: (jobs: number) => Promise<unknown>,
  rounds: number,
): Promise<Record<string, string>> {
  const { one, two } = await interleaved({ one: () => run(1), two: () => run(2) }, rounds, 0)
  const rate = (time: number) => ((count / time) * 1000).toFixed(1)
  return { '1 worker, files/s': rate(one), '2 workers, files/s': rate(two), gain: (one / two).toFixed(2) }
}

async function readAll(folder: string, jobs: number, extractor: URL): Promise<void> {
  for await (const { failure } of extractArchive([folder], { jobs, extractor })) {
    if (failure?.code !== 'bench/read') throw new Error(failure?.reason)
  }
}

async function writeAll(folder: string, jobs: number): Promise<void> {
  const out = join(base, `out-${jobs}`)
  await runCommand([folder, '--out', out, '--jobs', `${jobs}`])
  const { files } = await readManifest(join(out, 'manifest.json'))
  const failed = files.filter(({ failure }) => failure !== null).length
  if (failed > 0) throw new Error(`${failed} files failed`)
  rmSync(out, { recursive: true })
}

/** So many files, taken from the folders in turn as long as each has some. */
async function mixOf(folders: readonly string[], count: number): Promise<string> {
  const target = join(base, `mix-${count}`)
  await mkdir(target)
  const lists = folders.map(folder =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .sort(),
  )
  for (let index = 0; index < count; index += 1) {
    const paths = lists[index % lists.length] ?? []
    const place = Math.floor(index / lists.length)
    // A second round over the few PDFs gives other bytes, so that each is read.
    const path = paths[place % paths.length] ?? ''
    const name = join(target, `${index}.${path.split('.').at(-1)}`)
    await cp(path, name)
    if (place >= paths.length) await appendFile(name, `\n%${place}\n`)
  }
  return target
}

/** Time in ms and peak memory in MB of the command, in a process of its own. */
function runCommand(given: readonly string[]): Promise<{ time: number; peak: number }> {
  return new Promise(resolve => {
    const start = performance.now()
    const child = spawn(process.execPath, [command, ...given, '--quiet'], { stdio: 'inherit' })
    let peak = 0
    const look = setInterval(() => {
      const status = child.exitCode === null ? readStatus(child.pid) : ''
      peak = Math.max(peak, Number(/VmHWM:\s+(?<kilobytes>\d+)/u.exec(status)?.groups?.kilobytes ?? 0))
    }, 20)
    child.on('close', () => {
      clearInterval(look)
      resolve({ time: performance.now() - start, peak: Math.round(peak / 1024) })
    })
  })
}

function readStatus(pid: number | undefined): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    // The process has just ended.
    return ''
  }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`
}
