import { spawn } from 'node:child_process'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..', '..')
export const northamptonshire = join(root, 'fixtures', 'northamptonshire-2021-22', 'report.txt')
const command = join(root, 'dist', 'cli', 'main.js')

/** What a run of the built command came to. */
export interface CommandRun {
  readonly code: number | null
  readonly data: string
  readonly messages: string
}

/** Runs the built command as a shell would; `input` is its standard input. `stopAfter`: close its output after the first bytes. */
export function runCommand(
  words: readonly string[],
  { input = '', stopAfter = false }: { input?: string | Uint8Array; stopAfter?: boolean } = {},
): Promise<CommandRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...words], { cwd: root })
    const data: Buffer[] = []
    const messages: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => {
      data.push(chunk)
      if (stopAfter) child.stdout.destroy()
    })
    child.stderr.on('data', (chunk: Buffer) => messages.push(chunk))
    child.on('error', reject)
    child.on('close', code => {
      resolve({ code, data: Buffer.concat(data).toString(), messages: Buffer.concat(messages).toString() })
    })
    // The command may end before it has read its input.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}
