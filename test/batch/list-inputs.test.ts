import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listInputs } from '../../src/batch/list-inputs.ts'
import { readSource } from '../../src/batch/read-source.ts'
import { walkFolder } from '../../src/batch/walk-folder.ts'
import { writeArchive } from '../../src/batch/write-archive.ts'
import { extractor, put, scratch } from './scratch.ts'
import { zipOf } from './zip-made.ts'

const report = { force: 'kent', cycle: '2021-22', areas: ['victims'] }
const filesOf = async (...given: string[]) => (await listInputs(given)).inputs.map(({ file }) => file)

test('folders, globs, files and ZIP files are taken; files that are no reports and hidden ones are passed over', async () => {
  const folder = await scratch({
    'b/two.HTML': 'x',
    'a one.pdf': 'x',
    'notes.docx': 'x',
    '.hidden.txt': 'x',
    '.git/x.txt': 'x',
    '__MACOSX/x.pdf': 'x',
    'pack.zip': zipOf({ 'in/three.txt': report, 'in/x.docx': report, '__MACOSX/._three.txt': report }),
  })
  expect(await filesOf(folder)).toEqual(['a one.pdf', 'b/two.HTML', 'pack.zip/in/three.txt'])
  expect(await filesOf(join(folder, '**/*.HTML'))).toEqual(['b/two.HTML'])
  expect(await filesOf(join(folder, 'notes.docx'))).toEqual(['notes.docx'])
  expect(await filesOf(folder, join(folder, 'a one.pdf'))).toEqual(await filesOf(folder))
})

test('what lies at a place is the same from every kind of input', async () => {
  const folder = await scratch({ 'pack.zip': zipOf({ 'x.txt': report }) })
  const [input] = (await listInputs([folder])).inputs
  const read = input === undefined ? null : await readSource(input.source)
  expect(read).toEqual({ bytes: new Uint8Array(Buffer.from(JSON.stringify(report))) })
})

test('two inputs of one name keep apart', async () => {
  const [one, two] = [await scratch({ 'kent.txt': 'x' }), await scratch({ 'kent.txt': 'y' })]
  expect(await filesOf(one, two)).toEqual(['kent.txt', 'kent.txt (2)'])
})

test('a path that is not there, a folder that cannot be read and an empty one are errors that say so', async () => {
  const folder = await scratch({ 'notes.docx': 'x' })
  const links = await scratch()
  await symlink('self', join(links, 'self'))
  await expect(listInputs([join(folder, 'nowhere')])).rejects.toMatchObject({ code: 'archive/not-found', exitCode: 2 })
  await expect(listInputs([join(links, 'self')])).rejects.toMatchObject({ code: 'archive/not-found' })
  await expect(listInputs([join(folder, 'x'.repeat(300))])).rejects.toMatchObject({ code: 'archive/unreadable' })
  await expect(listInputs([folder])).rejects.toMatchObject({ code: 'archive/no-input', exitCode: 2 })
  await expect(listInputs([join(folder, '*.pdf')])).rejects.toMatchObject({ code: 'archive/no-input' })
  await expect(listInputs([])).rejects.toMatchObject({ code: 'archive/no-input' })
})

test('a folder below that cannot be read and a link to nowhere are failures, and the rest is read', async () => {
  const folder = await scratch({ 'a.txt': 'x', 'locked/b.txt': 'x' })
  await symlink(join(folder, 'nowhere'), join(folder, 'c.txt'))
  const walk = await walkFolder(folder, async path => {
    if (path.endsWith('locked')) throw Object.assign(new Error('no'), { code: 'EACCES' })
    return readdir(path, { withFileTypes: true })
  })
  expect(walk.files.map(({ file }) => file)).toEqual(['a.txt'])
  expect(walk.refusals.map(({ file, failure }) => [file, failure.code])).toEqual([
    ['locked', 'input/no-access'],
    ['c.txt', 'input/not-found'],
  ])
})

test('links in a circle come to an end, and what they lead to is taken once', async () => {
  const folder = await scratch({ 'a/one.txt': 'x' })
  const outside = await scratch({ 'far.txt': 'x' })
  await mkdir(join(folder, 'b'))
  await symlink(folder, join(folder, 'a/up'))
  await symlink(join(folder, 'a'), join(folder, 'b/a'))
  await symlink(outside, join(folder, 'out'))
  await symlink(folder, join(outside, 'back'))
  await symlink(join(folder, 'a/one.txt'), join(folder, 'same.txt'))
  expect(await filesOf(folder)).toEqual(['a/one.txt', 'out/far.txt', 'same.txt'])
})

