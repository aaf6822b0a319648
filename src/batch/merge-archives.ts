import { copyFile, rename } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { TableFormat } from '../export/format.ts'
import { unfinishedName } from '../export/whole-file.ts'
import { ArchiveError, asOutputError } from './archive-error.ts'
import { assemble } from './assemble.ts'
import { compareText } from './compare-text.ts'
import { datasetOf } from './dataset.ts'
import { type EntryHead, entryPath, readEntryHead } from './entry.ts'
import { type FileRecord, sameContent } from './file-record.ts'
import { type Manifest, manifestName, readManifest } from './manifest.ts'
import { type OutputFolder, stateName, takeOutputFolder } from './output-folder.ts'
import { parseShard } from './shard.ts'
import { type ArchiveSummary, summaryOf } from './summary.ts'

export interface MergeOptions {
  /** Formats of the tables. Those of the parts when left out. */
  readonly formats?: readonly TableFormat[]
}

interface Part {
  readonly path: string
  readonly manifest: Manifest
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
  const read = await Promise.all(
    parts.map(async path => ({ path, manifest: await readManifest(join(path, manifestName)) })),
  )
  const { generator, withText, formats } = checkedParts(read)
  if (parts.some(path => resolve(path) === resolve(output))) {
    throw new ArchiveError('output/not-ours', `${output} is one of the parts`, 'Choose another folder with --out.')
  }
  try {
    const folder = await takeOutputFolder(output, true)
    try {
      const { records, heads } = await copyReports(read, folder)
      const dataset = datasetOf(records, key => heads.get(key) ?? null)
      const settings = { generator, withText, formats: options.formats ?? formats, shard: null }
      return summaryOf(dataset, await assemble(folder, dataset, settings), 0)
    } finally {
      await folder.release()
    }
  } catch (fault) {
    throw asOutputError(fault, output)
  }
}

/** All parts of one archive, each once. Gives what they have in common. */
function checkedParts(parts: readonly Part[]): Manifest {
  const [first] = parts
  if (first === undefined) {
    throw new ArchiveError('merge/missing-part', 'no part was given', 'Give the folder of every shard.')
  }
  const common = ({ generator, withText, formats, shard }: Manifest) =>
    JSON.stringify([generator, withText, formats, shard === null ? 1 : parseShard(shard).of])
  const unlike = parts.find(({ manifest }) => common(manifest) !== common(first.manifest))
  if (unlike !== undefined) {
    throw new ArchiveError(
      'merge/unlike-parts',
      `${unlike.path} and ${first.path} were written by different versions, or with different options or numbers of shards`,
      'Run all shards with the same version and options.',
    )
  }
  const given = parts.map(({ manifest }) => parseShard(manifest.shard ?? '1/1'))
  for (let part = 1; part <= (given[0]?.of ?? 1); part += 1) {
    const count = given.filter(shard => shard.part === part).length
    if (count !== 1) {
      const written = `${part}/${given[0]?.of}`
      throw new ArchiveError(
        'merge/missing-part',
        `the part ${written} was given ${count === 0 ? 'not at all' : `${count} times`}`,
        'Give the folder of every shard once.',
      )
    }
  }
  return first.manifest
}

/** Brings the reports and entries of the parts together: of files with the same content, those of the first. */
async function copyReports(
  parts: readonly Part[],
  folder: OutputFolder,
): Promise<{ records: readonly FileRecord[]; heads: ReadonlyMap<string, EntryHead> }> {
  const records = parts
    .flatMap(({ path, manifest }) =>
      manifest.files.map(({ file, name, content, failure }) => ({ path, file, name, content, failure })),
    )
    .sort((a, b) => compareText(a.file, b.file))
  const pathOf = new Map(records.map(({ file, path }) => [file, path]))
  const heads = new Map<string, EntryHead>()
  for (const [first] of sameContent(records)) {
    const path = first === undefined ? undefined : pathOf.get(first.file)
    if (first?.content == null || path === undefined) continue
    const { key } = first.content
    const store = join(path, stateName, 'entries')
    const head = await readEntryHead(store, key)
    if (head === null) {
      if (first.failure !== null) continue
      throw new ArchiveError(
        'merge/not-a-part',
        `${path} has no entry of ${first.file}`,
        `Copy the hidden folder ${stateName} together with the part.`,
      )
    }
    heads.set(key, head)
    await copyWhole(entryPath(store, key), entryPath(folder.store, key))
    if (head.outcome === 'report') {
      await copyWhole(join(path, 'reports', `${head.name}.json`), join(folder.reports, `${head.name}.json`))
    }
  }
  return { records: records.map(({ path, ...record }) => record), heads }
}

async function copyWhole(from: string, to: string): Promise<void> {
  await copyFile(from, unfinishedName(to))
  await rename(unfinishedName(to), to)
}
