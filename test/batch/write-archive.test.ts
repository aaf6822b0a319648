import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { writeArchive } from '../../src/batch/write-archive.ts'
import { digests, extractor, put, scratch } from './scratch.ts'

const archive = {
  'kent.pdf': { force: 'kent', cycle: '2021-22', published: '2022-01-01', areas: ['victims', 'response'] },
  'essex.txt': { force: 'essex', cycle: '2021-22', published: '2022-01-01', areas: ['victims'] },
  'Môn a Dŵr/sir ŵyl.html': { force: 'gwent', cycle: '2023-25', areas: ['response'] },
  'broken.txt': 'not a report',
  'notes.docx': 'passed over',
}

async function table(folder: string, name: string): Promise<Record<string, string>[]> {
  return parse(await readFile(join(folder, `${name}.csv`), 'utf8'), { columns: true }) as Record<string, string>[]
}

test('an archive becomes a folder of reports, tables, a manifest and a data package', async () => {
  const input = await scratch(archive)
  const output = join(await scratch(), 'out')
  const summary = await writeArchive([input], output, { extractor, jobs: 2 })

  expect(summary).toMatchObject({ files: 4, complete: 3, partial: 0, failed: 1, copies: 0, read: 4 })
  expect((await readdir(join(output, 'reports'))).sort()).toEqual(['essex.json', 'kent.json', 'sir ŵyl.json'])
  expect((await table(output, 'reports')).map(({ force_id, file }) => [force_id, file])).toEqual([
    ['essex', 'essex.txt'],
    ['gwent', 'Môn a Dŵr/sir ŵyl.html'],
    ['kent', 'kent.pdf'],
  ])
  expect((await table(output, 'areas')).map(({ force_id, area, grade }) => [force_id, area, grade])).toEqual([
    ['essex', 'victims', 'good'],
    ['gwent', 'response', 'good'],
    ['kent', 'victims', 'good'],
    ['kent', 'response', 'good'],
  ])
  expect(await table(output, 'failures')).toMatchObject([{ file: 'broken.txt', code: 'report/not-peel', bytes: '12' }])
  const lines = (await readFile(join(output, 'reports.ndjson'), 'utf8')).trimEnd().split('\n')
  expect(lines.map(line => JSON.parse(line).report.force.id)).toEqual(['essex', 'gwent', 'kent'])
  expect(lines[2]).toBe((await readFile(join(output, 'reports/kent.json'), 'utf8')).trimEnd())
  const manifest = JSON.parse(await readFile(join(output, 'manifest.json'), 'utf8'))
  expect(manifest.files.map(({ file, outcome }: { file: string; outcome: string }) => [file, outcome])).toEqual([
    ['Môn a Dŵr/sir ŵyl.html', 'complete'],
    ['broken.txt', 'failed'],
    ['essex.txt', 'complete'],
    ['kent.pdf', 'complete'],
  ])
})

test('the output does not depend on the number of workers or on where the archive lies', async () => {
  const [first, second] = [await scratch(archive), await scratch(archive)]
  const [one, two] = [join(await scratch(), 'out'), join(await scratch(), 'out')]
  await writeArchive([first], one, { extractor, jobs: 1 })
  await writeArchive([second], two, { extractor, jobs: 3 })
  expect(await digests(two)).toEqual(await digests(one))
})

test('a second run reads what is new or changed, and no more; its output is that of one run', async () => {
  const input = await scratch(archive)
  const output = join(await scratch(), 'out')
  await writeArchive([input], output, { extractor })
  expect(await writeArchive([input], output, { extractor })).toMatchObject({ read: 0, complete: 3, failed: 1 })

  await put(join(input, 'new.txt'), { force: 'dorset', cycle: '2021-22', areas: ['victims'] })
  await put(join(input, 'kent.pdf'), { force: 'kent', cycle: '2021-22', areas: ['response'] })
  await rm(join(input, 'essex.txt'))
  expect(await writeArchive([input], output, { extractor })).toMatchObject({ read: 2, complete: 3, failed: 1 })

  const fresh = join(await scratch(), 'out')
  await writeArchive([input], fresh, { extractor })
  expect(await digests(output)).toEqual(await digests(fresh))
})

test('a file that takes the name of another gives both new names, as in one run', async () => {
  const input = await scratch({ 'kent.txt': archive['kent.pdf'] })
  const output = join(await scratch(), 'out')
  await writeArchive([input], output, { extractor })
  await put(join(input, 'kent.html'), { force: 'kent', cycle: '2014', areas: ['victims'] })
  await writeArchive([input], output, { extractor })
  expect(Object.keys(await digests(output)).filter(name => name.startsWith('reports/'))).toEqual([
    'reports/kent.html.json',
    'reports/kent.txt.json',
  ])
})

