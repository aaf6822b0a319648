import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { mergeArchives } from '../../src/batch/merge-archives.ts'
import { isInShard, parseShard } from '../../src/batch/shard.ts'
import { writeArchive } from '../../src/batch/write-archive.ts'
import { digests, extractor, scratch } from './scratch.ts'

/** Copies, reports of one force and cycle, names that clash and broken files, spread over all shards. */
const archive = Object.fromEntries(
  Array.from({ length: 40 }, (_, index) => {
    const cycle = index % 2 === 0 ? '2021-22' : '2023-25'
    const report = { force: `f${index % 10}`, cycle, published: `2022-01-${10 + (index % 9)}`, areas: ['victims'] }
    return [
      `${index % 3}/report ${index % 20}.${index % 2 === 0 ? 'txt' : 'html'}`,
      index % 7 === 0 ? 'broken' : report,
    ]
  }),
)

test('eight shards, merged in any order, are one run, byte for byte', async () => {
  const input = await scratch(archive)
  const base = await scratch()
  const formats = ['csv', 'parquet', 'sqlite', 'xlsx'] as const
  const whole = await writeArchive([input], join(base, 'whole'), { extractor, formats })
  const parts: string[] = []
  for (const part of [3, 1, 8, 2, 5, 4, 7, 6]) {
    parts.push(join(base, `part-${part}`))
    await writeArchive([input], join(base, `part-${part}`), { extractor, formats, shard: `${part}/8`, jobs: 1 })
  }
  expect(await mergeArchives(parts, join(base, 'merged'))).toEqual({ ...whole, read: 0 })
  expect(await digests(join(base, 'merged'))).toEqual(await digests(join(base, 'whole')))
  // The merged folder is an archive's output like any other: nothing of it is read again.
  expect(await writeArchive([input], join(base, 'merged'), { extractor, formats })).toMatchObject({ read: 0 })
}, 120_000)

test('every file is in one shard and one only', () => {
  const files = Array.from({ length: 500 }, (_, index) => `report ${index}.pdf`)
  const counts = [1, 2, 3].map(part => files.filter(file => isInShard(file, { part, of: 3 })).length)
  expect(counts.reduce((sum, count) => sum + count)).toBe(500)
  expect(Math.min(...counts)).toBeGreaterThan(100)
})

test.each(['0/2', '3/2', '2', 'a/b', '1/0', '-1/2', '1/2/3'])('%s is no shard', written => {
  expect(() => parseShard(written)).toThrow(expect.objectContaining({ code: 'archive/bad-shard', exitCode: 2 }))
})

test('a part that is missing, given twice, unfinished or of another kind is refused', async () => {
  const input = await scratch(archive)
  const base = await scratch()
  const [one, two, other] = [join(base, '1'), join(base, '2'), join(base, 'other')]
  await writeArchive([input], one, { extractor, shard: '1/2' })
  await writeArchive([input], two, { extractor, shard: '2/2' })
  await writeArchive([input], other, { extractor, shard: '2/3' })
  const merging = (...parts: string[]) => expect(mergeArchives(parts, join(base, 'out'))).rejects
  await merging(one).toMatchObject({ code: 'merge/missing-part', message: expect.stringContaining('2/2') })
  await merging(one, two, two).toMatchObject({ code: 'merge/missing-part' })
  await merging(one, other).toMatchObject({ code: 'merge/unlike-parts' })
  await merging(one, join(base, 'nowhere')).toMatchObject({ code: 'merge/not-a-part' })
  await rm(join(two, '.peel-extract'), { recursive: true })
  await merging(one, two).toMatchObject({ code: 'merge/not-a-part', advice: expect.stringContaining('.peel-extract') })
})
