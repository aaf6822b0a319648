import { rm, stat } from 'node:fs/promises'
import { join, posix } from 'node:path'
import type { NamedInput } from './archive-files.ts'
import type { Progress, ReadSettings } from './archive-options.ts'
import { type EntryHead, entryPath, readEntryHead } from './entry.ts'
import { type FileRecord, sameContent } from './file-record.ts'
import type { OutputFolder } from './output-folder.ts'
import { runTasks } from './run-tasks.ts'
import type { TaskResult } from './task.ts'

export interface ReadReports {
  /** What became of each content, now or in an earlier run, by key. */
  readonly heads: ReadonlyMap<string, EntryHead>
  /** How many were read in this run. */
  readonly read: number
}

interface Open {
  readonly input: NamedInput
  readonly content: NonNullable<FileRecord['content']>
}

/** Reads the reports that no earlier run has finished into the store, each content once. */
export async function readReports(
  folder: OutputFolder,
  records: readonly FileRecord[],
  inputOf: ReadonlyMap<string, NamedInput>,
  settings: ReadSettings,
  report: (progress: Progress) => void,
): Promise<ReadReports> {
  const heads = new Map<string, EntryHead>()
  const open: Open[] = []
  for (const [first] of sameContent(records)) {
    const input = first === undefined ? undefined : inputOf.get(first.file)
    const content = first?.content ?? null
    if (input === undefined || content === null) continue
    const head = await finishedEntry(folder, content.key, input.name)
    if (head === null) open.push({ input, content })
    else heads.set(content.key, head)
  }

  let failed = 0
  let done = 0
  report({ stage: 'read', done, failed, total: open.length })
  const results = runTasks(
    open,
    ({ input, content }) => ({
      kind: 'write',
      id: content.id,
      key: content.key,
      file: input.file,
      name: input.name,
      source: input.source,
      sourceName: posix.basename(input.file),
      overrides: settings.config.files[input.file] ?? {},
      withText: settings.withText,
      extractor: settings.extractor,
      reports: folder.reports,
      store: folder.store,
    }),
    settings,
  )
  for await (const { subject, result } of results) {
    const head = headOf(result)
    heads.set(subject.content.key, head)
    done += 1
    if (head.outcome === 'failure') failed += 1
    report({ stage: 'read', done, failed, total: open.length })
  }
  return { heads, read: open.length }
}

/**
 * The entry of an earlier run, if its report is still there, whole and under the name that it has now. Else the entry is taken
 * away, so that a run that is stopped in between leaves none that promises another file's report.
 */
async function finishedEntry({ store, reports }: OutputFolder, key: string, name: string): Promise<EntryHead | null> {
  const head = await readEntryHead(store, key)
  if (head === null || head.outcome === 'failure') return head
  const found = await stat(join(reports, `${name}.json`)).catch(() => null)
  if (head.name === name && found?.size === head.jsonBytes) return head
  await rm(entryPath(store, key), { force: true })
  return null
}

function headOf(result: TaskResult): EntryHead {
  switch (result.kind) {
    case 'write':
      return result.head
    case 'failure':
      return { outcome: 'failure', failure: result.failure }
    case 'output-fault':
      throw Object.assign(new Error(result.message), { code: result.code })
    case 'read':
      throw new TypeError('a report was read that was to be written')
  }
}
