import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { ReportError } from './errors.ts'
import { extractReport } from './extract.ts'
import { type ExtractOptions, resolveOptions } from './options.ts'
import type { Report } from './record/schema.ts'

/**
 * Reads the report in a file. `source.name` is the file's name without its folder, so that the result does not depend on where
 * the file lies. Options and errors as for `extractReport`; further `input/not-found` and `input/unreadable` for the file itself.
 */
export async function extractFile(path: string, options: ExtractOptions = {}): Promise<Report> {
  return extractReport(await readInputFile(path, options), { name: basename(path), ...options })
}

/** The bytes of a file, refused before they are read where it is larger than `maxBytes`. */
export async function readInputFile(path: string, options: ExtractOptions = {}): Promise<Uint8Array> {
  const { maxBytes } = resolveOptions(options)
  try {
    const { size } = await stat(path)
    if (size > maxBytes) {
      throw new ReportError(
        'input/too-large',
        `the file has ${size} bytes, more than the ${maxBytes} allowed`,
        'Raise the option maxBytes if this is a report.',
      )
    }
    return await readFile(path)
  } catch (cause) {
    if (cause instanceof ReportError) throw cause
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'ENOENT')
      throw new ReportError('input/not-found', 'there is no such file', 'Check the path.', { cause })
    if (code === 'EISDIR') {
      throw new ReportError('input/unreadable', 'this is a folder', 'Add --out DIR to read every report in it.', {
        cause,
      })
    }
    throw new ReportError(
      'input/unreadable',
      `the file cannot be read (${code ?? 'unknown reason'})`,
      'Check its permissions.',
      { cause },
    )
  }
}
