import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { fixtureFiles, floorsSchema, lower, required, scoreFixture } from '../scripts/score/fixture-scores.ts'

const root = join(import.meta.dirname, '..', 'fixtures')
const floors = floorsSchema.parse(parse(readFileSync(join(import.meta.dirname, 'fixture-floors.yaml'), 'utf8')))
const files = fixtureFiles(root)

describe('the answers of a person', () => {
  it.each(files)('are what is read from %s', async path => {
    const { figures, differences } = await scoreFixture(root, path)
    const short = Object.entries(figures).filter(
      ([name, figure]) => lower(figure) < (floors[path]?.[name] ?? required(name)),
    )
    expect(short, differences.join('\n')).toEqual([])
  })

  it('are there for each floor', () => {
    expect(Object.keys(floors).filter(path => !files.includes(path))).toEqual([])
  })
})
