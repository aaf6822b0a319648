import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { describe, expect, test, vi } from 'vitest'
import type { ReportError } from '../../src/errors.ts'
import { layoutPdf } from '../../src/layout/document.ts'
import { readPdf } from '../../src/source/pdf.ts'
import { madePdf, rawPdf, stream } from './made-pdf.ts'

const report = readFileSync(new URL('../../fixtures/northamptonshire-2021-22/report.pdf', import.meta.url))
const catalog = '<< /Type /Catalog /Pages 2 0 R >>'
const page = (content: number) =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>`

async function codeOf(reading: Promise<unknown>): Promise<string> {
  return reading.then(
    () => 'read',
    (error: ReportError) => error.code,
  )
}

describe('the bounds', () => {
  test('bytes', async () => {
    expect(await codeOf(readPdf(report, { maxBytes: 1000 }))).toBe('input/too-large')
  })

  test('pages', async () => {
    expect(await codeOf(readPdf(report, { maxPages: 42 }))).toBe('pdf/too-many-pages')
    expect(await codeOf(readPdf(report, { maxPages: 43 }))).toBe('read')
  })

  test('time', async () => {
    const start = performance.now()
    expect(await codeOf(readPdf(report, { timeoutMs: 20 }))).toBe('input/timeout')
    expect(performance.now() - start).toBeLessThan(3000)
  })

  test('a form that draws itself a billion times over ends with the time', async () => {
    const levels = 9
    const forms = Array.from({ length: levels }, (_, level) => {
      const inner = level + 5
      const draws = level === levels - 1 ? 'BT /F1 12 Tf (again) Tj ET ' : '/X Do '.repeat(10)
      const font = '/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>'
      const resources = level === levels - 1 ? font : `/XObject << /X ${inner} 0 R >>`
      return stream(draws, `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << ${resources} >>`)
    })
    const first = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 13 0 R /Resources << /XObject << /X 4 0 R >> >> >>`
    const file = rawPdf([catalog, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', first, ...forms, stream('/X Do')])
    const start = performance.now()
    expect(await codeOf(readPdf(file, { timeoutMs: 500 }))).toBe('input/timeout')
    expect(performance.now() - start).toBeLessThan(10_000)
  })

  test('a stream that unpacks to gigabytes', async () => {
    const packed = deflateSync(Buffer.alloc(160 * 2 ** 20, ' '))
    const file = rawPdf([
      catalog,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      page(4),
      stream(packed, '/Filter /FlateDecode'),
    ])
    expect(await codeOf(readPdf(file))).toBe('input/too-large')
  })

  test('an object stream that unpacks to gigabytes', async () => {
    const packed = deflateSync(Buffer.alloc(160 * 2 ** 20, '0 '))
    const objects = stream(packed, '/Type /ObjStm /N 9999999 /First 100000000 /Filter /FlateDecode')
    const file = rawPdf([catalog, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', page(4), objects])
    expect(await codeOf(readPdf(file))).toBe('input/too-large')
  })

  test('a file of 200 megabytes is refused at once, and read where it is allowed', async () => {
    const file = rawPdf([
      catalog,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      page(4),
      stream('BT /F1 12 Tf 72 700 Td (one page) Tj ET'),
      stream(Buffer.alloc(200e6, ' ')),
    ])
    const start = performance.now()
    expect(await codeOf(readPdf(file))).toBe('input/too-large')
    expect(performance.now() - start).toBeLessThan(1000)
    const pages = await readPdf(file, { maxBytes: 300e6 })
    expect(pages.pages[0]?.runs.map(run => run.text).join('')).toBe('one page')
  })

  test('five hundred pages', async () => {
    const file = await madePdf(
      document => {
        for (let number = 1; number <= 500; number++) document.addPage().text(`This is sheet ${number} of a made file.`)
      },
      { autoFirstPage: false },
    )
    const laidOut = layoutPdf(await readPdf(file))
    expect(laidOut.pages).toHaveLength(500)
    expect(laidOut.text).toContain('This is sheet 500 of a made file.')
  })

  test('a declared count of a billion pages', async () => {
    const file = rawPdf([
      catalog,
      '<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>',
      page(4),
      stream('BT /F1 12 Tf 72 700 Td (one page) Tj ET'),
    ])
    const code = await codeOf(readPdf(file, { timeoutMs: 20_000 }))
    expect(['read', 'pdf/too-many-pages', 'pdf/damaged']).toContain(code)
  })

  test('a page tree ten thousand levels deep', async () => {
    const levels = 10_000
    const nodes = Array.from(
      { length: levels },
      (_, level) => `<< /Type /Pages /Kids [${level + 3} 0 R] /Count 1 /Parent ${level + 1} 0 R >>`,
    )
    const file = rawPdf([catalog, ...nodes, page(levels + 3), stream('BT /F1 12 Tf 72 700 Td (deep) Tj ET')])
    expect(['read', 'pdf/damaged', 'input/timeout']).toContain(await codeOf(readPdf(file, { timeoutMs: 20_000 })))
  })
})

