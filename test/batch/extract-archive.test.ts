import { expect, test } from 'vitest'
import { extractArchive } from '../../src/index.ts'
import { extractor, scratch } from './scratch.ts'
import { zipOf } from './zip-made.ts'

const many = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${index}.txt`, { force: `f${index}` }]))

test('every file of an archive gives a result: a report or a failure', async () => {
  const folder = await scratch({
    'a.txt': { force: 'kent' },
    'b.txt': 'broken',
    'c.zip': zipOf({ 'd.html': { force: 'essex' }, '../e.txt': { force: 'x' } }),
  })
  const results = []
  for await (const { file, report, failure } of extractArchive([folder], { extractor })) {
    results.push([file, report?.report.force?.id ?? failure?.code])
  }
  expect(results.sort()).toEqual([
    ['a.txt', 'kent'],
    ['b.txt', 'report/not-peel'],
    ['c.zip/../e.txt', 'zip/path-outside'],
    ['c.zip/d.html', 'essex'],
  ])
})

test('no more is read ahead than one report per worker', async () => {
  const folder = await scratch(many)
  const read: string[] = []
  const results = extractArchive([folder], { extractor, jobs: 2 })
  for (let taken = 0; taken < 3; taken += 1) {
    const { value } = await results.next()
    if (value) read.push(value.file)
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  await results.return()
  expect(new Set(read).size).toBe(3)
  expect(await results.next()).toEqual({ done: true, value: undefined })
})

test('an aborted signal ends the iteration with its reason', async () => {
  const folder = await scratch(many)
  const stop = new AbortController()
  const results = extractArchive([folder], { extractor, jobs: 1, signal: stop.signal })
  await results.next()
  stop.abort(new Error('enough'))
  await expect(results.next()).rejects.toThrow('enough')
})

test('a shard gives its part, and jobs must be a whole number from 1', async () => {
  const folder = await scratch(many)
  const files: string[] = []
  for (const shard of ['1/2', '2/2']) {
    for await (const { file } of extractArchive([folder], { extractor, shard })) files.push(file)
  }
  expect(files.sort()).toEqual(Object.keys(many).sort())
  await expect(extractArchive([folder], { jobs: 0 }).next()).rejects.toThrow(RangeError)
})
