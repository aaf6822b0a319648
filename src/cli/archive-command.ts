import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { text as readText } from 'node:stream/consumers'
import { ArchiveError } from '../batch/archive-error.ts'
import type { ArchiveSummary } from '../batch/summary.ts'
import { tuneEngine } from './engine.ts'
import type { CommandOptions } from './main.ts'
import { progressOn } from './progress.ts'

/** Reads an archive into a folder. Gives the exit code: 0 all complete, 1 some not, 2 the call cannot be used. */
export async function archiveCommand(inputs: readonly string[], options: CommandOptions): Promise<0 | 1 | 2> {
  const { out, filesFrom, format, jobs, shard, config, force, timeout } = options
  try {
    if (out === undefined) {
      throw new ArchiveError('output/not-given', 'an archive needs a folder to write to', 'Add --out DIR.')
    }
    const ofOne = (['tree', 'explain', 'draw', 'pretty', 'password', 'framework'] as const).find(
      name => options[name] !== undefined,
    )
    if (ofOne !== undefined) {
      const advice = 'Leave it out, or give one report. Passwords of single files go into peel.config.yaml.'
      throw new ArchiveError('archive/bad-option', `--${ofOne} is for one report, not for an archive`, advice)
    }
    const listed = filesFrom === undefined ? [] : await readList(filesFrom)
    tuneEngine()
    const { writeArchive } = await import('../batch/write-archive.ts')
    const progress = progressOn(process.stderr, options.quiet ?? false)
    const stop = new AbortController()
    const onInterrupt = () => stop.abort(new ArchiveError('archive/stopped', 'the run was stopped', goOn))
    process.once('SIGINT', onInterrupt)
    process.once('SIGTERM', onInterrupt)
    try {
      const summary = await writeArchive([...inputs, ...listed], out, {
        onProgress: progress.show,
        signal: stop.signal,
        ...(format === undefined ? {} : { formats: format }),
        ...(jobs === undefined ? {} : { jobs }),
        ...(shard === undefined ? {} : { shard }),
        ...(await configOf(inputs, config)),
        ...(force === undefined ? {} : { force }),
        ...(timeout === undefined ? {} : { timeLimit: timeout * 1000 }),
        ...(options.withText === undefined ? {} : { withText: true }),
      })
      progress.end()
      if (!options.quiet) process.stderr.write(closing(summary, out))
      return summary.failed + summary.partial === 0 ? 0 : 1
    } finally {
      progress.end()
      process.off('SIGINT', onInterrupt)
      process.off('SIGTERM', onInterrupt)
    }
  } catch (error) {
    return reportArchiveError(error)
  }
}

const goOn = 'Run the same command again: finished reports are not read again.'

/** Says an error of a run on standard error and gives its exit code. Others are faults of the program and go on. */
export function reportArchiveError(error: unknown): 1 | 2 {
  if (!(error instanceof ArchiveError)) throw error
  process.stderr.write(`extract: ${error.message} [${error.code}]. ${error.advice}\n`)
  return error.exitCode
}

/** What a run came to, where it is, and what to do about what failed. */
export function closing(summary: ArchiveSummary, out: string): string {
  const { files, complete, partial, failed, copies, superseded, read } = summary
  const parts = [`${complete} complete`, `${partial} partial`, `${failed} failed`, `${copies} copies`]
  const lines = [`${files} files: ${parts.join(', ')}; ${read} read in this run. Written to ${out}`]
  if (superseded > 0) {
    lines.push(`${superseded} superseded by another report of the same force and cycle: see superseded_by in reports`)
  }
  if (partial > 0) lines.push(`what is missing from the partial ones: see severity "error" in messages`)
  if (failed > 0) lines.push('why files failed and what to do about each: see failures, or manifest.json')
  return lines.map(line => `extract: ${line}\n`).join('')
}

/** Paths, one a line, or with NUL between them as `find -print0` writes them. */
async function readList(path: string): Promise<readonly string[]> {
  const source = path === '-' ? process.stdin : createReadStream(path)
  const text = await readText(source).catch((cause: unknown) => {
    const message = `the list ${path} cannot be read`
    throw new ArchiveError('archive/not-found', message, 'Check the path after --files-from.', { cause })
  })
  return text.split(text.includes('\0') ? '\0' : /\r?\n/u).filter(line => line !== '')
}

/** The config that was named, else the one that lies in the only folder of the archive, else none. */
async function configOf(inputs: readonly string[], named: string | undefined): Promise<{ config?: string }> {
  if (named !== undefined) return { config: named }
  const [folder, ...others] = inputs
  if (folder === undefined || others.length > 0) return {}
  const config = join(folder, 'peel.config.yaml')
  return (await stat(config).catch(() => null)) === null ? {} : { config }
}
