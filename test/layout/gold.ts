import { readFileSync } from 'node:fs'
import { layoutPdf } from '../../src/layout/document.ts'
import type { SourceDocument } from '../../src/source/document.ts'
import { readPdf } from '../../src/source/pdf.ts'
import { FlatText } from '../../src/text/flat-text.ts'

interface Gold {
  sections: { title: string; findings?: string[] }[]
  areas: {
    title: string
    grade_sentence: string | null
    boxes: { title: string | null; body: string[] }[]
    findings: { title: string; body: string[] }[]
  }[]
}

/** As the scorer compares texts: without case, white space, hyphens and end punctuation. */
export function key(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\s\-‐‑‒–—\u00ad•]+/g, '')
    .replace(/^[.:;]+|[.:;]+$/g, '')
}

/** What a person says a report holds: its titles, its paragraphs and list items, and which of both stand in boxes. */
export interface Expected {
  readonly titles: readonly string[]
  readonly paragraphs: readonly string[]
  readonly boxed: readonly string[]
}

const fixtures = new URL('../../fixtures/', import.meta.url)

export function expectedOf(folder: string): Expected {
  const gold: Gold = JSON.parse(readFileSync(new URL(`${folder}/gold.json`, fixtures), 'utf8'))
  const boxTitles = gold.areas.flatMap(area => area.boxes.flatMap(box => (box.title === null ? [] : [box.title])))
  const boxBodies = gold.areas.flatMap(area => area.boxes.flatMap(box => box.body))
  return {
    titles: [
      ...gold.sections.flatMap(section => [section.title, ...(section.findings ?? [])]),
      ...gold.areas.flatMap(area => area.findings.map(finding => finding.title)),
    ],
    paragraphs: [
      ...boxTitles,
      ...boxBodies,
      ...gold.areas.flatMap(area => [
        ...(area.grade_sentence === null ? [] : [area.grade_sentence]),
        ...area.findings.flatMap(finding => finding.body),
      ]),
    ],
    boxed: [...boxTitles, ...boxBodies],
  }
}

export interface LaidOut {
  readonly report: SourceDocument
  readonly blocks: readonly { readonly kind: string; readonly key: string; readonly box: number | null }[]
}

export async function layOut(path: string): Promise<LaidOut> {
  const report = layoutPdf(await readPdf(readFileSync(new URL(path, fixtures))))
  const blocks = report.blocks.map(block => ({
    kind: block.kind,
    key: key(FlatText.of(report.text, block.parts).text),
    box: block.box,
  }))
  return { report, blocks }
}
