import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { plainOutputs } from '../scripts/typeset/outputs.ts'
import { writePdf } from '../scripts/typeset/pdf/write-pdf.ts'
import { parseReport } from '../scripts/typeset/source/parse-report.ts'
import { parseStyle } from '../scripts/typeset/style.ts'

const root = join(import.meta.dirname, '..', 'fixtures')
const made = readdirSync(root).filter(name => existsSync(join(root, name, 'report.md')))
const read = (name: string, file: string): string | null => {
  const path = join(root, name, file)
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}
const boxSchema = z.object({
  title: z.string().nullable(),
  body: z.array(z.string()),
  recommendations: z.array(z.string()),
})
const goldSchema = z.object({
  areas: z.array(
    z.object({
      title: z.string(),
      grade_sentence: z.string().nullable(),
      boxes: z.array(boxSchema),
      findings: z.array(z.object({ title: z.string(), body: z.array(z.string()) })),
    }),
  ),
})

/** White space and line-end hyphens do not count; entities and tags of HTML go. */
function folded(text: string): string {
  return text.replace(/[\s-]+/g, '')
}
function htmlText(html: string): string {
  const plain = html.replace(/<[^>]+>/g, '')
  return plain.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}

/** Every text of the answers, with what of the area it is. */
function answers(name: string): readonly string[] {
  const gold = goldSchema.parse(JSON.parse(read(name, 'gold.json') ?? ''))
  return gold.areas.flatMap(area => [
    area.title,
    ...(area.grade_sentence === null ? [] : [area.grade_sentence]),
    ...area.boxes.flatMap(box => [...(box.title === null ? [] : [box.title]), ...box.body, ...box.recommendations]),
    ...area.findings.flatMap(finding => [finding.title, ...finding.body]),
  ])
}

describe.each(made)('the made report %s', name => {
  it('is typeset as its source says', () => {
    const sources = {
      markdown: read(name, 'report.md') ?? '',
      numbers: read(name, 'numbers.yaml'),
      style: read(name, 'style.yaml'),
    }
    for (const [file, content] of plainOutputs(sources)) {
      expect(read(name, file) === content, `${name}/${file} is stale: npm run typeset -- fixtures/${name}`).toBe(true)
    }
  })

  it('is set as PDF as its source and style say', async () => {
    const report = parseReport(read(name, 'report.md') ?? '')
    for (const style of parseStyle(read(name, 'style.yaml')).pdf) {
      const committed = drawn(readFileSync(join(root, name, style.file)))
      const fresh = drawn(await writePdf(report, style))
      expect(fresh.length).toBeGreaterThan(1)
      expect(
        committed.join('') === fresh.join(''),
        `${name}/${style.file} is stale: npm run typeset -- fixtures/${name}`,
      ).toBe(true)
    }
  })

  it('says first that it is made up', () => {
    for (const file of [
      'report.txt',
      'report.pasted.txt',
      'report.unwrapped.txt',
      'report.pages.txt',
      'report.layout.txt',
    ]) {
      const text = read(name, file)
      if (text !== null) expect(text.trimStart().startsWith('This report is made up for testing.'), file).toBe(true)
    }
    expect(read(name, 'report.html')).toContain('<p>This report is made up for testing.')
  })

  it.each(['report.pasted.txt', 'report.unwrapped.txt', 'report.html'])('has every answer unbroken in %s', file => {
    const written = read(name, file) ?? ''
    const text = folded(file.endsWith('.html') ? htmlText(written) : written)
    const inPlace = file === 'report.pasted.txt' ? folded(withoutPageLines(written, name)) : text
    for (const answer of answers(name)) expect(inPlace.includes(folded(answer)), answer).toBe(true)
  })

  it.each(['report.txt', 'report.pages.txt', 'report.layout.txt'])('has every word of the answers in %s', file => {
    const text = read(name, file)
    if (text === null) return
    // pdftotext drops a hyphen at a line's end, so the text is searched without white space and hyphens.
    const whole = folded(text)
    const missing = answers(name)
      .flatMap(answer => answer.split(/\s+/))
      .filter(word => !whole.includes(folded(word)))
    expect(missing).toEqual([])
  })
})

/** What the streams of a PDF hold, inflated: the packed bytes depend on the version of zlib. */
function drawn(pdf: Buffer): readonly string[] {
  const streams = pdf.toString('latin1').matchAll(/FlateDecode\n>>\nstream\n(?<packed>.*?)\nendstream/gs)
  return [...streams].map(stream => inflateSync(Buffer.from(stream.groups?.packed ?? '', 'latin1')).toString('latin1'))
}

/** A pasted text without the lines that repeat on each page: its running head and the page number above it. */
function withoutPageLines(text: string, name: string): string {
  const head = /^title: "?(?<title>[^"\n]+)"?$/m.exec(read(name, 'report.md') ?? '')?.groups?.title ?? ''
  const lines = text.split('\n')
  return lines
    .filter((line, index) => line !== head && !(/^\d+$/.test(line) && [head, ''].includes(lines[index + 1] ?? '')))
    .join('\n')
}
