#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { version } from '../data/compiled/generator.ts'

/** What the command was asked for; names as on the command line. */
export interface CommandOptions {
  readonly out?: string
  readonly pretty?: true
  readonly withText?: true
  readonly tree?: true
  readonly explain?: string
  readonly draw?: number
  readonly password?: string
  readonly quiet?: true
}

const program = new Command('extract')
  .description('Reads police inspection (PEEL) reports and prints them as data: peel-report/1 JSON.')
  .argument('<input>', 'a report as PDF, HTML or text; - for standard input')
  .option('-o, --out <path>', 'write to this file instead of standard output')
  .option('--pretty', 'indent the JSON')
  .option('--with-text', 'put the canonical text into the JSON, to check every offset')
  .option('--tree', 'print the report tree with ranges instead of the JSON')
  .option('--explain <id>', 'say which rule made the record with this id, and what it rejected')
  .option('--draw <page>', 'draw what was read on this page of a PDF, as SVG', pageNumber)
  .option('--password <password>', 'for an encrypted PDF')
  .option('-q, --quiet', 'no messages on standard error')
  .version(version, '-V, --version')
  .addHelpText(
    'after',
    `
Data goes to standard output, messages to standard error.
Exit code 0: complete; 1: partial (an error stands among the messages); 2: the input or the call cannot be used.

Examples:
  $ extract report.pdf > report.json
  $ extract --pretty --out report.json report.html
  $ cat report.txt | extract - | jq '.areas[] | [.title, .judgment.grade]'`,
  )
  .exitOverride()
  .action(async (input: string, options: CommandOptions) => {
    const { reportCommand } = await import('./report-command.ts')
    process.exitCode = await reportCommand(input, options)
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

function pageNumber(written: string): number {
  const number = Number(written)
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('expected the number of a page, from 1')
  return number
}
