import { spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { digests, put, scratch } from '../batch/scratch.ts'
import { zipOf } from '../batch/zip-made.ts'

const command = new URL('../../dist/cli/main.js', import.meta.url).pathname
const fixture = new URL('../../fixtures/northamptonshire-2021-22/report.txt', import.meta.url)

/** Runs the command. With `killAfter` it is killed so many milliseconds after it has begun to read. */
function extract(
  given: readonly string[],
  { input = '', killAfter = null }: { input?: string; killAfter?: number | null } = {},
): Promise<{ code: number | null; errors: string; output: string }> {
  return new Promise(resolve => {
    const child = spawn(process.execPath, [command, ...given])
    let errors = ''
    let output = ''
    child.stdout.on('data', data => {
      output += data
    })
    child.stderr.on('data', data => {
      errors += data
      if (killAfter !== null && errors.includes('reading')) setTimeout(() => child.kill('SIGKILL'), killAfter)
    })
    child.on('close', code => resolve({ code, errors, output }))
    child.stdin.end(input)
  })
}

/** The fixture with another name and other figures, so that no two files have the same bytes. */
async function reports(count: number): Promise<Record<string, string>> {
  const text = await readFile(fixture, 'utf8')
  const short = text.slice(0, 30_000)
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`${index}.txt`, `${short}\n\nThere were ${index} more.\n`]),
  )
}

test('an archive of good and broken reports: all good ones out, exit 1, and the query of the documentation', async () => {
  const folder = await scratch({ ...(await reports(2)), 'broken.pdf': '%PDF-1.7 nothing', 'letter.txt': '' })
  const out = join(await scratch(), 'out')
  const { code, errors } = await extract([folder, '--out', out, '--format', 'csv,sqlite', '--jobs', '1'])
  expect(errors).toMatch(/extract: 4 files: 2 complete, 0 partial, 2 failed, 0 copies; 4 read in this run\./)
  expect(code).toBe(1)
  expect(await readFile(join(out, 'failures.csv'), 'utf8')).toMatch(/broken\.pdf.*\r\nletter\.txt/)
  const names = await readdir(out)
  expect(names).toEqual(expect.arrayContaining(['areas.csv', 'peel.sqlite', 'datapackage.json', 'reports.ndjson']))
  const again = await extract([folder, '--out', out, '--format', 'csv,sqlite', '--quiet'])
  expect(again).toEqual({ code: 1, errors: '', output: '' })
})

test('a list on standard input, a glob, a ZIP file and several files are archives', async () => {
  const folder = await scratch(await reports(2))
  await put(join(folder, 'pack.zip'), zipOf({ 'z.txt': Buffer.from((await reports(3))['2.txt'] ?? '') }))
  const base = await scratch()
  const list = `${join(folder, '0.txt')}\n${join(folder, '1.txt')}\n`
  const calls: [string[], string, number][] = [
    [['--files-from', '-'], list, 2],
    [['--files-from', '-'], list.replaceAll('\n', '\0'), 2],
    [[join(folder, '*.txt')], '', 2],
    [[join(folder, 'pack.zip')], '', 1],
    [[join(folder, '0.txt'), join(folder, 'pack.zip')], '', 2],
  ]
  for (const [index, [given, input, count]] of calls.entries()) {
    const { code, errors } = await extract([...given, '--out', join(base, `${index}`)], { input })
    expect({ code, errors }).toEqual({ code: 0, errors: expect.stringContaining(`${count} complete`) })
  }
})

test.each([
  [['nowhere', '--format', 'csv', '--out', 'x'], 'archive/not-found'],
  [['.', '--out', '.'], 'output/not-ours'],
  [['.'], 'output/not-given'],
  [['.', '--out', 'x', '--tree'], 'archive/bad-option'],
  [['.', '--out', 'x', '--shard', '3/2'], 'archive/bad-shard'],
  [['.', '--out', 'x', '--jobs', 'many'], 'expected a whole number'],
  [['.', '--out', 'x', '--format', 'pdf'], 'expected some of csv, parquet, sqlite, xlsx'],
  [['.', '--out', 'x', '--config', 'nowhere.yaml'], 'config/invalid'],
  [['merge', 'nowhere', '--out', 'x'], 'merge/not-a-part'],
  [['merge', 'nowhere'], "required option '-o, --out <folder>'"],
  [['--files-from', 'nowhere', '--out', 'x'], 'archive/not-found'],
])('%j cannot be used: exit 2, and one line that says why', async (given, why) => {
  const { code, errors, output } = await extract(given)
  expect({ code, output }).toEqual({ code: 2, output: '' })
  expect(errors).toContain(why)
  expect(errors.trimEnd().split('\n')).toHaveLength(1)
})

test('killed at any moment, ten times, a run goes on and ends with the bytes of one that was left alone', async () => {
  const folder = await scratch({ ...(await reports(14)), 'broken.txt': 'x' })
  const base = await scratch()
  await extract([folder, '--out', join(base, 'alone'), '--format', 'csv,sqlite'])
  const out = join(base, 'killed')
  let finished = 0
  for (let time = 0; time < 10; time += 1) {
    await extract([folder, '--out', out, '--format', 'csv,sqlite'], { killAfter: 20 + ((time * 37) % 100) * 4 })
    const now = (await readdir(join(out, 'reports')).catch(() => [])).filter(name => !name.startsWith('.')).length
    expect(now).toBeGreaterThanOrEqual(finished)
    finished = now
  }
  const { code } = await extract([folder, '--out', out, '--format', 'csv,sqlite'])
  expect(code).toBe(1)
  expect(await digests(out)).toEqual(await digests(join(base, 'alone')))
}, 180_000)

test('shards are merged by the command', async () => {
  const folder = await scratch(await reports(4))
  const base = await scratch()
  await extract([folder, '--out', join(base, 'whole')])
  for (const part of [1, 2])
    await extract([folder, '--out', join(base, `${part}`), '--shard', `${part}/2`, '--jobs', '1'])
  const { code, errors } = await extract(['merge', join(base, '1'), join(base, '2'), '--out', join(base, 'merged')])
  expect({ code, errors }).toEqual({ code: 0, errors: expect.stringContaining('4 complete') })
  expect(await digests(join(base, 'merged'))).toEqual(await digests(join(base, 'whole')))
})
