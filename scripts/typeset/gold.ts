import { goldNumbers } from './gold-numbers.ts'
import type { BoxItem, Item, MadeReport } from './source/made-report.ts'

export interface GoldBox {
  kind: string
  title: string | null
  body: string[]
  recommendations: string[]
  accelerated?: true
}
export interface GoldFinding {
  title: string
  body: string[]
}
export interface GoldArea {
  id: string
  title: string
  pillar: string | null
  grade: string | null
  grade_sentence: string | null
  carried_over_from: string | null
  boxes: GoldBox[]
  findings: GoldFinding[]
}
export interface GoldSection {
  title: string
  kind: string
  findings?: string[]
}
export interface Gold {
  force: string
  force_id: string | null
  cycle: string
  published: string | null
  inspector: readonly [string, string] | null
  areas_stated: number | null
  graded_stated: number | null
  pillars: { id: string; grade: string | null }[]
  sections: GoldSection[]
  areas: GoldArea[]
  numbers: Record<string, unknown>[]
  links: { text: string; url: string }[]
  captions: string[]
  tables: (readonly (readonly string[])[])[]
}

/** The answers that report.md (and numbers.yaml, if there is one) gives. Nothing here reads text for meaning. */
export function toGold(report: MadeReport, numbersYaml: string | null): Gold {
  const { front } = report
  const gold: Gold = {
    force: front.force.name,
    force_id: front.force.id,
    cycle: front.cycle,
    published: front.published,
    inspector: front.inspector,
    areas_stated: front.areas_stated,
    graded_stated: front.graded_stated,
    pillars: front.pillars,
    sections: [],
    areas: [],
    numbers: [],
    links: [],
    captions: [],
    tables: [],
  }
  let pillar: string | null = null
  let area: GoldArea | null = null
  let section: GoldSection | null = null
  let finding: GoldFinding | null = null
  for (const item of report.items) {
    if (item.type === 'heading') {
      finding = null
      if (item.role.is === 'section') {
        area = null
        section = { title: item.text, kind: item.role.kind }
        gold.sections.push(section)
      } else if (item.role.is === 'pillar') {
        area = null
        section = null
        pillar = item.role.id
        checkPillar(gold, item.role.id, item.role.grade)
      } else if (item.role.is === 'area') {
        const { id, grade } = item.role
        section = null
        area = {
          id,
          title: item.text,
          pillar,
          grade,
          grade_sentence: null,
          carried_over_from: null,
          boxes: [],
          findings: [],
        }
        gold.areas.push(area)
        gold.sections.push({ title: item.text, kind: 'area' })
      } else if (item.role.is === 'finding') {
        finding = { title: item.text, body: [] }
        if (area) area.findings.push(finding)
        else if (section) section.findings = [...(section.findings ?? []), item.text]
      }
    } else if (item.type === 'paragraph') {
      if (item.grade && area) area.grade_sentence = item.rich.text
      if (item.carried !== null && area) area.carried_over_from = item.carried
      if (!item.grade && !item.gradeLine && item.carried === null) finding?.body.push(item.rich.text)
    } else if (item.type === 'bullet') finding?.body.push(item.rich.text)
    else if (item.type === 'box') {
      if (!area) throw new Error(`report.md: a box outside an area: ${item.kind}`)
      area.boxes.push(...goldBoxes(item))
    } else if (item.type === 'caption') gold.captions.push(item.text)
    else if (item.type === 'table') gold.tables.push(item.rows)
  }
  for (const item of report.items.flatMap((one): readonly Item[] => (one.type === 'box' ? one.items : [one]))) {
    if (item.type !== 'paragraph' && item.type !== 'bullet') continue
    for (const link of item.rich.links)
      gold.links.push({ text: item.rich.text.slice(link.start, link.end), url: link.url })
  }
  addSharedSentences(gold, report)
  gold.numbers = goldNumbers(report, numbersYaml)
  return gold
}

/** A sentence that states the grades of areas it does not stand in is the grade sentence of each. */
function addSharedSentences(gold: Gold, report: MadeReport): void {
  for (const item of report.items) {
    const ids: readonly string[] = item.type === 'paragraph' || item.type === 'bullet' ? item.gradeOf : []
    for (const id of ids) {
      const area = gold.areas.find(one => one.id === id)
      if (!area) throw new Error(`report.md: a grade sentence for ${id}, which is no area of the report`)
      if (item.type === 'paragraph' || item.type === 'bullet') area.grade_sentence = item.rich.text
    }
  }
}

function checkPillar(gold: Gold, id: string, grade: string | null): void {
  const stated = gold.pillars.find(pillar => pillar.id === id)
  if (!stated) gold.pillars.push({ id, grade })
  else if (stated.grade !== grade)
    throw new Error(`report.md: pillar ${id} is ${stated.grade} in front, ${grade} in its heading`)
}

function goldBoxes(box: BoxItem): GoldBox[] {
  const boxes: GoldBox[] = []
  const begin = (title: string | null): GoldBox => {
    const begun: GoldBox = {
      kind: box.kind,
      title,
      body: [],
      recommendations: [],
      ...(box.accelerated ? { accelerated: true as const } : {}),
    }
    boxes.push(begun)
    return begun
  }
  let current: GoldBox | null = null
  let recommending = false
  for (const item of box.items) {
    if (item.type === 'heading') {
      if (item.role.is === 'box-title') current = begin(item.text)
      recommending = item.role.is !== 'box-title'
    } else if (item.type === 'paragraph' || item.type === 'bullet') {
      current ??= begin(null)
      if (item.type === 'paragraph' && item.recommendations) recommending = true
      ;(recommending ? current.recommendations : current.body).push(item.rich.text)
    }
  }
  return boxes
}
