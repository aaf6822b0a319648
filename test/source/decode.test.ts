import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../../src/source/decode.ts'

const SENTENCE = 'The force’s “grade” is good – £1.2m, 50 €'

describe('decodeText', () => {
  test('reads UTF-8 as the platform does, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), text => {
        fc.pre(!text.includes('\0') && Buffer.from(text, 'utf8').toString('utf8') === text)
        expect(decodeText(Buffer.from(text, 'utf8')).text).toBe(text)
      }),
    )
  })

  test('keeps the byte order mark, so that offsets are those of the file', () => {
    const bytes = Buffer.from(`\ufeff${SENTENCE}`, 'utf8')
    expect(decodeText(bytes)).toEqual({ text: `\ufeff${SENTENCE}`, encoding: 'utf-8' })
    expect(decodeText(bytes).text).toBe(bytes.toString('utf8'))
  })

  test.each([
    ['little-endian, marked', utf16(`\ufeff${SENTENCE}`, false), 'utf-16le', `\ufeff${SENTENCE}`],
    ['big-endian, marked', utf16(`\ufeff${SENTENCE}`, true), 'utf-16be', `\ufeff${SENTENCE}`],
    ['little-endian, not marked', utf16(SENTENCE, false), 'utf-16le', SENTENCE],
    ['big-endian, not marked', utf16(SENTENCE, true), 'utf-16be', SENTENCE],
  ])('reads UTF-16, %s', (_, bytes, encoding, text) => {
    expect(decodeText(bytes)).toEqual({ text, encoding })
  })

  test('reads what is no UTF-8 as Windows-1252, with its quotes, dashes and the euro', () => {
    expect(decodeText(windows1252(SENTENCE))).toEqual({ text: SENTENCE, encoding: 'windows-1252' })
  })

  test('one damaged place does not turn the other quotes of a UTF-8 file into three letters each', () => {
    const bytes = Buffer.concat([Buffer.from(SENTENCE, 'utf8'), Buffer.from([0xe2, 0x80])])
    expect(decodeText(bytes)).toEqual({ text: `${SENTENCE}\ufffd`, encoding: 'utf-8' })
  })

  test('follows the charset of a page where the bytes are no UTF-8', () => {
    const page = (charset: string, body: Buffer) =>
      Buffer.concat([Buffer.from(`<html><head><meta charset="${charset}"><body>`), body])
    expect(decodeText(page('iso-8859-2', Buffer.from([0xb1, 0xe6]))).text).toContain('<body>ąć')
    expect(decodeText(page('iso-8859-1', windows1252('’'))).text).toContain('<body>’')
    expect(decodeText(page('utf-8', windows1252('’'))).text).toContain('<body>’')
    expect(decodeText(page('no-such-charset', windows1252('’'))).text).toContain('<body>’')
  })

  test('bytes beat the label: valid UTF-8 under an old label is UTF-8', () => {
    const bytes = Buffer.from('<meta http-equiv=Content-Type content="text/html; charset=windows-1252"><p>force’s')
    expect(decodeText(bytes)).toMatchObject({ encoding: 'utf-8', text: expect.stringContaining('force’s') })
  })

  test('reads the real report as a plain UTF-8 read does', () => {
    const bytes = readFileSync(new URL('../../fixtures/northamptonshire-2021-22/report.txt', import.meta.url))
    expect(decodeText(bytes)).toEqual({ text: bytes.toString('utf8'), encoding: 'utf-8' })
  })
})

function utf16(text: string, bigEndian: boolean): Buffer {
  const bytes = Buffer.from(text, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

function windows1252(text: string): Buffer {
  const upper: Readonly<Record<string, number>> = { '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96, '€': 0x80 }
  return Buffer.from([...text].map(character => upper[character] ?? character.charCodeAt(0)))
}
