import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { makeArchive } from '../../scripts/archive/make-archive.ts'
import { writeArchive } from '../../src/batch/write-archive.ts'
import { digests, scratch } from './scratch.ts'

const makeup = { seed: 7, flavours: ['pdf', 'txt', 'html'], forces: 2, reports: 2, files: 12, broken: 0.5 } as const

test('a made archive is the same for the same seed', async () => {
  const [one, two, other] = [await scratch(), await scratch(), await scratch()]
  await makeArchive(one, makeup)
  await makeArchive(two, makeup)
  await makeArchive(other, { ...makeup, seed: 8 })
  expect(await digests(two)).toEqual(await digests(one))
  expect(await digests(other)).not.toEqual(await digests(one))
})

test('of a made archive every good report comes out, and every broken file is a failure with code and reason', async () => {
  const folder = await scratch()
  const { good, broken } = await makeArchive(folder, makeup)
  const output = join(await scratch(), 'out')
  const summary = await writeArchive([folder], output)
  const rows = async (name: string) =>
    parse(await readFile(join(output, `${name}.csv`), 'utf8'), { columns: true }) as Record<string, string>[]
  expect((await rows('failures')).map(({ file }) => file)).toEqual([...broken].sort())
  for (const { code, reason, advice } of await rows('failures')) {
    expect(code).toMatch(/^[a-z]+\/[a-z-]+$/)
    expect(code).not.toBe('worker/fault')
    expect([reason, advice]).not.toContain('')
  }
  const reports = await rows('reports')
  expect(reports.map(({ file }) => file).sort()).toEqual([...good].sort())
  expect(summary).toMatchObject({ failed: broken.length, copies: 0 })
  expect(new Set(reports.map(({ force_id }) => force_id))).toEqual(new Set(['avon-and-somerset', 'bedfordshire']))
  // One report of each force and cycle stands for its three flavours.
  expect(reports.filter(({ superseded_by }) => superseded_by === '')).toHaveLength(4)
})
