import { generator } from '../data/compiled/generator.ts'
import { asOutputError } from './archive-error.ts'
import { type ArchiveFiles, archiveFiles } from './archive-files.ts'
import { type ArchiveOptions, type Progress, resolveOptions } from './archive-options.ts'
import { compareText } from './compare-text.ts'
import type { ArchiveConfig } from './config.ts'
import { contentOf, type FileRecord, type ReportSettings } from './file-record.ts'
import { type Hashed, hashInputs } from './hash-inputs.ts'
import { forgetRun, foundDigest, lastRunOf, rememberRun, runDigest } from './last-run.ts'
import { checkOutputFolder, takeOutputFolder } from './output-folder.ts'
import { writeShard } from './shard.ts'
import { type ArchiveSummary, summaryOf } from './summary.ts'

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
  const settings = await resolveOptions(options)
  const report = (progress: Progress) => options.onProgress?.(progress)
  await checkOutputFolder(output).catch((fault: unknown) => {
    throw asOutputError(fault, output)
  })
  report({ stage: 'list', done: 0, failed: 0, total: 0 })
  const files = await archiveFiles(inputs, settings, output)
  const assembly = {
    formats: [...new Set(options.formats ?? ['csv' as const])],
    generator,
    withText: settings.withText,
    shard: settings.shard === null ? null : writeShard(settings.shard),
    ...(options.openFile === undefined ? {} : { openFile: options.openFile }),
  }
  try {
    const folder = await takeOutputFolder(output, options.force ?? false)
    try {
      report({ stage: 'hash', done: 0, failed: 0, total: files.inputs.length })
      const hashed = await hashInputs(files.inputs, folder.state, settings.signal)
      const records = recordsOf(files, hashed, settings.config, assembly)
      const digest = runDigest(records, assembly)
      const last = await lastRunOf(folder, digest)
      if (last?.isSettled) return { ...last.summary, read: 0 }

      // Loaded only now: a run that finds nothing new is over before their libraries would be.
      const { readReports } = await import('./read-reports.ts')
      const { assemble } = await import('./assemble.ts')
      const { datasetOf } = await import('./dataset.ts')
      const inputOf = new Map(files.inputs.map(input => [input.file, input]))
      const { heads, read } = await readReports(folder, records, inputOf, settings, report)
      const dataset = datasetOf(records, key => heads.get(key) ?? null)
      if (last?.found === foundDigest(dataset)) return { ...last.summary, read }
      await forgetRun(folder)
      report({ stage: 'write', done: 0, failed: 0, total: dataset.reports.length })
      const outputs = await assemble(folder, dataset, assembly)
      const summary = summaryOf(dataset, outputs, read)
      await rememberRun(folder, digest, dataset, summary)
      return summary
    } finally {
      await folder.release()
    }
  } catch (fault) {
    throw asOutputError(fault, output)
  }
}

/** The files in order, those that can be read with the name of their content. */
function recordsOf(
  { inputs, refusals }: ArchiveFiles,
  hashed: readonly Hashed[],
  config: ArchiveConfig,
  settings: ReportSettings,
): readonly FileRecord[] {
  const read = inputs.map(({ file, name }, index): FileRecord => {
    const { sha256, bytes, failure } = hashed[index] ?? { sha256: null, bytes: null, failure: null }
    const content = sha256 === null ? null : contentOf(file, { sha256, bytes }, config.files[file] ?? {}, settings)
    return { file, name, content, failure }
  })
  const refused = refusals.map(({ file, name, failure }): FileRecord => ({ file, name, content: null, failure }))
  return [...read, ...refused].sort((a, b) => compareText(a.file, b.file))
}
