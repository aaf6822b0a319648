import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outputNames } from '../../src/batch/output-names.ts'

const named = (...files: string[]) => [...outputNames(files)].sort().map(([, name]) => name)

test('a file keeps its name; files that share one keep their endings, else their folders; more than that gets digits', () => {
  expect(named('a/kent.pdf', 'essex.pdf')).toEqual(['kent', 'essex'])
  expect(named('kent.html', 'kent.pdf')).toEqual(['kent.html', 'kent.pdf'])
  expect(named('a/kent.pdf', 'b/Kent.pdf')).toEqual(['a-kent', 'b-Kent'])
  expect(named('kent/2016.pdf', 'kent/2016.txt', 'essex/2016.pdf', 'essex/2016.txt')).toEqual([
    'essex-2016.pdf',
    'essex-2016.txt',
    'kent-2016.pdf',
    'kent-2016.txt',
  ])
  expect(named('a/kent.pdf', 'A/Kent.pdf')).toEqual([
    expect.stringMatching(/^Kent~[0-9a-f]{12}$/),
    expect.stringMatching(/^kent~[0-9a-f]{12}$/),
  ])
})

test('a name that another file has from its ending is not given twice', () => {
  const names = named('kent.pdf', 'kent.txt', 'kent.pdf.html')
  expect(new Set(names.map(name => name.toLowerCase())).size).toBe(3)
})

test('whatever the files are called, each has a name of its own that every file system takes, in any order', () => {
  const letter = fc.constantFrom(...'abcABC./ ~?ŵ-', '’'.repeat(50), '💷'.repeat(30), '\u0301', '\u0000', '\n')
  const path = fc
    .tuple(fc.array(letter, { minLength: 1, maxLength: 12 }), fc.constantFrom('', '.pdf', '.txt'))
    .map(([letters, ending]) => `${letters.join('')}${ending}`)
  fc.assert(
    fc.property(fc.uniqueArray(path, { maxLength: 30 }), files => {
      const names = outputNames(files)
      expect(names.size).toBe(files.length)
      expect(new Set([...names.values()].map(name => name.toLowerCase())).size).toBe(files.length)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come out
      for (const name of names.values()) expect(name).toMatch(/^[^<>:"/\\|?*\u0000-\u001f]{1,120}$/)
      for (const name of names.values()) expect(Buffer.byteLength(`.${name}.json.unfinished`)).toBeLessThan(256)
      expect([...outputNames([...files].reverse())].sort()).toEqual([...names].sort())
    }),
  )
})
