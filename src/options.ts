import type { Framework } from './profile/framework-schema.ts'
import type { Cycle } from './record/area-id.ts'

/** How to read a report. Everything may be left out. */
export interface ExtractOptions {
  /** The file's name, for `source.name` and for telling the media type where the bytes do not. Default: null. */
  readonly name?: string | null
  /** Put the canonical text in `source.text`, so that every offset can be checked. Default: false. */
  readonly withText?: boolean
  /** For an encrypted PDF. Default: null. */
  readonly password?: string | null
  /** Larger inputs are refused with `input/too-large`. Bytes; default 100 MB. */
  readonly maxBytes?: number
  /** Longer PDFs are refused with `pdf/too-many-pages`. Default: 600. */
  readonly maxPages?: number
  /** Reading a PDF stops with `input/timeout` after so many milliseconds. Default: 60,000. */
  readonly timeoutMs?: number
  /** Further inspection cycles, tried before the ones that come with the package; see `loadFramework`. Default: none. */
  readonly frameworks?: readonly Framework[]
  /** The force's id, where you know it and the text does not say it; said in a message. Default: null. */
  readonly force?: string | null
  /** The cycle, where you know it and the text does not say it; said in a message. Default: null. */
  readonly cycle?: Cycle | null
}

/** Options with nothing left out. */
export type Settings = { readonly [Key in keyof ExtractOptions]-?: Exclude<ExtractOptions[Key], undefined> }

/** Fills in what the caller left out; throws a `TypeError` where a value cannot be meant. */
export function resolveOptions(options: ExtractOptions = {}): Settings {
  for (const key of Object.keys(options)) {
    if (!KEYS.has(key))
      throw new TypeError(`extractReport expected one of the options ${[...KEYS].join(', ')}, got ${key}`)
  }
  const settings: Settings = {
    name: options.name ?? null,
    withText: options.withText ?? false,
    password: options.password ?? null,
    maxBytes: options.maxBytes ?? 100_000_000,
    maxPages: options.maxPages ?? 600,
    timeoutMs: options.timeoutMs ?? 60_000,
    frameworks: options.frameworks ?? [],
    force: options.force ?? null,
    cycle: options.cycle ?? null,
  }
  for (const key of ['maxBytes', 'maxPages', 'timeoutMs'] as const) {
    if (!(settings[key] > 0)) throw new TypeError(`extractReport expected ${key} above 0, got ${settings[key]}`)
  }
  return settings
}

const KEYS: ReadonlySet<string> = new Set([
  'name',
  'withText',
  'password',
  'maxBytes',
  'maxPages',
  'timeoutMs',
  'frameworks',
  'force',
  'cycle',
])
