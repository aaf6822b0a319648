/** How the bytes of a text or HTML file were read. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | (string & {})

export interface DecodedText {
  readonly text: string
  readonly encoding: Encoding
}

/**
 * Bytes to text. Strongest evidence first:
 *
 * 1. a byte order mark (it stays in the text as U+FEFF, so that offsets are those of a plain read of the file);
 * 2. zero bytes in every second place: UTF-16 without a mark;
 * 3. valid UTF-8, or UTF-8 with a few damaged places (a download cut in the middle of a character);
 * 4. the charset that an HTML page's `meta` or an XML declaration names;
 * 5. Windows-1252, in which every byte means something.
 *
 * Bytes beat labels: pages saved by browsers and mailers often carry the label of the server that first sent them. Never
 * throws; whether the bytes are text at all is decided in `detect.ts`.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = byteOrderMark(bytes) ?? utf16WithoutMark(bytes)
  if (marked !== null) return { text: decodeAs(marked, bytes), encoding: marked }
  const strict = decodeUtf8(bytes)
  if (strict !== null) return { text: strict, encoding: 'utf-8' }
  if (isDamagedUtf8(bytes)) return { text: decodeAs('utf-8', bytes), encoding: 'utf-8' }
  const label = declaredCharset(bytes)
  if (label !== null) return { text: decodeAs(label, bytes), encoding: label }
  return { text: decodeWindows1252(bytes), encoding: 'windows-1252' }
}

function byteOrderMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** English text in UTF-16 has a zero in nearly every second byte, and text in no other encoding has any. */
function utf16WithoutMark(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1
  if (length < 4) return null
  let even = 0
  let odd = 0
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even++
    if (bytes[index + 1] === 0) odd++
  }
  const half = length / 2
  if (odd > half * 0.7 && even < half * 0.05) return 'utf-16le'
  if (even > half * 0.7 && odd < half * 0.05) return 'utf-16be'
  return null
}

const SAMPLE = 4096

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** More than four in five of the places above ASCII are well-formed UTF-8: no other encoding looks so by chance. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  let good = 0
  let bad = 0
  for (let index = 0; index < bytes.length; ) {
    const lead = bytes[index] as number
    if (lead < 0x80) {
      index++
      continue
    }
    const length =
      lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0
    let tail = 1
    while (tail < length && ((bytes[index + tail] ?? 0) & 0xc0) === 0x80) tail++
    if (length > 0 && tail === length) good++
    else bad++
    index += tail
  }
  return good > bad * 4
}

/**
 * The label in the first bytes of a page, where it names an encoding that the platform knows.
 *
 * ```text
 * <meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">
 *                                                             ^^^^^^^^^^
 * ```
 */
function declaredCharset(bytes: Uint8Array): Encoding | null {
  const head = latin1(bytes.subarray(0, SAMPLE))
  const meta = /<meta\b[^>]{0,200}?\bcharset\s{0,5}=\s{0,5}["']?(?<label>[\w:-]{2,40})/i.exec(head)
  const xml = /^\s{0,20}<\?xml\b[^>]{0,100}?\bencoding\s{0,5}=\s{0,5}["'](?<label>[\w:-]{2,40})/i.exec(head)
  const label = (meta ?? xml)?.groups?.label
  if (label === undefined) return null
  try {
    const encoding = new TextDecoder(label).encoding
    // The label was readable as single bytes, so UTF-16 cannot be true; and the bytes are no UTF-8.
    return encoding.startsWith('utf-') ? null : encoding
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): string {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes)
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
}

/** By hand: some versions of Node read 0x80 to 0x9F of Windows-1252 as control characters. */
function decodeWindows1252(bytes: Uint8Array): string {
  return latin1(bytes).replace(/[\x80-\x9f]/g, control => UPPER_CONTROLS[control.charCodeAt(0) - 0x80] ?? control)
}

const UPPER_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
