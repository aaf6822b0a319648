import { availableParallelism } from 'node:os'
import type { TableFormat } from '../export/format.ts'
import type { OpenFile } from '../export/whole-file.ts'
import type { ArchiveConfig } from './config.ts'
import { parseShard, type Shard } from './shard.ts'

/** What both ways of reading an archive take. All of it may be left out. */
export interface ReadOptions {
  /** Worker threads. One per core when left out. */
  readonly jobs?: number
  /** A part of the archive, as `2/8`. */
  readonly shard?: string
  /** Path of a `peel.config.yaml`, or what it says. */
  readonly config?: string | ArchiveConfig
  /** Keep the canonical text in the reports. */
  readonly withText?: boolean
  /** Milliseconds that one file may take. Two minutes when left out. */
  readonly timeLimit?: number
  /** Megabytes of memory that a worker may take. 1,024 when left out. */
  readonly memoryLimit?: number
  readonly signal?: AbortSignal
  /** A module that exports `extractReport` in place of the package's own. */
  readonly extractor?: URL
}

export interface ArchiveOptions extends ReadOptions {
  /** Formats of the tables. CSV when left out. */
  readonly formats?: readonly TableFormat[]
  /** Forget what earlier runs into the folder have read. */
  readonly force?: boolean
  readonly onProgress?: (progress: Progress) => void
  /** Opens the files of the dataset, for tests of a full disk. */
  readonly openFile?: OpenFile
}

/** How far a run is. Files that an earlier run has finished are not counted. */
export interface Progress {
  readonly stage: 'list' | 'hash' | 'read' | 'write'
  readonly done: number
  readonly failed: number
  readonly total: number
}

export interface ReadSettings {
  readonly jobs: number
  readonly shard: Shard | null
  readonly config: ArchiveConfig
  readonly withText: boolean
  readonly timeLimit: number
  readonly memoryLimit: number
  readonly signal: AbortSignal | null
  readonly extractor: string
}

const defaultTimeLimit = 120_000
const defaultMemoryLimit = 1024

/** The package's own `extractReport`, compiled, since workers cannot run the source. */
const ownExtractor = import.meta.url.endsWith('.ts')
  ? new URL('../../dist/index.js', import.meta.url)
  : new URL('../index.js', import.meta.url)

/** Fills in what was left out. @throws ArchiveError if the config or the shard is not as it should be; RangeError for `jobs` */
export async function resolveOptions(options: ReadOptions): Promise<ReadSettings> {
  const { jobs = availableParallelism(), shard, config = { files: {} }, timeLimit = defaultTimeLimit } = options
  if (!Number.isInteger(jobs) || jobs < 1) throw new RangeError(`jobs is ${jobs}: it must be 1 or more`)
  if (!(timeLimit > 0)) throw new RangeError(`timeLimit is ${timeLimit}: it must be more than 0`)
  return {
    jobs,
    shard: shard === undefined ? null : parseShard(shard),
    config: typeof config === 'string' ? await (await import('./config.ts')).readConfig(config) : config,
    withText: options.withText ?? false,
    timeLimit,
    memoryLimit: options.memoryLimit ?? defaultMemoryLimit,
    signal: options.signal ?? null,
    extractor: (options.extractor ?? ownExtractor).href,
  }
}