test('an output that was changed by hand is written again; --force reads all again', async () => {
  const input = await scratch(archive)
  const output = join(await scratch(), 'out')
  await writeArchive([input], output, { extractor })
  const before = await digests(output)
  await writeFile(join(output, 'areas.csv'), 'spoilt')
  await rm(join(output, 'reports/kent.json'))
  expect(await writeArchive([input], output, { extractor })).toMatchObject({ read: 1 })
  expect(await digests(output)).toEqual(before)
  expect(await writeArchive([input], output, { extractor, force: true })).toMatchObject({ read: 4 })
  expect(await digests(output)).toEqual(before)
})

test('a format that is no longer asked for is taken away', async () => {
  const input = await scratch(archive)
  const output = join(await scratch(), 'out')
  await writeArchive([input], output, { extractor, formats: ['csv', 'parquet', 'sqlite', 'xlsx'] })
  const all = await readdir(output)
  expect(all).toEqual(expect.arrayContaining(['areas.csv', 'areas.parquet', 'peel.sqlite', 'peel.xlsx']))
  expect(await writeArchive([input], output, { extractor, formats: ['sqlite'] })).toMatchObject({ read: 0 })
  expect((await readdir(output)).filter(name => /csv|parquet|xlsx/.test(name))).toEqual([])
})

test('files with the same bytes are read once, and each is in the manifest', async () => {
  const input = await scratch({
    'a.txt': archive['kent.pdf'],
    'b.txt': archive['kent.pdf'],
    'c.txt': 'x',
    'd.txt': 'x',
  })
  const output = join(await scratch(), 'out')
  expect(await writeArchive([input], output, { extractor })).toMatchObject({
    read: 2,
    complete: 1,
    copies: 1,
    failed: 2,
  })
  const { files } = JSON.parse(await readFile(join(output, 'manifest.json'), 'utf8'))
  expect(files[1]).toMatchObject({ file: 'b.txt', outcome: 'copy', copyOf: 'a.txt' })
  expect((await table(output, 'failures')).map(({ file }) => file)).toEqual(['c.txt', 'd.txt'])
})

test('of two reports of one force and cycle the newer one stands in the tables', async () => {
  const older = { force: 'kent', cycle: '2021-22', published: '2022-01-01', areas: ['victims'] }
  const newer = { ...older, published: '2022-05-01', areas: ['victims', 'response'] }
  const input = await scratch({ 'a-older.txt': older, 'b-newer.txt': newer })
  const output = join(await scratch(), 'out')
  expect(await writeArchive([input], output, { extractor })).toMatchObject({ superseded: 1 })
  const reports = await table(output, 'reports')
  const [first, second] = reports
  expect(reports.map(({ file, superseded_by }) => [file, superseded_by])).toEqual([
    ['a-older.txt', second?.id],
    ['b-newer.txt', ''],
  ])
  expect((await table(output, 'areas')).map(({ report_id }) => report_id)).toEqual([second?.id, second?.id])
  expect(await readdir(join(output, 'reports'))).toContain(`${first?.name}.json`)
})

test('a worker that hangs, ends or fails costs its own file alone, and that file is tried again', async () => {
  const input = await scratch({
    ...archive,
    'a-loop.txt': { does: 'loop' },
    'a-fill.txt': { does: 'fill' },
    'a-fault.txt': { does: 'fault' },
  })
  const output = join(await scratch(), 'out')
  const limits = { extractor, jobs: 2, timeLimit: 15_000, memoryLimit: 50 }
  const summary = await writeArchive([input], output, limits)
  expect(summary).toMatchObject({ complete: 3, failed: 4 })
  expect((await table(output, 'failures')).map(({ file, code }) => [file, code])).toEqual([
    ['a-fault.txt', 'worker/fault'],
    ['a-fill.txt', 'worker/failed'],
    ['a-loop.txt', 'input/timeout'],
    ['broken.txt', 'report/not-peel'],
  ])
  await rm(join(input, 'a-loop.txt'))
  expect(await writeArchive([input], output, limits)).toMatchObject({ read: 2, failed: 3 })
})

