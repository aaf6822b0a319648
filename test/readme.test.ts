import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const readme = readFileSync(`${root}README.md`, 'utf8')
const blocks = [...readme.matchAll(/^```(?<language>\w+)\n(?<code>[\s\S]*?)\n```$/gm)].map(match => ({
  language: match.groups?.language ?? '',
  code: match.groups?.code ?? '',
}))

/** `npx extract` of the README is the built command of this clone. */
const shell = (command: string) =>
  execFileSync('bash', ['-c', `npx() { shift; "${process.execPath}" dist/cli/main.js "$@"; }\n${command}`], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })

describe('the README', () => {
  const shown = blocks.flatMap((block, index) => {
    const output = blocks[index + 1]
    return block.language === 'sh' && output?.language === 'text' ? [{ command: block.code, output: output.code }] : []
  })

  test('shows output', () => {
    expect(shown.length).toBeGreaterThan(2)
  })

  test.each(shown)('prints what $command prints', ({ command, output }) => {
    expect(shell(command).trimEnd()).toBe(output)
  })

  test('its first command prints a report', () => {
    const command = blocks.find(block => block.language === 'sh')?.code.replace('npm ci && ', '') ?? ''
    expect(JSON.parse(shell(command))).toMatchObject({ schema: 'peel-report/1', status: 'complete' })
  })

  const programs = blocks.filter(block => block.language === 'ts').map(block => block.code)

  test.each(programs)('runs the program: %s', program => {
    const file = `${root}readme-${process.pid}.mjs`
    writeFileSync(file, program)
    try {
      expect(execFileSync(process.execPath, [file], { cwd: root, encoding: 'utf8' })).not.toBe('')
    } finally {
      rmSync(file)
    }
  })
})
