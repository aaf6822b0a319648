import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Marks a file that is being written. One that is left over belongs to a run that was killed. */
export const unfinishedMark = '.unfinished'

const bufferSize = 256 * 1024

/** Opens a file for writing, as `open` of node:fs/promises does. Tests give one that fails. */
export type OpenFile = (path: string, flags: string) => Promise<FileHandle>

/**
 * A file that appears whole or not at all: written under another name in the same folder, forced to the disk, then renamed.
 * Whatever stops the program before `commit` leaves the earlier file, or none, under the name.
 */
export class WholeFile {
  readonly #path: string
  readonly #handle: FileHandle
  #pending: Uint8Array[] = []
  #pendingBytes = 0

  private constructor(path: string, handle: FileHandle) {
    this.#path = path
    this.#handle = handle
  }

  static async open(path: string, openFile: OpenFile = open): Promise<WholeFile> {
    return new WholeFile(path, await openFile(unfinishedName(path), 'w'))
  }

  async write(chunk: string | Uint8Array): Promise<void> {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk
    this.#pending.push(bytes)
    this.#pendingBytes += bytes.length
    if (this.#pendingBytes >= bufferSize) await this.#flush()
  }

  /** Forces everything to the disk. What can go wrong has gone wrong after this. */
  async finish(): Promise<void> {
    await this.#flush()
    await this.#handle.sync()
    await this.#handle.close()
  }

  /** Makes the file appear under its name. */
  async commit(): Promise<void> {
    await rename(unfinishedName(this.#path), this.#path)
  }

  /** Takes back what was written. May follow a failed `write` or `finish`. */
  async discard(): Promise<void> {
    // A handle that `finish` has closed cannot be closed again; the file is taken away all the same.
    await this.#handle.close().catch(() => undefined)
    await rm(unfinishedName(this.#path), { force: true })
  }

  async #flush(): Promise<void> {
    const bytes = Buffer.concat(this.#pending)
    this.#pending = []
    this.#pendingBytes = 0
    await this.#handle.appendFile(bytes)
  }
}

/** Writes a file whole or not at all. */
export async function writeWholeFile(
  path: string,
  content: string | Uint8Array,
  openFile: OpenFile = open,
): Promise<void> {
  const file = await WholeFile.open(path, openFile)
  try {
    await file.write(content)
    await file.finish()
    await file.commit()
  } catch (error) {
    await file.discard()
    throw error
  }
}

/** The name that a file has while it is written. */
export function unfinishedName(path: string): string {
  return join(dirname(path), `.${basename(path)}${unfinishedMark}`)
}