test('a full disk is one clear error, and leaves the earlier dataset whole and no file unfinished', async () => {
  const input = await scratch(archive)
  const output = join(await scratch(), 'out')
  await writeArchive([input], output, { extractor })
  const before = await digests(output)
  await put(join(input, 'new.txt'), { force: 'dorset', cycle: '2021-22', areas: ['victims'] })
  const { open } = await import('node:fs/promises')
  const openFile = async (path: string, flags: string) => {
    const handle = await open(path, flags)
    if (path.includes('areas.csv')) {
      handle.appendFile = () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' }))
    }
    return handle
  }
  await expect(writeArchive([input], output, { extractor, openFile })).rejects.toMatchObject({
    code: 'output/disk-full',
    exitCode: 1,
  })
  const after = await digests(output)
  const { 'reports/new.json': added, ...others } = after
  expect(added).toBeDefined()
  expect(others).toEqual(before)
  expect(await writeArchive([input], output, { extractor })).toMatchObject({ read: 0, complete: 4 })
})

test('a folder that holds other things is not written to, nor one that another run holds', async () => {
  const input = await scratch(archive)
  const foreign = await scratch({ 'mine.txt': 'x' })
  await expect(writeArchive([input], foreign, { extractor })).rejects.toMatchObject({
    code: 'output/not-ours',
    exitCode: 2,
  })
  expect(await readdir(foreign)).toEqual(['mine.txt'])

  const output = join(await scratch(), 'out')
  await writeArchive([input], output, { extractor })
  const { hostname } = await import('node:os')
  await put(join(output, '.peel-extract/lock'), `${process.ppid} ${hostname()}`)
  await expect(writeArchive([input], output, { extractor })).rejects.toMatchObject({ code: 'output/in-use' })
  await put(join(output, '.peel-extract/lock'), `999999999 ${hostname()}`)
  await expect(writeArchive([input], output, { extractor })).resolves.toMatchObject({ read: 0 })
})

test('an output folder inside the archive is not read as part of it', async () => {
  const input = await scratch(archive)
  const output = join(input, 'out')
  await writeArchive([input], output, { extractor })
  await put(join(output, 'reports/x.txt'), 'x')
  expect(await writeArchive([input], output, { extractor })).toMatchObject({ files: 4 })
})

test('stopped by its signal, a run keeps what it has finished', async () => {
  const input = await scratch(
    Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`${index}.txt`, { force: `f${index}`, wait: 50 }])),
  )
  const output = join(await scratch(), 'out')
  const stop = new AbortController()
  const onProgress = ({ done }: { done: number }) => {
    if (done === 4) stop.abort(new Error('stopped'))
  }
  await expect(writeArchive([input], output, { extractor, jobs: 2, signal: stop.signal, onProgress })).rejects.toThrow(
    'stopped',
  )
  const finished = (await readdir(join(output, 'reports'))).length
  expect(finished).toBeGreaterThanOrEqual(4)
  const summary = await writeArchive([input], output, { extractor })
  expect(summary.read).toBeLessThanOrEqual(12 - 4)
  expect(summary.complete).toBe(12)
  expect((await stat(join(output, 'manifest.json'))).isFile()).toBe(true)
})

test('a file that failed for the time being is tried again, and nothing is written again for it', async () => {
  const input = await scratch({ ...archive, 'locked.pdf': { force: 'dorset', does: 'locked' } })
  const output = join(await scratch(), 'out')
  await writeArchive([input], output, { extractor })
  const written = (await stat(join(output, 'areas.csv'))).mtimeMs
  expect(await writeArchive([input], output, { extractor })).toMatchObject({ read: 1, complete: 3, failed: 2 })
  expect((await stat(join(output, 'areas.csv'))).mtimeMs).toBe(written)
  const config = { files: { 'locked.pdf': { password: 'open' } } }
  expect(await writeArchive([input], output, { extractor, config })).toMatchObject({ read: 1, complete: 4, failed: 1 })
  expect((await table(output, 'reports')).map(({ force_id }) => force_id)).toContain('dorset')
})

test('the page that says it was corrected stands for the PDF of the first day, and the changed grade is in `reports`', async () => {
  const report = { force: 'kent', cycle: '2023-25', published: '2024-05-24', areas: ['response'] }
  const input = await scratch({
    'kent.pdf': { ...report, grade: 'adequate' },
    'kent.html': { ...report, grade: 'requires improvement', corrected: '2024-08-08' },
  })
  const output = join(await scratch(), 'out')
  expect(await writeArchive([input], output, { extractor })).toMatchObject({ complete: 2, superseded: 1 })
  expect(await table(output, 'areas')).toMatchObject([{ grade: 'requires improvement', published: '2024-05-24' }])
  expect(await table(output, 'reports')).toMatchObject([
    { file: 'kent.html', corrected: '2024-08-08', superseded_by: '', grades_changed: '' },
    { file: 'kent.pdf', corrected: '', grades_changed: 'response: adequate, now requires improvement' },
  ])
})
