import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { type Failure, largestFile, type Source } from './input.ts'
import { unreachable } from './walk-folder.ts'

export type ReadResult = { readonly bytes: Uint8Array } | { readonly failure: Failure }

/** The bytes of an input, or why they cannot be had. Never more than `largestFile`. */
export async function readSource(source: Source): Promise<ReadResult> {
  return source.kind === 'file' ? readFileSource(source.path) : readZipSource(source)
}

async function readFileSource(path: string): Promise<ReadResult> {
  try {
    const handle = await open(path, 'r')
    try {
      const { size } = await handle.stat()
      if (size > largestFile) {
        const reason = `the file has ${size} bytes, more than ${largestFile}`
        return { failure: { code: 'input/too-large', reason, advice: 'Split it, or take out its images.' } }
      }
      return { bytes: new Uint8Array(await handle.readFile()) }
    } finally {
      await handle.close()
    }
  } catch (fault) {
    return { failure: unreachable(fault) }
  }
}

async function readZipSource(source: Source & { kind: 'zip' }): Promise<ReadResult> {
  try {
    const zip = await openPromise(source.path, { autoClose: false })
    try {
      // The two numbers are all that yauzl takes from an entry here; the whole entry stayed with the thread that listed it.
      const entry = { relativeOffsetOfLocalHeader: source.offset, compressedSize: source.compressedSize } as Entry
      const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
      const stream = await openStream(zip, fileDataStart, source)
      const bytes = new Uint8Array(source.size)
      let filled = 0
      for await (const chunk of stream) {
        bytes.set(chunk, filled)
        filled += chunk.length
      }
      if (crc32(bytes) !== source.crc32) throw new Error('its checksum is wrong')
      return { bytes }
    } finally {
      zip.close()
    }
  } catch (fault) {
    const reason = `the entry cannot be unpacked: ${fault instanceof Error ? fault.message : String(fault)}`
    return { failure: { code: 'zip/damaged', reason, advice: 'Get the ZIP file again, or unpack it yourself.' } }
  }
}

/** `openReadStreamLowLevelPromise` of yauzl 3.4.0 calls another function than its name says; the one with a callback is sound. */
function openStream(
  zip: ZipFile,
  start: number,
  { compressedSize, deflated, size }: Source & { kind: 'zip' },
): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStreamLowLevel(start, compressedSize, 0, compressedSize, deflated, size, (fault, stream) =>
      fault === null ? resolve(stream) : reject(fault),
    )
  })
}
