import { parse as parseYaml } from 'yaml'
import { parseAttributes, splitAttributes } from './attributes.ts'
import {
  attributeSchemas,
  type BoxItem,
  boxKindSchema,
  type FlatItem,
  frontMatterSchema,
  type HeadingRole,
  type Item,
  type MadeReport,
  type ParagraphItem,
} from './made-report.ts'
import { parseRichText } from './rich-text.ts'

const FRONT = /^---\n(?<yaml>.*?)\n---\n(?<body>.*)$/s
const HEADING = /^(?<marks>#{1,4}) +(?<text>.+)$/
const BULLET = /^(?<indent> *)- +(?<text>.+)$/
const FENCE = /^::: *(?<kind>[a-z-]+)(?<attributes>.*)$/

/** report.md → what it says. Throws, with the line, at anything that the format does not know. */
export function parseReport(markdown: string): MadeReport {
  const parts = FRONT.exec(markdown.replaceAll('\r\n', '\n'))?.groups
  if (!parts) throw new Error('report.md: no front matter between --- lines')
  const front = frontMatterSchema.parse(parseYaml(parts.yaml ?? ''))
  const lines = (parts.body ?? '').split('\n')
  const items: Item[] = []
  let at = 0
  while (at < lines.length) {
    const line = lines[at] ?? ''
    const fence = FENCE.exec(line)?.groups
    if (fence) {
      const end = lines.indexOf(':::', at + 1)
      if (end < 0) throw new Error(`report.md: box "${line}" has no closing :::`)
      items.push(parseBox(fence.kind ?? '', fence.attributes ?? '', lines.slice(at + 1, end)))
      at = end + 1
    } else {
      const { items: flat, next } =
        line === '!judgments' ? { items: [{ type: 'judgments' } as const], next: at + 1 } : parseFlat(lines, at, false)
      items.push(...flat)
      at = next
    }
  }
  return { front, items }
}

function parseBox(kind: string, written: string, lines: readonly string[]): BoxItem {
  const attributes = parseAttributes(written)
  const items: FlatItem[] = []
  for (let at = 0; at < lines.length; ) {
    const { items: flat, next } = parseFlat(lines, at, true)
    items.push(...flat)
    at = next
  }
  return {
    type: 'box',
    kind: boxKindSchema.parse(kind),
    label: attributes.get('label') ?? null,
    accelerated: attributes.get('accelerated') === 'true',
    items,
  }
}

/** The item that begins at line `at`, if any, and the line after it. */
function parseFlat(lines: readonly string[], at: number, inBox: boolean): { items: readonly FlatItem[]; next: number } {
  const line = (lines[at] ?? '').trimEnd()
  const one = (item: FlatItem) => ({ items: [item], next: at + 1 })
  if (line === '' || line.startsWith('%%')) return { items: [], next: at + 1 }
  if (line.startsWith(':::')) throw new Error(`report.md: ::: without a box, body line ${at + 1}`)
  const heading = HEADING.exec(line)?.groups
  if (heading) {
    const { text, attributes } = splitAttributes(heading.text ?? '')
    const rank = heading.marks?.length ?? 1
    return one({ type: 'heading', rank, text, role: roleOf(attributes, inBox && rank === 3, text) })
  }
  const bullet = BULLET.exec(line)?.groups
  if (bullet) {
    const { text, attributes } = splitAttributes(bullet.text ?? '')
    const depth = (bullet.indent ?? '').length / 2
    return one({ type: 'bullet', depth, rich: parseRichText(text), gradeOf: gradeOf(attributes.get('grade')) })
  }
  if (line.startsWith('^ ')) return one({ type: 'caption', text: line.slice(2) })
  if (line.startsWith('|')) return parseTable(lines, at)
  const { text, attributes } = splitAttributes(line)
  for (const name of attributes.keys()) {
    if (!['grade', 'grade-line', 'carried', 'recommendations'].includes(name))
      throw new Error(`report.md: unknown mark {${name}} at "${text}"`)
  }
  return one({
    type: 'paragraph',
    rich: parseRichText(text),
    grade: attributes.has('grade'),
    gradeOf: gradeOf(attributes.get('grade')),
    gradeLine: attributes.has('grade-line'),
    carried: attributes.get('carried') ?? null,
    recommendations: attributes.has('recommendations'),
  })
}

/** `{grade}` has the value "true": the area (or pillar) it stands in. */
function gradeOf(written: string | undefined): ParagraphItem['gradeOf'] {
  return written === undefined || written === 'true'
    ? []
    : written.split(' ').map(id => attributeSchemas.area.parse(id))
}

function parseTable(lines: readonly string[], at: number): { items: readonly FlatItem[]; next: number } {
  let next = at
  const rows: string[][] = []
  for (; (lines[next] ?? '').startsWith('|'); next++) {
    const cells = (lines[next] ?? '').trim().slice(1, -1).split('|')
    if (!cells.every(cell => /^\s*:?-+:?\s*$/.test(cell))) rows.push(cells.map(cell => cell.trim()))
  }
  return { items: [{ type: 'table', rows }], next }
}

function roleOf(attributes: ReadonlyMap<string, string>, boxTitle: boolean, text: string): HeadingRole {
  const grade = attributes.has('grade') ? attributeSchemas.grade.parse(attributes.get('grade')) : null
  const known = ['section', 'area', 'pillar', 'grade', 'label', 'finding']
  for (const name of attributes.keys())
    if (!known.includes(name)) throw new Error(`report.md: unknown mark {${name}} at "${text}"`)
  if (attributes.has('section'))
    return { is: 'section', kind: attributeSchemas.section.parse(attributes.get('section')) }
  if (attributes.has('pillar'))
    return { is: 'pillar', id: attributeSchemas.pillar.parse(attributes.get('pillar')), grade }
  if (attributes.has('area')) return { is: 'area', id: attributeSchemas.area.parse(attributes.get('area')), grade }
  if (attributes.has('label')) return { is: 'label' }
  if (attributes.has('finding')) return { is: 'finding' }
  return boxTitle ? { is: 'box-title' } : { is: 'sub-heading' }
}
