import type { Block, Report } from '../../src/record/schema.ts'
import type { ScoredGold } from './gold-schema.ts'

/** A box or a finding: what is counted, with the texts of its paragraphs and bullets. */
export interface Unit {
  readonly kind: string
  readonly area: string
  readonly title: string
  readonly texts: readonly string[]
  readonly recommendations: readonly string[]
}

export const unitKinds = [
  'area-for-improvement',
  'cause-of-concern',
  'innovative-practice',
  'promising-practice',
  'finding',
] as const

export function unitsOfReport(report: Report): readonly Unit[] {
  return report.areas.flatMap(area => {
    const unit = (
      kind: string,
      item: { title: string | null; body: readonly Block[] },
      recommendations: readonly string[] = [],
    ): Unit => {
      return { kind, area: area.title, title: item.title ?? '', texts: textsOf(item.body), recommendations }
    }
    return [
      ...area.areasForImprovement.map(item => unit('area-for-improvement', item)),
      ...area.causesOfConcern.map(item =>
        unit(
          'cause-of-concern',
          item,
          item.recommendations.flatMap(({ text, items }) => [...(text === '' ? [] : [text]), ...items]),
        ),
      ),
      ...area.practices.map(item => unit(item.kind, item)),
      ...area.findings.map(item => unit('finding', item)),
    ]
  })
}

/** A box without title: each bullet of an area for improvement is one; a cause of concern stays one. */
export function unitsOfGold(gold: ScoredGold): readonly Unit[] {
  return gold.areas.flatMap(area => {
    const base = { area: area.title, recommendations: [] }
    return [
      ...area.boxes.flatMap((box): Unit[] =>
        box.title === null && box.kind === 'area-for-improvement'
          ? box.body.map(bullet => ({ ...base, kind: box.kind, title: bullet, texts: [] }))
          : [
              {
                ...base,
                kind: box.kind,
                title: box.title ?? '',
                texts: box.body,
                recommendations: box.recommendations,
              },
            ],
      ),
      ...area.findings.map(finding => ({ ...base, kind: 'finding', title: finding.title, texts: finding.body })),
    ]
  })
}

function textsOf(body: readonly Block[]): readonly string[] {
  return body.flatMap(block => (block.type === 'paragraph' ? [block.text] : block.type === 'list' ? block.items : []))
}
