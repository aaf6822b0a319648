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

export interface LastRun {
  /** Of what the run was made from. */
  readonly digest: string
  /** Of what it found. */
  readonly found: string
  /** False where a file failed that may give a report next time: it is read again. */
  readonly isSettled: boolean
  readonly summary: ArchiveSummary
  /** Size and time of every output, so that one that was changed by hand is written again. */
  readonly marks: readonly string[]
  readonly reports: number
}

const lastName = 'last.json'

/** A digest of everything that a dataset is made from. */
export function runDigest(records: readonly FileRecord[], settings: Omit<AssemblySettings, 'openFile'>): string {
  const { formats, generator, withText, shard } = settings
  return digestOf([formats, generator, withText, shard, records])
}

/** A digest of everything that the tables are written from. */
export function foundDigest({ files, reports }: Dataset): string {
  return digestOf([files, reports])
}

/**
 * The last run, if it was made from the same and its output is as it left it; then only what failed for the time being is to be
 * tried again. Else null, and the note of it is taken away, since the output is about to change.
 */
export async function lastRunOf(folder: OutputFolder, digest: string): Promise<LastRun | null> {
  const text = await readFile(join(folder.state, lastName), 'utf8').catch(() => null)
  if (text === null) return null
  const last = JSON.parse(text) as LastRun
  const isSame =
    last.digest === digest &&
    (await readdir(folder.reports)).length === last.reports &&
    (await marksOf(folder, last.summary.outputs)).every((mark, index) => mark === last.marks[index])
  if (isSame) return last
  await forgetRun(folder)
  return null
}

export async function forgetRun(folder: OutputFolder): Promise<void> {
  await rm(join(folder.state, lastName), { force: true })
}

export async function rememberRun(
  folder: OutputFolder,
  digest: string,
  dataset: Dataset,
  summary: ArchiveSummary,
): Promise<void> {
  const last: LastRun = {
    digest,
    found: foundDigest(dataset),
    isSettled: !dataset.files.some(
      ({ content, failure }) => content !== null && failure !== null && isPassing(failure),
    ),
    summary,
    marks: await marksOf(folder, summary.outputs),
    reports: dataset.reports.length,
  }
  await writeWholeFile(join(folder.state, lastName), JSON.stringify(last))
}

function digestOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

async function marksOf(folder: OutputFolder, names: readonly string[]): Promise<string[]> {
  const marks: string[] = []
  for (const name of names) {
    const found = await stat(join(folder.path, name), { bigint: true }).catch(() => null)
    marks.push(`${name} ${found?.size ?? 0} ${found?.mtimeNs ?? 0}`)
  }
  return marks
}
