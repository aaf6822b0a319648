import { type Entry, getFileNameLowLevel, openPromise, validateFileName } from 'yauzl'
import type { Failure, Input, Refusal } from './input.ts'
import { largestFile } from './input.ts'
import { isReportName } from './report-name.ts'

/** Limits against ZIP files that are made to fill a machine. */
const mostEntries = 100_000
/** Text of reports packs about ten to one. Small entries may pack better. */
const highestRatio = 200
const freeOfRatio = 1024 * 1024

/** File kind in the upper half of an entry's attributes, as Unix writes it: 0o12 is a symbolic link. */
const unixKind = (entry: Entry) => (entry.externalFileAttributes >>> 28) & 0xf
const symbolicLink = 0o12

export interface ZipListing {
  readonly inputs: readonly Input[]
  readonly refusals: readonly Refusal[]
}

/**
 * The reports of a ZIP file, as inputs named `<file>/<path in the ZIP>`. Nothing is unpacked. Entries that point out of the
 * archive, that are too large or packed too tightly, that are locked, links or ZIP files themselves are refused one by one.
 *
 * @param file the ZIP's path inside the archive
 * @param fingerprint of the ZIP file
 */
export async function listZip(path: string, file: string, fingerprint: string, size: number): Promise<ZipListing> {
  const inputs: Input[] = []
  const refusals: Refusal[] = []
  let packed = 0
  try {
    const zip = await openPromise(path, { decodeStrings: false, autoClose: false })
    try {
      if (zip.entryCount > mostEntries) throw new Error(`${zip.entryCount} entries, more than ${mostEntries}`)
      for await (const entry of zip.eachEntry()) {
        const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)
        packed += entry.compressedSize
        if (packed > size) throw new Error('entries that lie over each other')
        if (name.endsWith('/') || isHidden(name)) continue
        const entryFile = `${file}/${name}`
        const failure = refusalOf(entry, name)
        if (failure !== null) refusals.push({ file: entryFile, failure })
        else if (isReportName(name)) {
          inputs.push({
            file: entryFile,
            source: {
              kind: 'zip',
              path,
              offset: entry.relativeOffsetOfLocalHeader,
              compressedSize: entry.compressedSize,
              size: entry.uncompressedSize,
              deflated: entry.compressionMethod === 8,
              crc32: entry.crc32,
            },
            fingerprint: `${fingerprint} ${entry.crc32} ${entry.uncompressedSize}`,
          })
        }
      }
    } finally {
      zip.close()
    }
  } catch (fault) {
    const reason = `the ZIP file cannot be read: ${fault instanceof Error ? fault.message : String(fault)}`
    return {
      inputs: [],
      refusals: [
        { file, failure: { code: 'zip/damaged', reason, advice: 'Get the file again, or unpack it yourself.' } },
      ],
    }
  }
  return { inputs, refusals }
}

function isHidden(name: string): boolean {
  const parts = name.split('/')
  return parts.some(part => (part.startsWith('.') && part !== '..' && part !== '.') || part === '__MACOSX')
}

function refusalOf(entry: Entry, name: string): Failure | null {
  const unsafe = validateFileName(name)
  if (unsafe !== null && unsafe !== undefined) {
    return { code: 'zip/path-outside', reason: unsafe, advice: 'Do not trust this file: its paths lead out of it.' }
  }
  if (unixKind(entry) === symbolicLink) {
    return { code: 'zip/link', reason: 'the entry is a symbolic link', advice: 'Put the file itself into the ZIP.' }
  }
  if (name.toLowerCase().endsWith('.zip')) {
    return { code: 'zip/nested', reason: 'the entry is a ZIP file itself', advice: 'Unpack the outer ZIP first.' }
  }
  if (!isReportName(name)) return null
  if (entry.isEncrypted()) {
    return { code: 'zip/encrypted', reason: 'the entry is locked', advice: 'Unpack the ZIP with its password first.' }
  }
  if (entry.uncompressedSize > largestFile) {
    const reason = `the entry unpacks to ${entry.uncompressedSize} bytes, more than ${largestFile}`
    return { code: 'zip/too-large', reason, advice: 'Unpack it yourself, if you trust it.' }
  }
  if (entry.uncompressedSize > freeOfRatio && entry.uncompressedSize > entry.compressedSize * highestRatio) {
    const reason = `the entry unpacks to more than ${highestRatio} times its size`
    return { code: 'zip/bomb', reason, advice: 'Do not trust this file: no report packs so tightly.' }
  }
  if (entry.compressionMethod !== 8 && entry.compressionMethod !== 0) {
    const reason = `the entry is packed by method ${entry.compressionMethod}`
    return { code: 'zip/unsupported', reason, advice: 'Pack it again with the usual method (deflate).' }
  }
  return null
}
