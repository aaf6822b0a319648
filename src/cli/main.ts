#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { version } from '../data/compiled/generator.ts'
import type { TableFormat } from '../export/format.ts'
import type { MergeCommandOptions } from './merge-command.ts'

/** What the command was asked for; names as on the command line. */
export interface CommandOptions {
  readonly out?: string
  readonly pretty?: true
  readonly withText?: true
  readonly tree?: true
  readonly explain?: string
  readonly draw?: number
  readonly password?: string
  readonly pages?: true
  readonly framework?: readonly string[]
  readonly quiet?: true
  readonly format?: readonly TableFormat[]
  readonly jobs?: number
  readonly shard?: string
  readonly config?: string
  readonly filesFrom?: string
  readonly force?: true
  readonly timeout?: number
}

const program = new Command('extract')
  .description('Reads police inspection (PEEL) reports and prints them as data: peel-report/1 JSON.')
  .argument(
    '[inputs...]',
    'a report as PDF, HTML or text, - for standard input; or an archive: folders, globs, ZIP files, several files',
  )
  .option('-o, --out <path>', 'write to this file instead of standard output; for an archive, to this folder')
  .option('--pretty', 'indent the JSON')
  .option('--with-text', 'put the canonical text into the JSON, to check every offset')
  .option('--tree', 'print the report tree with ranges instead of the JSON')
  .option('--explain <id>', 'say which rule made the record with this id, and what it rejected')
  .option('--draw <page>', 'draw what was read on this page of a PDF, as SVG', pageNumber)
  .option('--password <password>', 'for an encrypted PDF')
  .addOption(
    new Option('--pages', 'the inputs are the web pages of one report, in order').conflicts([
      'tree',
      'explain',
      'draw',
      'password',
      'format',
      'jobs',
      'shard',
      'filesFrom',
      'config',
      'timeout',
      'force',
    ]),
  )
  .option('--framework <file>', 'an inspection cycle of your own, as YAML; may be given again', gather)
  .option('-q, --quiet', 'no messages on standard error')
  .optionsGroup('Archives:')
  .option('--format <names>', 'formats of the tables: csv, parquet, sqlite, xlsx, with commas between', formatNames)
  .option('--jobs <number>', 'worker threads (default: one per core)', positiveNumber)
  .option('--shard <part>', 'read a part of the archive, such as 2/8; `extract merge` joins the parts')
  .option('--files-from <list>', 'read the paths of the inputs from a file, one a line; - for standard input')
  .option('--config <file>', 'what you know of single files (default: peel.config.yaml in the folder)')
  .option('--timeout <seconds>', 'time that one file may take (default: 120)', positiveNumber)
  .option('--force', 'read all again, also what an earlier run has finished')
  .version(version, '-V, --version')
  .addHelpText(
    'after',
    `
Data goes to standard output, messages to standard error.
Exit code 0: complete; 1: partial (an error stands among the messages), of an archive: some file failed or is partial;
2: the input or the call cannot be used.

Examples:
  $ extract report.pdf > report.json
  $ extract --pretty --out report.json report.html
  $ cat report.txt | extract - | jq '.areas[] | [.title, .judgment.grade]'
  $ extract reports/ --out dataset --format csv,sqlite`,
  )
  .enablePositionalOptions()
  .exitOverride()
  .action(async (inputs: string[], options: CommandOptions) => {
    const [input] = inputs
    if (input === undefined && options.filesFrom === undefined)
      program.error("error: missing required argument 'inputs'")
    const { isArchiveCall } = await import('./is-archive-call.ts')
    if (input === undefined || (!options.pages && (await isArchiveCall(inputs, options)))) {
      const { archiveCommand } = await import('./archive-command.ts')
      process.exitCode = await archiveCommand(inputs, options)
      return
    }
    const { reportCommand } = await import('./report-command.ts')
    process.exitCode = await reportCommand([input, ...inputs.slice(1)], options)
  })

program
  .command('merge')
  .description('joins the parts of an archive that were read with --shard into what one run would have written')
  .argument('<parts...>', 'the output folders of all shards')
  .requiredOption('-o, --out <folder>', 'the folder to write to')
  .option('--format <names>', 'formats of the tables (default: those of the parts)', formatNames)
  .option('-q, --quiet', 'no messages on standard error')
  .exitOverride()
  .action(async (parts: string[], options: MergeCommandOptions) => {
    const { mergeCommand } = await import('./merge-command.ts')
    process.exitCode = await mergeCommand(parts, options)
  })

// A reader that has seen enough (head) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? 0 : 2
}

function positiveNumber(written: string): number {
  const number = Number(written)
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('expected a whole number, from 1')
  return number
}

function formatNames(written: string): readonly TableFormat[] {
  const known: readonly TableFormat[] = ['csv', 'parquet', 'sqlite', 'xlsx']
  const names = written.split(',').map(name => name.trim())
  if (!names.every(name => known.some(format => format === name))) {
    throw new InvalidArgumentError(`expected some of ${known.join(', ')}, with commas between`)
  }
  return known.filter(format => names.includes(format))
}

function gather(written: string, before: readonly string[] = []): readonly string[] {
  return [...before, written]
}

function pageNumber(written: string): number {
  const number = Number(written)
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('expected the number of a page, from 1')
  return number
}
