import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { extractReport, type Report, type ReportNode, reportTree } from '../../src/index.ts'

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures')

/** The words of the tree and the words of the records are the same words: what the tree holds is in the JSON. */
describe.each([
  'northamptonshire-2021-22/report.txt',
  'northamptonshire-2021-22/report.pdf',
  'norfolk-2023-25/report.html',
  'hampshire-and-isle-of-wight-2025-27/report.html',
  'devon-and-cornwall-2018-19/report.html',
  'west-midlands-2017/report.txt',
  'north-yorkshire-2016/report.html',
  'cheshire-2015/report.pages.txt',
  'gwent-2014/report.html',
])('%s', async path => {
  const bytes = new Uint8Array(readFileSync(join(fixtures, path)))
  const [report, tree] = [await extractReport(bytes), await reportTree(bytes)]
  const said = wordsOf(report)
  const nodes: ReportNode[] = []
  visit(tree, node => void nodes.push(node))

  test.each([
    'paragraph',
    'listItem',
    'tableCell',
    'caption',
    'heading',
  ] as const)('holds every %s of the tree', type => {
    const values = nodes.flatMap(node => (node.type === type ? [node.value] : []))
    expect(values.filter(value => value !== '' && !said.has(value))).toEqual([])
  })
})

/** Every text of the records but quotes of sentences, which repeat what stands elsewhere. */
function wordsOf(report: Report): ReadonlySet<string> {
  const { statistics: _, numbers: __, messages: ___, ...rest } = report
  const words = new Set<string>()
  JSON.stringify(rest, (_key, value) => {
    if (typeof value === 'string') words.add(value)
    return value
  })
  return words
}
