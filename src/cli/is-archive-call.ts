import { stat } from 'node:fs/promises'
import type { CommandOptions } from './main.ts'

/**
 * Whether a call of the command is about an archive: a list, several inputs, a folder, a glob or a ZIP file, an option that only
 * archives have, or an output that is a folder.
 */
export async function isArchiveCall(inputs: readonly string[], options: CommandOptions): Promise<boolean> {
  const { filesFrom, format, jobs, shard, config, force, timeout, out } = options
  if ([filesFrom, format, jobs, shard, config, force, timeout].some(option => option !== undefined)) return true
  const [input, ...others] = inputs
  if (others.length > 0 || input === undefined) return true
  const found = await stat(input).catch(() => null)
  if (found === null) return input !== '-' && (await isGlob(input))
  if (found.isDirectory() || /\.zip$/iu.test(input)) return true
  return out !== undefined && ((await stat(out).catch(() => null))?.isDirectory() ?? false)
}

/** Only what is no file is asked, so that the command starts without the library for globs. */
async function isGlob(input: string): Promise<boolean> {
  const { default: fastGlob } = await import('fast-glob')
  return fastGlob.isDynamicPattern(input)
}
