import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

test('reading a PDF leaves the functions of the language as they were', () => {
  const program = `
    const names = { push: [Array.prototype, 'push'], stringify: [JSON, 'stringify'], parse: [JSON, 'parse'] }
    const before = Object.entries(names).map(([name, [holder, key]]) => [name, holder, key, holder[key]])
    const { extractFile } = await import('./src/index.ts')
    await extractFile('fixtures/northamptonshire-2021-22/report.pdf')
    console.log(JSON.stringify(before.filter(([, holder, key, own]) => holder[key] !== own).map(([name]) => name)))`
  const printed = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(JSON.parse(printed)).toEqual([])
})
