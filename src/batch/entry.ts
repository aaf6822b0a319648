import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { TableRows } from '../export/tables.ts'
import { writeWholeFile } from '../export/whole-file.ts'
import type { Report } from '../record/schema.ts'
import type { Failure } from './input.ts'

/** What is needed of a report to choose between several of one force and cycle, and to put the tables in order. */
export interface ReportFacts {
  readonly id: string
  readonly status: Report['status']
  /** Id of the force, else its printed name. */
  readonly force: string | null
  readonly cycle: string | null
  readonly published: string | null
  readonly corrected: string | null
  /** The grade, or null for none, of each area and pillar that the report covers. */
  readonly grades: Readonly<Record<string, string | null>>
  readonly mediaType: string
}

/** What became of an input: the first line of its entry in the store. */
export type EntryHead =
  | { readonly outcome: 'report'; readonly name: string; readonly jsonBytes: number; readonly facts: ReportFacts }
  | { readonly outcome: 'failure'; readonly failure: Failure }

/** Failures that another run on the same bytes need not have: they are not kept. A password is not part of a key either. */
const passingCodes: ReadonlySet<string> = new Set([
  'input/timeout',
  'input/no-access',
  'input/not-found',
  'worker/failed',
  'worker/fault',
  'pdf/encrypted',
  'pdf/wrong-password',
])

export function isPassing({ code }: Failure): boolean {
  return passingCodes.has(code)
}

/** The store: one file per input that was read, named by its key. Line one is the head, line two the rows of the tables. */
export function entryPath(store: string, key: string): string {
  return join(store, `${key}.ndjson`)
}

export async function writeEntry(store: string, key: string, head: EntryHead, rows: TableRows | null): Promise<void> {
  const lines = rows === null ? [head] : [head, rows]
  await writeWholeFile(entryPath(store, key), lines.map(line => `${JSON.stringify(line)}\n`).join(''))
}

/** The head of an entry, or null if there is none. */
export async function readEntryHead(store: string, key: string): Promise<EntryHead | null> {
  const line = await firstLine(entryPath(store, key))
  return line === null ? null : (JSON.parse(line) as EntryHead)
}

export async function readEntryRows(store: string, key: string): Promise<TableRows> {
  const handle = await open(entryPath(store, key), 'r')
  try {
    const text = await handle.readFile('utf8')
    return JSON.parse(text.slice(text.indexOf('\n') + 1)) as TableRows
  } finally {
    await handle.close()
  }
}

async function firstLine(path: string): Promise<string | null> {
  const handle = await open(path, 'r').catch(() => null)
  if (handle === null) return null
  try {
    const parts: Buffer[] = []
    for (;;) {
      const part = Buffer.alloc(4096)
      const { bytesRead } = await handle.read(part)
      if (bytesRead === 0) return null
      const end = part.subarray(0, bytesRead).indexOf(0x0a)
      parts.push(part.subarray(0, end === -1 ? bytesRead : end))
      if (end !== -1) return Buffer.concat(parts).toString('utf8')
    }
  } finally {
    await handle.close()
  }
}
