import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import type { Overrides } from './config.ts'
import { groupBy } from './group-by.ts'
import type { Failure } from './input.ts'

/** What is known of an input file once it was hashed. */
export interface FileRecord {
  /** Path inside the archive. */
  readonly file: string
  /** The report goes to `reports/<name>.json`. */
  readonly name: string
  /** Null if the file cannot be read. */
  readonly content: {
    readonly sha256: string
    readonly bytes: number
    readonly id: string
    readonly key: string
  } | null
  /** Why it cannot be read, or gives no report. */
  readonly failure: Failure | null
}

/** Settings that the content of a report depends on, beside its bytes. */
export interface ReportSettings {
  readonly generator: string
  readonly withText: boolean
}

/**
 * Names the content of a file. Two files of one `id` give one report: they have the same bytes, and a person says the same of
 * them. Two of one `key` give the same JSON: a finished one is not read again.
 */
export function contentOf(
  file: string,
  { sha256, bytes }: { sha256: string; bytes: number },
  { force, cycle, notes }: Overrides,
  settings: ReportSettings,
): NonNullable<FileRecord['content']> {
  const isSaid = force !== undefined || cycle !== undefined || notes !== undefined
  const identity = isSaid ? digest([sha256, force, cycle, notes]) : sha256
  const key = digest([identity, posix.basename(file), settings.generator, settings.withText])
  return { sha256, bytes, id: identity.slice(0, 16), key: key.slice(0, 32) }
}

/** Files of the same content, the first of which is read for all. Files that cannot be read are not among them. */
export function sameContent(records: readonly FileRecord[]): readonly (readonly FileRecord[])[] {
  return [
    ...groupBy(
      records.filter(({ content }) => content !== null),
      ({ content }) => content?.id ?? '',
    ).values(),
  ]
}

function digest(parts: readonly unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify(parts.map(part => part ?? null)))
    .digest('hex')
}
