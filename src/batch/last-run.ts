import { createHash } from 'node:crypto'
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWholeFile } from '../export/whole-file.ts'
import type { AssemblySettings } from './assemble.ts'
import type { Dataset } from './dataset.ts'
import { isPassing } from './entry.ts'
import type { FileRecord } from './file-record.ts'
import type { OutputFolder } from './output-folder.ts'
import type { ArchiveSummary } from './summary.ts'

interface LastRun {
  readonly digest: string
  readonly summary: ArchiveSummary
  /** Size and time of every output, so that one that was changed by hand is written again. */
  readonly marks: readonly string[]
  readonly reports: number
}

const lastName = 'last.json'

/** A digest of everything that a dataset is made from. */
export function runDigest(records: readonly FileRecord[], settings: Omit<AssemblySettings, 'openFile'>): string {
  const { formats, generator, withText, shard } = settings
  const parts = [formats, generator, withText, shard, records]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

/**
 * The summary of the last run, if it was made from the same and its output is as it left it; then there is nothing to do. Else
 * the note of it is taken away, since the output is about to change.
 */
export async function finishedRun(folder: OutputFolder, digest: string): Promise<ArchiveSummary | null> {
  const path = join(folder.state, lastName)
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return null
  const last = JSON.parse(text) as LastRun
  const isSame =
    last.digest === digest &&
    (await readdir(folder.reports)).length === last.reports &&
    (await marksOf(folder, last.summary.outputs)).every((mark, index) => mark === last.marks[index])
  if (isSame) return last.summary
  await rm(path)
  return null
}

/** Remembers a run that left nothing to try again. */
export async function rememberRun(
  folder: OutputFolder,
  digest: string,
  dataset: Dataset,
  summary: ArchiveSummary,
): Promise<void> {
  if (dataset.files.some(({ content, failure }) => content !== null && failure !== null && isPassing(failure))) return
  const marks = await marksOf(folder, summary.outputs)
  const last: LastRun = { digest, summary, marks, reports: dataset.reports.length }
  await writeWholeFile(join(folder.state, lastName), JSON.stringify(last))
}

async function marksOf(folder: OutputFolder, names: readonly string[]): Promise<string[]> {
  const marks: string[] = []
  for (const name of names) {
    const found = await stat(join(folder.path, name), { bigint: true }).catch(() => null)
    marks.push(`${name} ${found?.size ?? 0} ${found?.mtimeNs ?? 0}`)
  }
  return marks
}
