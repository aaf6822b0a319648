import { posix } from 'node:path'
import type { Report } from '../record/schema.ts'
import { archiveFiles } from './archive-files.ts'
import { type ReadOptions, resolveOptions } from './archive-options.ts'
import type { Failure } from './input.ts'
import { runTasks } from './run-tasks.ts'

/** What one file of an archive gives: its report, or why it gives none. */
export type ReportResult =
  | { readonly file: string; readonly report: Report; readonly failure: null }
  | { readonly file: string; readonly report: null; readonly failure: Failure }

/**
 * Reads the reports of an archive in worker threads and gives each as it is ready, in no fixed order. The next files are read
 * while a result is used, but never more than one per worker ahead: the archive may be of any length.
 *
 * @param inputs folders, files, globs and ZIP files
 * @throws ArchiveError if an input does not exist or nothing is found; the signal's reason when it is aborted. A file that gives
 *   no report is a result with a failure
 * @example for await (const { file, report } of extractArchive(['reports/'])) …
 */
export async function* extractArchive(
  inputs: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<ReportResult, void, undefined> {
  const settings = await resolveOptions(options)
  const files = await archiveFiles(inputs, settings, null)
  for (const { file, failure } of files.refusals) yield { file, report: null, failure }
  const results = runTasks(
    files.inputs,
    ({ file, source }) => ({
      kind: 'read',
      source,
      sourceName: posix.basename(file),
      overrides: settings.config.files[file] ?? {},
      withText: settings.withText,
      extractor: settings.extractor,
    }),
    settings,
  )
  for await (const { subject, result } of results) {
    const { file } = subject
    if (result.kind === 'read') yield { file, report: result.report, failure: null }
    else if (result.kind === 'failure') yield { file, report: null, failure: result.failure }
  }
}