test.each([
  ['../../evil.txt', {}, 'zip/path-outside'],
  ['/etc/evil.txt', {}, 'zip/path-outside'],
  ['C:/evil.txt', {}, 'zip/path-outside'],
  ['inner.zip', {}, 'zip/nested'],
  ['link.txt', { os: 3, attrs: 0o120777 << 16 }, 'zip/link'],
] as const)('the ZIP entry %s is refused, and the others are read', async (name, options, code) => {
  const packed = zipOf({ 'good.txt': report }, { [name]: [Buffer.from('x'), options] })
  const folder = await scratch({ 'pack.zip': packed })
  const { inputs, refusals } = await listInputs([folder])
  expect(inputs.map(({ file }) => file)).toEqual(['pack.zip/good.txt'])
  expect(refusals).toMatchObject([{ file: `pack.zip/${name}`, failure: { code } }])
})

test('a ZIP bomb is refused unread, and nothing is written outside the output', async () => {
  const folder = await scratch({
    'bomb.zip': zipOf({ 'zeros.txt': new Uint8Array(20_000_000), 'good.txt': report }),
    'evil.zip': zipOf({ '../../evil.txt': report }),
  })
  const output = join(folder, '..', `${folder.split('/').at(-1)}-out`, 'deep')
  const { inputs, refusals } = await listInputs([folder])
  expect(inputs.map(({ file }) => file)).toEqual(['bomb.zip/good.txt'])
  expect(refusals.map(({ failure }) => failure.code)).toEqual(['zip/bomb', 'zip/path-outside'])
  expect(await writeArchive([folder], output, { extractor })).toMatchObject({ complete: 1, failed: 2 })
  expect(await readdir(join(output, 'reports'))).toEqual(['good.json'])
})

test('a ZIP whose sizes lie, whose bytes are spoilt or that is none is a failure', async () => {
  const zip = zipOf({ 'a.txt': { text: 'x'.repeat(2000) } })
  const lying = zip.slice()
  const central = Buffer.from(lying).indexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
  new DataView(lying.buffer).setUint32(central + 24, 7, true)
  const spoilt = zip.slice()
  spoilt[40] = (spoilt[40] ?? 0) ^ 0xff
  const folder = await scratch({
    'lying.zip': lying,
    'spoilt.zip': spoilt,
    'none.zip': 'no ZIP at all',
    'a.txt': report,
  })
  const output = join(await scratch(), 'out')
  await writeArchive([folder], output, { extractor })
  const { files } = JSON.parse(await (await import('node:fs/promises')).readFile(join(output, 'manifest.json'), 'utf8'))
  expect(
    files.map(({ file, failure }: { file: string; failure: { code: string } | null }) => [file, failure?.code]),
  ).toEqual([
    ['a.txt', undefined],
    ['lying.zip/a.txt', 'zip/damaged'],
    ['none.zip', 'zip/damaged'],
    ['spoilt.zip/a.txt', 'zip/damaged'],
  ])
})

test('names with spaces, Welsh letters, 250 characters and signs that other systems forbid all get a report', async () => {
  const names = ['dŵr ac ŵyl.txt', 'a: b?.txt', `${'long '.repeat(48)}.txt`, 'con.txt', 'CON.html', '...txt', '💷.txt']
  const folder = await scratch()
  for (const [index, name] of names.entries()) await put(join(folder, name), { ...report, force: `f${index}` })
  const deep = zipOf(Object.fromEntries([[`${'ü'.repeat(300)}.txt`, report]]))
  await writeFile(join(folder, 'deep.zip'), deep)
  const output = join(await scratch(), 'out')
  expect(await writeArchive([folder], output, { extractor })).toMatchObject({ complete: 7, failed: 0 })
  for (const name of await readdir(join(output, 'reports'))) {
    expect(name).toMatch(/^[^<>:"/\\|?*]{1,120}\.json$/)
    expect(Buffer.byteLength(name)).toBeLessThan(256)
  }
})
