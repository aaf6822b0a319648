import { ReportError } from '../errors.ts'
import { decodeText } from './decode.ts'
import type { MediaType } from './document.ts'
import { unsupportedFormat } from './unsupported-format.ts'

/**
 * What the bytes are, told by the bytes; the name only breaks a tie. `name` is the file's name, or null.
 *
 * Throws a ReportError: `input/empty` for no bytes or only white space, `input/unsupported` for a known format that is no
 * report's (with what it is and what to do), `input/unreadable` for bytes that are no text.
 */
export function detectMediaType(bytes: Uint8Array, name: string | null): MediaType {
  if (bytes.length === 0) throw empty('the file is empty (0 bytes)')
  if (isPdf(bytes)) return 'application/pdf'
  const format = unsupportedFormat(bytes)
  if (format !== null) throw new ReportError('input/unsupported', `the file is ${format.what}`, format.advice)
  const { text, encoding } = decodeText(bytes.subarray(0, SAMPLE))
  if (isBlank(bytes, text)) throw empty('the file has only white space')
  if (isRubbish(text, encoding)) {
    throw new ReportError(
      'input/unreadable',
      'the file is neither a PDF nor a web page nor text',
      'Check that the download finished and that the file is the report itself: PDF, HTML or text.',
    )
  }
  return isHtml(text, name) ? 'text/html' : 'text/plain'
}

/** Bytes looked at: tags come early in a page, and rubbish is rubbish from the start. */
const SAMPLE = 65_536

function empty(message: string): ReportError {
  return new ReportError('input/empty', message, 'Check that the download finished, and pass the whole report.')
}

/**
 * The mark stands first, or within the first kilobyte where a server or a mailer put something before it; then an object must
 * follow, so that a text that speaks of "%PDF-1.7" is no PDF.
 */
function isPdf(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const at = buffer.subarray(0, 1024 + 5).indexOf('%PDF-', 0, 'latin1')
  if (at === -1) return false
  return at === 0 || buffer.indexOf(' obj', at, 'latin1') !== -1
}

function isBlank(bytes: Uint8Array, start: string): boolean {
  if (/[^\s\0\u200b-\u200f\ufeff]/u.test(start)) return false
  return bytes.length <= SAMPLE || !/[^\s\0\u200b-\u200f\ufeff]/u.test(decodeText(bytes).text)
}

/** Control characters (C0 save white space, and C1) and replacement characters: text has next to none. */
function isRubbish(text: string, encoding: string): boolean {
  let odd = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 0x20 ? code !== 0x1b && (code < 0x09 || code > 0x0d) : (code > 0x7e && code < 0xa0) || code === 0xfffd)
      odd++
  }
  if (odd > text.length * ODD_SHARE + 2) return true
  // A file of one byte values above ASCII, without a single English letter pair, is no text either.
  return encoding === 'windows-1252' && !/[a-z]{2}/i.test(text) && text.length > 16
}

/** One control character in two hundred: form feeds and a stray backspace pass, compressed data has one in five. */
const ODD_SHARE = 0.005

/**
 * A page says so at its start; a fragment begins with a tag of HTML; anything else needs tags all over. A "<" in a text ("< 5
 * minutes", "<name>") is none of these.
 */
function isHtml(text: string, name: string | null): boolean {
  const start = text.slice(0, 4096).replace(/^[\s\ufeff]+/u, '')
  if (/^(?:<\?xml[^>]{0,200}>\s{0,100})?(?:<!--|<!doctype\s{1,20}html|<html[\s>])/i.test(start)) return true
  const tags = text.match(TAG)?.length ?? 0
  if (/<!doctype\s{1,20}html|<html[\s>]/i.test(start) && tags >= 2) return true
  if (new RegExp(`^${TAG.source}`, 'i').test(start) && tags >= 2) return true
  if (name !== null && /\.(?:x?html?|aspx?|php)$/i.test(name) && tags >= 2) return true
  return tags >= 10 && tags > text.length / TEXT_PER_TAG
}

/** Opening and closing tags of the body's elements. */
const TAG =
  /<\/?(?:a|article|aside|b|body|br|dd|div|dl|dt|em|figure|font|footer|h[1-6]|head|header|html|i|img|li|link|main|meta|nav|ol|p|script|section|span|strong|style|table|tbody|td|th|title|tr|ul)(?:\s[^<>]{0,2000})?\/?>/gi

/** Characters: a page of a report has a tag in every 200 or so. */
const TEXT_PER_TAG = 1000
