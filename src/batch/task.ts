import type { Report } from '../record/schema.ts'
import type { Overrides } from './config.ts'
import type { EntryHead } from './entry.ts'
import type { Failure, Source } from './input.ts'

/** What a worker is asked to do: to give the report of an input, or to write it into the store. */
export type Task = ReadTask | WriteTask

export interface ReadTask {
  readonly kind: 'read'
  readonly source: Source
  /** Name that the report's source gets: the last part of the path. */
  readonly sourceName: string
  readonly overrides: Overrides
  readonly withText: boolean
  /** URL of the module that exports `extractReport`. */
  readonly extractor: string
}

export interface WriteTask extends Omit<ReadTask, 'kind'> {
  readonly kind: 'write'
  readonly id: string
  readonly key: string
  /** Path of the input inside the archive. */
  readonly file: string
  /** The report goes to `<reports>/<name>.json`. */
  readonly name: string
  readonly reports: string
  readonly store: string
}

export type TaskResult =
  | { readonly kind: 'read'; readonly report: Report }
  | { readonly kind: 'write'; readonly head: EntryHead }
  | { readonly kind: 'failure'; readonly failure: Failure }
  /** The output cannot be written: the run ends. `code` is that of the file system. */
  | { readonly kind: 'output-fault'; readonly code: string; readonly message: string }
