/** What runs in a worker thread: one task at a time, nothing kept from one to the next but the loaded reader. */
import { join } from 'node:path'
import { toTables } from '../export/tables.ts'
import { writeWholeFile } from '../export/whole-file.ts'
import type { ExtractOptions } from '../options.ts'
import type { Report } from '../record/schema.ts'
import { type EntryHead, isPassing, type ReportFacts, writeEntry } from './entry.ts'
import type { Failure } from './input.ts'
import { readSource } from './read-source.ts'
import type { ReadTask, Task, TaskResult, WriteTask } from './task.ts'
import { withNotes } from './with-notes.ts'

/** What the package's own `extractReport` is to a worker. */
interface Extractor {
  readonly extractReport: (input: Uint8Array, options: ExtractOptions) => Promise<Report>
}

export default async function run(task: Task): Promise<TaskResult> {
  return task.kind === 'read' ? read(task) : write(task)
}

async function read(task: Omit<ReadTask, 'kind'>): Promise<Extract<TaskResult, { kind: 'read' | 'failure' }>> {
  const found = await readSource(task.source)
  if ('failure' in found) return { kind: 'failure', failure: found.failure }
  const { extractReport } = (await import(task.extractor)) as Extractor
  const { force = null, cycle = null, password = null, notes = null } = task.overrides
  try {
    const report = await extractReport(found.bytes, {
      name: task.sourceName,
      withText: task.withText,
      password,
      force,
      cycle,
    })
    return { kind: 'read', report: withNotes(report, notes) }
  } catch (fault) {
    return { kind: 'failure', failure: failureOf(fault) }
  }
}

async function write(task: WriteTask): Promise<TaskResult> {
  const result = await read(task)
  try {
    const head =
      result.kind === 'read' ? await writeReport(task, result.report) : await writeFailure(task, result.failure)
    return { kind: 'write', head }
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : ''
    return { kind: 'output-fault', code, message: fault instanceof Error ? fault.message : String(fault) }
  }
}

/** The report is on the disk before its entry is: an entry that is there has its report. */
async function writeReport(task: WriteTask, report: Report): Promise<EntryHead> {
  const json = Buffer.from(`${JSON.stringify(report)}\n`, 'utf8')
  await writeWholeFile(join(task.reports, `${task.name}.json`), json)
  const head: EntryHead = {
    outcome: 'report',
    name: task.name,
    jsonBytes: json.length,
    facts: factsOf(report, task.id),
  }
  await writeEntry(task.store, task.key, head, toTables(report, task))
  return head
}

async function writeFailure(task: WriteTask, failure: Failure): Promise<EntryHead> {
  const head: EntryHead = { outcome: 'failure', failure }
  if (!isPassing(failure)) await writeEntry(task.store, task.key, head, null)
  return head
}

function factsOf({ status, report, source, areas, pillars }: Report, id: string): ReportFacts {
  return {
    id,
    status,
    force: report.force?.id ?? report.force?.name ?? null,
    cycle: report.cycle,
    published: report.published,
    corrected: report.corrected,
    grades: Object.fromEntries([
      ...pillars.map(({ id, judgment }) => [id, judgment.grade]),
      ...areas.map(({ id, title, judgment }) => [id === 'other' ? title : id, judgment.grade]),
    ]),
    mediaType: source.mediaType,
  }
}

/** A fault of the input as a failure. Any other fault is one of the program, which the failure says, with the file's name. */
function failureOf(fault: unknown): Failure {
  if (fault instanceof Error && 'code' in fault && 'advice' in fault) {
    return { code: String(fault.code), reason: fault.message, advice: String(fault.advice) }
  }
  return {
    code: 'worker/fault',
    reason: `the program failed on this file: ${fault instanceof Error ? fault.message : String(fault)}`,
    advice: 'Please report it, with the file if it may be shared.',
  }
}
