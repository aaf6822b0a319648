import { inflateSync } from 'node:zlib'
import { ReportError } from '../../errors.ts'

/**
 * Refuses a file that holds a stream which swells beyond any page's content: pdf.js would unpack it in one go, before any clock
 * can stop it. Measured with zlib, which stops at the limit; deflate swells a thousandfold at most, so small files are let by.
 *
 * Throws a ReportError `input/too-large`.
 */
export function refuseSwollenStreams(bytes: Uint8Array): void {
  if (bytes.length * MOST_SWELLING < LARGEST_STREAM) return
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    if (file[at - 1] === D) continue // "endstream"
    let start = at + 6
    if (file[start] === CARRIAGE_RETURN) start++
    if (file[start] === LINE_FEED) start++
    const end = file.indexOf('endstream', start)
    const length = (end === -1 ? file.length : end) - start
    if (length * MOST_SWELLING < LARGEST_STREAM) continue
    if (((file[start] ?? 0) & 0x0f) !== DEFLATE) continue
    if (swells(file.subarray(start, start + length))) {
      throw new ReportError(
        'input/too-large',
        `the PDF holds a stream that unpacks to more than ${LARGEST_STREAM / 2 ** 20} MiB`,
        'No page of a report needs so much: check where the file comes from.',
      )
    }
    if (end === -1) return
    at = end
  }
}

const MOST_SWELLING = 1032
const LARGEST_STREAM = 128 * 2 ** 20
const D = 0x64
const CARRIAGE_RETURN = 0x0d
const LINE_FEED = 0x0a
/** The method's number in the low half of a zlib stream's first byte. */
const DEFLATE = 8

function swells(packed: Buffer): boolean {
  try {
    inflateSync(packed, { maxOutputLength: LARGEST_STREAM })
    return false
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
  }
}
