/** The archive functions of the public API. They load what they need when they are called: who reads one report pays nothing. */
import type { ArchiveOptions, ReadOptions } from './batch/archive-options.ts'
import type { ReportResult } from './batch/extract-archive.ts'
import type { MergeOptions } from './batch/merge-archives.ts'
import type { ArchiveSummary } from './batch/summary.ts'

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
  const batch = await import('./batch/extract-archive.ts')
  yield* batch.extractArchive(inputs, options)
}

/**
 * Reads an archive and writes it as a dataset: a JSON file per report, tables, a manifest. What an earlier run into the folder
 * has read and is unchanged is not read again; a run that was stopped goes on where it was.
 *
 * @param inputs folders, files, globs and ZIP files
 * @param output a folder that is new, empty or an earlier run's
 * @throws ArchiveError if the run cannot start or go on; the signal's reason when it is aborted
 */
export async function writeArchive(
  inputs: readonly string[],
  output: string,
  options: ArchiveOptions = {},
): Promise<ArchiveSummary> {
  const batch = await import('./batch/write-archive.ts')
  return batch.writeArchive(inputs, output, options)
}

/**
 * Joins the parts of an archive, as runs with `shard` have written them, into the dataset that one run would have written, byte
 * for byte. The parts stay as they are.
 *
 * @param parts the output folders of all shards, in any order
 * @throws ArchiveError if a part is missing, given twice, unfinished, or of another version or archive than the others
 */
export async function mergeArchives(
  parts: readonly string[],
  output: string,
  options: MergeOptions = {},
): Promise<ArchiveSummary> {
  const batch = await import('./batch/merge-archives.ts')
  return batch.mergeArchives(parts, output, options)
}