describe('passwords', () => {
  const secret = madePdf(document => document.text('Only for those who know.'), {
    userPassword: 'open',
    pdfVersion: '1.7',
  })

  test('none given', async () => {
    expect(await codeOf(readPdf(await secret))).toBe('pdf/encrypted')
  })

  test('a wrong one', async () => {
    expect(await codeOf(readPdf(await secret, { password: 'shut' }))).toBe('pdf/wrong-password')
  })

  test('the right one', async () => {
    const pages = await readPdf(await secret, { password: 'open' })
    expect(layoutPdf(pages).text).toContain('Only for those who know.')
  })
})

describe('damage', () => {
  test('half a file is an error or what is left of it, never a hang', async () => {
    expect(['pdf/damaged', 'read']).toContain(await codeOf(readPdf(report.subarray(0, report.length / 2))))
  })

  test('a header and nothing else', async () => {
    expect(await codeOf(readPdf(new TextEncoder().encode('%PDF-1.7\n')))).toBe('pdf/damaged')
  })

  test('no pages', async () => {
    expect(await codeOf(readPdf(rawPdf([catalog, '<< /Type /Pages /Kids [] /Count 0 >>'])))).toBe('pdf/damaged')
  })

  test('pages without text', async () => {
    const drawn = await madePdf(document => document.rect(100, 100, 200, 200).fill('#336699'))
    expect(await codeOf(readPdf(drawn))).toBe('pdf/no-text')
  })
})

describe('what a PDF may hold', () => {
  test('the bytes are left as they were', async () => {
    const bytes = new Uint8Array(report)
    const before = Buffer.from(bytes).toString('base64')
    await readPdf(bytes)
    expect(bytes.byteLength).toBe(report.byteLength)
    expect(Buffer.from(bytes).toString('base64')).toBe(before)
  })

  test('scripts are not run and nothing is printed', async () => {
    const log = vi.spyOn(console, 'log')
    const warn = vi.spyOn(console, 'warn')
    const open = '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (globalThis.opened = true) >> >>'
    const pages = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
    const file = rawPdf([open, pages, page(4), stream('BT /F1 12 Tf 72 700 Td (quiet) Tj ET /Nowhere Do')])
    expect(layoutPdf(await readPdf(file)).text).toContain('quiet')
    expect((globalThis as { opened?: boolean }).opened).toBeUndefined()
    expect(log).not.toHaveBeenCalled()
    expect(warn).not.toHaveBeenCalled()
    log.mockRestore()
    warn.mockRestore()
  })

  test('files in it are left alone', async () => {
    const file = await madePdf(document => {
      document.text('What is printed.')
      document.file(Buffer.from('What is attached.'), { name: 'attached.txt' })
    })
    expect(layoutPdf(await readPdf(file)).text).toBe('What is printed.')
  })

  test('the same bytes give the same pages', async () => {
    const [one, other] = [await readPdf(report), await readPdf(report)]
    expect(layoutPdf(one).text).toBe(layoutPdf(other).text)
    expect(JSON.stringify(one.pages[6]?.runs)).toBe(JSON.stringify(other.pages[6]?.runs))
  })
})
