import { basename } from 'node:path'
import {
  draw,
  type ExtractOptions,
  explain,
  extractPages,
  extractReport,
  type Framework,
  loadFramework,
  type Report,
  ReportError,
  readInputFile,
  reportTree,
} from '../index.ts'
import { treeText } from '../tree/tree-text.ts'
import type { CommandOptions } from './main.ts'
import { writeWhole } from './write-whole.ts'

/** One report, from files or standard input, to JSON, tree, explanation or drawing. Gives the exit code. */
export async function reportCommand(
  inputs: readonly [string, ...string[]],
  options: CommandOptions,
): Promise<0 | 1 | 2> {
  try {
    const { text, complete } = await produce(inputs, options)
    if (options.out === undefined) await print(text)
    else await writeWhole(options.out, text)
    return complete ? 0 : 1
  } catch (error) {
    if (!(error instanceof ReportError)) throw error
    process.stderr.write(`extract: ${inputs.join(', ')}: ${error.message} [${error.code}]. ${error.advice}\n`)
    return 2
  }
}

async function produce(
  inputs: readonly [string, ...string[]],
  options: CommandOptions,
): Promise<{ text: string; complete: boolean }> {
  const name = options.pages || inputs[0] === '-' ? null : basename(inputs[0])
  const settings: ExtractOptions = {
    name,
    withText: options.withText ?? false,
    password: options.password ?? null,
    frameworks: await frameworksIn(options.framework ?? []),
  }
  const pages = await Promise.all(inputs.map(input => (input === '-' ? readStandardInput() : readInputFile(input))))
  if (options.pages) return printed(await extractPages(pages, settings), inputs.join(', '), options)
  const [bytes = new Uint8Array()] = pages
  if (options.draw !== undefined) return { text: await draw(bytes, options.draw, settings), complete: true }
  if (options.tree) return { text: treeText(await reportTree(bytes, settings)), complete: true }
  const report = await extractReport(bytes, settings)
  if (options.explain !== undefined)
    return { text: await explain(bytes, report, options.explain, settings), complete: true }
  return printed(report, name ?? '-', options)
}

function printed(report: Report, name: string, options: CommandOptions): { text: string; complete: boolean } {
  if (!options.quiet) {
    for (const { severity, code, reason } of report.messages) {
      if (severity !== 'info') process.stderr.write(`extract: ${name}: ${severity}: ${reason} [${code}]\n`)
    }
  }
  return { text: `${JSON.stringify(report, null, options.pretty ? 2 : 0)}\n`, complete: report.status === 'complete' }
}

/** Cycles of the user's own, each a YAML file. */
function frameworksIn(paths: readonly string[]): Promise<Framework[]> {
  return Promise.all(
    paths.map(async path => {
      try {
        return await loadFramework(new TextDecoder().decode(await readInputFile(path)), path)
      } catch (fault) {
        const reason = fault instanceof ReportError ? `${path}: ${fault.message}` : (fault as Error).message
        throw new ReportError('framework/unusable', reason, 'Mend the file, or leave --framework out.')
      }
    }),
  )
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
