import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { parseConfig } from '../../src/batch/config.ts'
import { writeArchive } from '../../src/batch/write-archive.ts'
import { digests, extractor, scratch } from './scratch.ts'

test('a config says force, cycle, password and notes of a file', () => {
  const text = 'files:\n  "a b.pdf":\n    force: kent\n    cycle: 2014\n    password: "1"\n    notes: By post.\n'
  expect(parseConfig(text, 'c')).toEqual({
    files: { 'a b.pdf': { force: 'kent', cycle: '2014', password: '1', notes: 'By post.' } },
  })
  expect(parseConfig('', 'c')).toEqual({ files: {} })
})

test.each([
  ['files:\n  a.pdf:\n    force: kent\n    cycle: 2020\n', 'peel.config.yaml:4:12'],
  ['files:\n  a.pdf:\n    force: atlantis\n', 'peel.config.yaml:3:12'],
  ['files:\n  a.pdf:\n    farce: kent\n', 'peel.config.yaml:3:5'],
  ['files:\n  a.pdf: [\n', 'peel.config.yaml:3:1'],
  ['files: 3\n', 'peel.config.yaml:1:8'],
])('%j is refused with its line and column', (text, where) => {
  expect(() => parseConfig(text, 'peel.config.yaml')).toThrow(
    expect.objectContaining({ code: 'config/invalid', message: expect.stringContaining(`${where} `), exitCode: 2 }),
  )
})

test('a config that speaks of a file that is not there is refused', async () => {
  const input = await scratch({ 'a.txt': { force: 'kent' } })
  const config = { files: { 'b.txt': { notes: 'x' } } }
  await expect(writeArchive([input], join(input, 'out'), { extractor, config })).rejects.toMatchObject({
    code: 'config/unknown-file',
    advice: expect.stringContaining('a.txt'),
  })
})

test('a password opens its file; notes stand in the messages; a changed config reads its file again', async () => {
  const input = await scratch({ 'a.txt': { force: 'kent', does: 'locked' }, 'b.txt': { force: 'essex' } })
  const output = join(await scratch(), 'out')
  expect(await writeArchive([input], output, { extractor })).toMatchObject({ complete: 1, failed: 1 })
  const config = { files: { 'a.txt': { password: 'open', notes: 'Sent by post.' } } }
  expect(await writeArchive([input], output, { extractor, config })).toMatchObject({ complete: 2, read: 1 })
  const messages = parse(await readFile(join(output, 'messages.csv'), 'utf8'), { columns: true })
  expect(messages).toMatchObject([{ code: 'override/notes', severity: 'info', reason: 'Sent by post.' }])
  const state = Object.keys(await digests(output))
  for (const name of state) expect(await readFile(join(output, name), 'utf8')).not.toContain('"open"')
})

test('force and cycle that a person knows are in the report, and said in its messages', async () => {
  const text = await readFile(new URL('../../fixtures/northamptonshire-2021-22/report.txt', import.meta.url), 'utf8')
  const input = await scratch({ 'a.txt': text })
  const output = join(await scratch(), 'out')
  const config = { files: { 'a.txt': { force: 'kent', cycle: '2023-25' } } } as const
  await writeArchive([input], output, { config })
  const read = JSON.parse(await readFile(join(output, 'reports/a.json'), 'utf8'))
  expect(read.report).toMatchObject({ force: { id: 'kent' }, cycle: '2023-25' })
  expect(read.messages.map(({ code }: { code: string }) => code)).toEqual(
    expect.arrayContaining(['override/force', 'override/cycle']),
  )
})
