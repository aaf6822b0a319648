import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { ReportError } from '../../src/errors.ts'
import { detectMediaType } from '../../src/source/detect.ts'

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/northamptonshire-2021-22/${name}`, import.meta.url))

describe('detectMediaType', () => {
  test.each([
    ['report.pdf', 'application/pdf'],
    ['report-untagged-cover.pdf', 'application/pdf'],
    ['report.html', 'text/html'],
    ['report.txt', 'text/plain'],
  ])('the fixture %s is %s, whatever its name', (name, expected) => {
    for (const given of [name, null, 'report.txt', 'report.html', 'download']) {
      expect(detectMediaType(fixture(name), given)).toBe(expected)
    }
  })

  test('a PDF may have up to a kilobyte before its mark', () => {
    expect(detectMediaType(Buffer.concat([Buffer.alloc(1000, 'x'), fixture('report.pdf')]), null)).toBe(
      'application/pdf',
    )
    expect(detectMediaType(Buffer.from('%PDF-1.7\n'), null)).toBe('application/pdf')
  })

  test.each([
    ['a doctype', '<!DOCTYPE html><title>x</title>'],
    ['an upper-case page with white space first', '\n\n  <HTML><BODY>Text</BODY></HTML>'],
    ['a byte order mark and a comment', '\ufeff<!-- saved from url=(0014)about:internet -->\n<html>'],
    ['XHTML', '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">'],
    ['a fragment', '<main><h1>Overall summary</h1><p>Text</p></main>'],
    ['a fragment of divs', '<div class="a"><div>Overall summary</div></div>'],
    ['junk before the page', 'HTTP/1.1 200 OK\nServer: x\n\n<!doctype html><html><body><p>x</p></body></html>'],
  ])('%s is HTML', (_, source) => {
    expect(detectMediaType(Buffer.from(source), null)).toBe('text/html')
    expect(detectMediaType(Buffer.from(source, 'utf16le'), null)).toBe('text/html')
  })

  test.each([
    ['a comparison', 'Response times were < 5 minutes in 8 of 10 cases and > 20 in one.'],
    ['a placeholder', 'The force, <name>, is good at <predicate>.\n'],
    ['a tag that is spoken of', 'The <p> element holds a paragraph; close it with </p>.'],
    ['a text that speaks of PDF', 'Files begin with %PDF-1.7, as the standard says.'],
    ['a first line that begins with a less-than sign', '<10 minutes is the target for immediate incidents'],
    ['form feeds and tabs', 'Overall summary\n\fOur judgments\n\tText'],
  ])('%s is text', (_, source) => {
    expect(detectMediaType(Buffer.from(source), null)).toBe('text/plain')
  })

  test('text in UTF-16 and Windows-1252 is text', () => {
    expect(detectMediaType(Buffer.from('\ufeffThe force is good.', 'utf16le'), null)).toBe('text/plain')
    expect(detectMediaType(Buffer.from('The force’s grade', 'utf16le'), null)).toBe('text/plain')
    expect(detectMediaType(Buffer.from('The force\x92s grade', 'latin1'), null)).toBe('text/plain')
  })

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['white space', Buffer.from(' \r\n\t\f\u00a0\u200b')],
    ['a byte order mark alone', Buffer.from('\ufeff')],
    ['blanks in UTF-16', Buffer.from('\ufeff \r\n', 'utf16le')],
  ])('%s is input/empty', (_, bytes) => {
    expect(fault(bytes)).toMatchObject({ code: 'input/empty' })
  })

  test.each([
    ['a .docx', zip('[Content_Types].xml', 'word/document.xml'), /Word document \(\.docx\)/],
    ['an .xlsx', zip('xl/workbook.xml'), /Excel/],
    ['an .odt', zip('mimetypeapplication/vnd.oasis.opendocument.text'), /OpenDocument/],
    ['a zip', zip('report.pdf'), /zip archive/],
    ['a .doc', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), /old Office/],
    ['a .rtf', Buffer.from('{\\rtf1\\ansi Overall summary}'), /\.rtf/],
    ['gzip', gzipSync('Overall summary'), /gzip/],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), /PNG/],
    ['a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), /JPEG/],
    [
      'an MHTML archive',
      Buffer.from('From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n'),
      /web archive/,
    ],
    [
      'a feed',
      Buffer.from('<?xml version="1.0"?>\n<rss version="2.0"><channel><title>x</title></channel></rss>'),
      /XML/,
    ],
  ])('%s is input/unsupported and says so', (_, bytes, what) => {
    const error = fault(bytes)
    expect(error).toMatchObject({ code: 'input/unsupported', message: expect.stringMatching(what) })
    expect(error.advice).not.toBe('')
  })

  test('bytes that are no text are input/unreadable', () => {
    const noise = Buffer.from(
      Array.from({ length: 3000 }, (_, index) => (Math.imul(index + 7, 2654435761) >>> 13) & 0xff),
    )
    expect(fault(noise)).toMatchObject({ code: 'input/unreadable' })
    expect(fault(Buffer.from('\0\x01\x02\x03\x04\x05\x06\x07ELF'))).toMatchObject({ code: 'input/unreadable' })
  })
})

function fault(bytes: Uint8Array): ReportError {
  try {
    const mediaType = detectMediaType(bytes, null)
    throw new Error(`expected a ReportError, got ${mediaType}`)
  } catch (error) {
    if (error instanceof ReportError) return error
    throw error
  }
}

/** As much of a zip archive as tells what it holds: local headers with names. */
function zip(...names: string[]): Buffer {
  return Buffer.concat(
    names.map(name => Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(26), Buffer.from(name)])),
  )
}
