import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sourceFiles } from './source-files.ts'

const page = readFileSync(join(import.meta.dirname, '..', 'docs', 'messages.md'), 'utf8')
const documented = [...page.matchAll(/^\| `([a-z]+\/[a-z-]+)` \|/gm)].map(row => row[1] ?? '')

/** What the code gives as `code: '…'`, lists in a union of codes, or hands to `message('…'` and `note('…'`. */
const given = new Set(
  sourceFiles('src').flatMap(({ text }) =>
    [
      ...text.matchAll(
        /(?:\bcode: |^ {2,}\| |\b(?:message|note|nothing|ReportError|ArchiveError)\(\s*)'([a-z]+\/[a-z-]+)'/gm,
      ),
    ].map(match => match[1] ?? ''),
  ),
)

describe('docs/messages.md', () => {
  it('has every code that the program can give, once', () => {
    expect([...given].filter(code => !documented.includes(code) && !MEDIA.test(code)).sort()).toEqual([])
    expect(documented.filter((code, index) => documented.indexOf(code) !== index)).toEqual([])
  })

  it('has no code that the program does not give', () => {
    expect(documented.filter(code => !given.has(code))).toEqual([])
  })
})

const MEDIA = /^(?:text\/(?:html|plain|csv)|application\/)/
