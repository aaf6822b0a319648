import { basename } from 'node:path'
import { draw, type ExtractOptions, explain, extractReport, ReportError, readInputFile, reportTree } from '../index.ts'
import { treeText } from '../tree/tree-text.ts'
import type { CommandOptions } from './main.ts'
import { writeWhole } from './write-whole.ts'

/** One report, from a file or standard input, to JSON, tree, explanation or drawing. Gives the exit code. */
export async function reportCommand(input: string, options: CommandOptions): Promise<0 | 1 | 2> {
  try {
    const bytes = input === '-' ? await readStandardInput() : await readInputFile(input)
    const { text, complete } = await produce(bytes, input === '-' ? null : basename(input), options)
    if (options.out === undefined) await print(text)
    else await writeWhole(options.out, text)
    return complete ? 0 : 1
  } catch (error) {
    if (!(error instanceof ReportError)) throw error
    process.stderr.write(`extract: ${input}: ${error.message} [${error.code}]. ${error.advice}\n`)
    return 2
  }
}

async function produce(
  bytes: Uint8Array,
  name: string | null,
  options: CommandOptions,
): Promise<{ text: string; complete: boolean }> {
  const settings: ExtractOptions = {
    name,
    withText: options.withText ?? false,
    password: options.password ?? null,
  }
  if (options.draw !== undefined) return { text: await draw(bytes, options.draw, settings), complete: true }
  if (options.tree) return { text: treeText(await reportTree(bytes, settings)), complete: true }
  const report = await extractReport(bytes, settings)
  if (options.explain !== undefined)
    return { text: await explain(bytes, report, options.explain, settings), complete: true }
  if (!options.quiet) {
    for (const { severity, code, reason } of report.messages) {
      if (severity !== 'info') process.stderr.write(`extract: ${name ?? '-'}: ${severity}: ${reason} [${code}]\n`)
    }
  }
  return { text: `${JSON.stringify(report, null, options.pretty ? 2 : 0)}\n`, complete: report.status === 'complete' }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}

/** Waits until a slow reader has taken everything. */
function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, error =>
      error == null ? resolve() : (error as NodeJS.ErrnoException).code === 'EPIPE' ? resolve() : reject(error),
    )
  })
}
