import { mergeArchives } from '../batch/merge-archives.ts'
import type { TableFormat } from '../export/format.ts'
import { closing, reportArchiveError } from './archive-command.ts'

export interface MergeCommandOptions {
  readonly out: string
  readonly format?: readonly TableFormat[]
  readonly quiet?: true
}

/** Joins the parts of an archive. Exit code as for an archive: what one run would have ended with. */
export async function mergeCommand(parts: readonly string[], options: MergeCommandOptions): Promise<0 | 1 | 2> {
  try {
    const summary = await mergeArchives(
      parts,
      options.out,
      options.format === undefined ? {} : { formats: options.format },
    )
    if (!options.quiet) process.stderr.write(closing(summary, options.out))
    return summary.failed + summary.partial === 0 ? 0 : 1
  } catch (error) {
    return reportArchiveError(error)
  }
}
