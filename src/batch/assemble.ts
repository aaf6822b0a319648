import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { dataPackage } from '../export/data-package.ts'
import { type TableFormat, tableFormats, tableWriterOf } from '../export/format.ts'
import type { Row } from '../export/table.ts'
import type { TableWriter } from '../export/table-writer.ts'
import type { FailureRow } from '../export/tables/failures.ts'
import { type TableRows, tables } from '../export/tables.ts'
import { type OpenFile, WholeFile } from '../export/whole-file.ts'
import { type Dataset, manifestOf, type StandingReport } from './dataset.ts'
import { entryPath, readEntryRows } from './entry.ts'
import { manifestName, writeManifest } from './manifest.ts'
import type { OutputFolder } from './output-folder.ts'

export interface AssemblySettings {
  readonly formats: readonly TableFormat[]
  readonly generator: string
  readonly withText: boolean
  readonly shard: string | null
  readonly openFile?: OpenFile
}

/**
 * Writes the dataset from the store: tables, `reports.ndjson`, `datapackage.json`, `manifest.json`. One report is held at a time.
 * The order is fixed by the reports themselves, so the same archive gives the same bytes however it was read.
 *
 * @returns names of the files
 */
export async function assemble(
  folder: OutputFolder,
  dataset: Dataset,
  settings: AssemblySettings,
): Promise<readonly string[]> {
  const { formats, openFile } = settings
  const writers: TableWriter[] = []
  const files: WholeFile[] = []
  const openWhole = async (name: string) => {
    const file = await WholeFile.open(join(folder.path, name), openFile)
    files.push(file)
    return file
  }
  try {
    for (const format of formats) {
      writers.push(await (await tableWriterOf(format))(folder.path, tables, openFile))
    }
    const lines = await openWhole(linesName)
    for (const report of dataset.reports) {
      await writeRows(writers, patched(report, await readEntryRows(folder.store, report.key)))
      await lines.write(await readFile(join(folder.reports, `${report.name}.json`)))
    }
    await writeRows(writers, { failures: failureRows(dataset) })
    const described = tableFormats.find(format => formats.includes(format)) ?? 'csv'
    await (await openWhole(packageName)).write(`${JSON.stringify(dataPackage(tables, described), null, 2)}\n`)
    await (await openWhole(manifestName)).write(writeManifest(manifestOf(dataset, settings)))

    for (const writer of [...writers, ...files]) await writer.finish()
    const names: string[] = []
    for (const writer of writers) names.push(...(await writer.commit()))
    for (const file of files) await file.commit()
    await removeStale(folder, dataset, names)
    return [...names, linesName, packageName, manifestName]
  } catch (error) {
    for (const writer of [...writers, ...files]) await writer.discard()
    throw error
  }
}

const linesName = 'reports.ndjson'
const packageName = 'datapackage.json'

async function writeRows(writers: readonly TableWriter[], rows: TableRows): Promise<void> {
  for (const writer of writers) {
    for (const table of tables) await writer.write(table, rows[table.name] ?? [])
  }
}

/**
 * The row of the report with its place in this dataset, which may be another than when it was read. A report that another one
 * stands in for keeps that row, and no others.
 */
function patched({ file, name, supersededBy, gradesChanged }: StandingReport, rows: TableRows): TableRows {
  const place = { file, name, superseded_by: supersededBy, grades_changed: gradesChanged }
  const reports = (rows.reports ?? []).map((row): Row => ({ ...row, ...place }))
  return supersededBy === null ? { ...rows, reports } : { reports }
}

function failureRows({ files }: Dataset): readonly FailureRow[] {
  return files.flatMap(({ file, content, failure }) =>
    failure === null
      ? []
      : [{ id: file, file, ...failure, bytes: content?.bytes ?? null, sha256: content?.sha256 ?? null }],
  )
}

/** Takes away what earlier runs wrote and this one did not: other formats, and reports that are no longer in the archive. */
async function removeStale(folder: OutputFolder, dataset: Dataset, tableFiles: readonly string[]): Promise<void> {
  const ofTables = new Set(['peel.sqlite', 'peel.xlsx'])
  for (const { name } of tables) ofTables.add(`${name}.csv`).add(`${name}.parquet`)
  for (const name of await readdir(folder.path)) {
    if (ofTables.has(name) && !tableFiles.includes(name)) await rm(join(folder.path, name))
  }
  const reports = new Set(dataset.reports.map(({ name }) => `${name}.json`))
  for (const name of await readdir(folder.reports)) if (!reports.has(name)) await rm(join(folder.reports, name))
  const entries = new Set(dataset.keys.map(key => entryPath(folder.store, key)))
  for (const name of await readdir(folder.store)) {
    const path = join(folder.store, name)
    if (!entries.has(path)) await rm(path)
  }
}
