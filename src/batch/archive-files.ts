import { ArchiveError } from './archive-error.ts'
import type { ReadSettings } from './archive-options.ts'
import { compareText } from './compare-text.ts'
import type { Input, Refusal } from './input.ts'
import { listInputs } from './list-inputs.ts'
import { outputNames } from './output-names.ts'
import { isInShard } from './shard.ts'

export interface NamedInput extends Input {
  /** Of `reports/<name>.json`. */
  readonly name: string
}

export interface ArchiveFiles {
  readonly inputs: readonly NamedInput[]
  readonly refusals: readonly (Refusal & { readonly name: string })[]
}

/**
 * The files of an archive, or of one part of it. Names are given over the whole archive, so that they are the same in every part.
 *
 * @throws ArchiveError if there is none, or the config speaks of a file that is not among them
 */
export async function archiveFiles(
  given: readonly string[],
  { shard, config }: Pick<ReadSettings, 'shard' | 'config'>,
  output: string | null,
): Promise<ArchiveFiles> {
  const { inputs, refusals } = await listInputs(given, output)
  const files = [...inputs, ...refusals].map(({ file }) => file)
  const unknown = Object.keys(config.files).find(file => !files.includes(file))
  if (unknown !== undefined) {
    throw new ArchiveError(
      'config/unknown-file',
      `the config speaks of "${unknown}", which is not in the archive`,
      `Write paths as they stand in the column "file", for example "${[...files].sort(compareText)[0] ?? ''}".`,
    )
  }
  const names = outputNames(files)
  const isOurs = ({ file }: { file: string }) => shard === null || isInShard(file, shard)
  const named = <Value extends { file: string }>(value: Value) => ({
    ...value,
    name: names.get(value.file) ?? value.file,
  })
  return { inputs: inputs.filter(isOurs).map(named), refusals: refusals.filter(isOurs).map(named) }
}
