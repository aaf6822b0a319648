import { readFileSync } from 'node:fs'
import type { Plugin } from 'unified'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { extractReport, peelParse, peelRead, peelReport, type Report, type ReportTree } from '../src/index.ts'

const folder = new URL('../fixtures/northamptonshire-2021-22/', import.meta.url)
const text = readFileSync(new URL('report.txt', folder), 'utf8')
const pdf = readFileSync(new URL('report.pdf', folder))
const page = readFileSync(new URL('report.html', folder))
const processor = unified().use(peelParse).use(peelReport).freeze()

/** A transformer as a user writes it. */
const withoutFindings: Plugin<[], ReportTree> = () => tree => {
  visit(tree, 'finding', (_node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
}

describe('text → tree → report', () => {
  test('a text gives what extractReport gives, at once', async () => {
    expect(processor.processSync(text).result).toEqual(await extractReport(text))
  })

  test('the name of the file is the name of the source', () => {
    expect(processor.processSync(new VFile({ value: text, path: 'reports/a.txt' })).result.source.name).toBe('a.txt')
  })

  test('options are those of extractReport', () => {
    const { result } = unified().use(peelParse, { withText: true, name: 'b.txt' }).use(peelReport).processSync(text)
    expect([result.source.text, result.source.name]).toEqual([text, 'b.txt'])
    expect(() => unified().use(peelParse, { maxBytes: 10 }).use(peelReport).processSync(text)).toThrow(
      expect.objectContaining({ code: 'input/too-large' }),
    )
  })

  test('a transformer between the two changes the report', async () => {
    const { result } = await unified().use(peelParse).use(withoutFindings).use(peelReport).process(text)
    const whole = await extractReport(text)
    expect(whole.areas.flatMap(area => area.findings)).toHaveLength(49)
    expect(result.areas.flatMap(area => area.findings)).toEqual([])
    expect(result.areas.map(area => area.judgment)).toEqual(whole.areas.map(area => area.judgment))
  })

  test('what the transformer lost is said: nothing goes unseen', async () => {
    const { result, messages } = await unified().use(peelParse).use(withoutFindings).use(peelReport).process(text)
    expect(result.accounting.characters.unaccounted).toBeGreaterThan(0)
    expect(messages.map(message => message.ruleId)).toContain('text/not-placed')
    expect(messages.map(message => message.reason)).toEqual(result.messages.map(message => message.reason))
  })
})

describe('bytes', () => {
  test.each([
    ['a PDF', pdf],
    ['a page', page],
    ['a text', Buffer.from(text)],
  ])('%s is read first, and then gives what extractReport gives', async (_, bytes) => {
    expect(processor.processSync(await peelRead(bytes)).result).toEqual(await extractReport(bytes))
  })

  test('the file holds the canonical text, and gives the same again', async () => {
    const file = await peelRead(page, { name: 'a.html', withText: true })
    const once = processor.processSync(file).result
    expect(once.source.text).toBe(String(file))
    expect(once).toEqual(await extractReport(page, { name: 'a.html', withText: true }))
    expect(processor.processSync(file).result).toEqual(once)
  })

  test('a file whose text was changed is a text', async () => {
    const file = await peelRead(page)
    file.value = text
    expect(processor.processSync(file).result.source.mediaType).toBe('text/plain')
  })
})

describe('what cannot be used', () => {
  test('another document is refused as it is by extractReport', () => {
    const recipe = 'A made-up recipe.\nBeat the eggs with the sugar and leave them to stand.\n'.repeat(20)
    expect(() => processor.processSync(recipe)).toThrow(expect.objectContaining({ code: 'report/not-peel' }))
    expect(() => processor.processSync('')).toThrow(expect.objectContaining({ code: 'input/empty' }))
  })

  test('markup needs peelRead', () => {
    expect(() => processor.processSync(String(page))).toThrow(expect.objectContaining({ code: 'input/unsupported' }))
  })

  test('a tree from elsewhere is misuse', () => {
    const tree = processor.parse(new VFile(text))
    expect(() => processor.stringify(tree, new VFile(text))).toThrow(TypeError)
  })
})

test('the processor knows its types', () => {
  expectTypeOf(processor.parse).returns.toEqualTypeOf<ReportTree>()
  expectTypeOf(processor.processSync).returns.toHaveProperty('result').toEqualTypeOf<Report>()
  expectTypeOf(peelRead).returns.toEqualTypeOf<Promise<VFile>>()
})
