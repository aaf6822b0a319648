import type { Evidence } from '../../src/record/evidence-schema.ts'
import { type Area, type Report, reportSchema } from '../../src/record/schema.ts'
import type { Statistic } from '../../src/record/statistic-schema.ts'

/** A report that is made up, about a force that does not exist. */
export function madeReport(changes: Partial<Report> = {}): Report {
  return reportSchema.parse({
    schema: 'peel-report/1',
    status: 'complete',
    source: {
      name: 'elmet.pdf',
      mediaType: 'application/pdf',
      sha256: 'e1'.repeat(32),
      bytes: 4_321,
      pages: 40,
      generator: 'peel-extract 0.1.0',
    },
    report: {
      title: 'PEEL 2021/22 – An inspection of Elmet Police',
      force: { id: 'elmet', name: 'Elmet Police' },
      cycle: '2021-22',
      published: '2022-03-01',
      corrected: null,
      inspector: { name: 'A Person', title: 'HM Inspector of Constabulary' },
      statedCounts: { areas: 2, graded: 1 },
    },
    sections: [
      {
        id: 'section-1',
        kind: 'observations',
        title: 'HM Inspector’s observations',
        level: 1,
        parent: null,
        body: [],
        findings: [{ id: 'finding-1', title: 'The force answers “quickly”', body: [], evidence: evidence(10, 40, 2) }],
        evidence: evidence(5, 60, 2),
      },
    ],
    pillars: [],
    areas: [madeArea(), { ...madeArea('other'), judgment: ungraded }, { ...madeArea('other'), judgment: ungraded }],
    statistics: [madeStatistic('statistic-1', []), madeStatistic('statistic-2', ['statistic-1'])],
    numbers: [],
    figures: [],
    links: [],
    messages: [
      { code: 'count/graded-areas', severity: 'warning', reason: 'one of two', evidence: evidence(101, 103, 3) },
      { code: 'count/areas', severity: 'info', reason: '-3 found', evidence: null },
    ],
    accounting: {
      characters: { total: 9, body: 9, furniture: 0, links: 0, outline: 0, unaccounted: 0 },
      numbers: { total: 2, byClass: { statistic: 2 }, unaccounted: 0 },
    },
    ...changes,
  } satisfies Report)
}

const ungraded = { graded: false, grade: null, statement: null, carriedOverFrom: null, evidence: null }

export function madeArea(id: Area['id'] = 'response'): Area {
  return {
    id,
    title: id === 'other' ? 'Keeping the wapentake' : 'Responding to the public',
    pillar: null,
    judgment: {
      graded: true,
      grade: 'good',
      statement: 'Elmet Police is good at responding to the public.',
      carriedOverFrom: null,
      evidence: evidence(100, 150, 3),
    },
    introduction: [],
    areasForImprovement: [
      {
        id: `improvement-${id}`,
        title: '=The force should answer, and "soon"',
        body: [
          { type: 'paragraph', text: 'First.\r\nSecond line.', evidence: evidence(160, 170, 3) },
          { type: 'list', items: ['one', 'two'], evidence: evidence(170, 180, 3) },
          { type: 'table', rows: [['a', 'b']], evidence: evidence(180, 190, 3) },
        ],
        evidence: evidence(155, 190, 3),
      },
    ],
    causesOfConcern: [
      {
        id: `concern-${id}`,
        title: null,
        accelerated: false,
        body: [{ type: 'paragraph', text: 'Mae’r llu yn araf: ŵ, ŷ, £5.', evidence: evidence(200, 240, 4) }],
        recommendations: [
          {
            id: `recommendation-${id}`,
            text: 'By 1 May 2022 the force should:',
            items: ['+44 rings', "'=quoted"],
            due: { written: '1 May 2022', date: '2022-05-01' },
            evidence: evidence(241, 260, 4),
          },
        ],
        evidence: evidence(200, 260, 4),
      },
    ],
    practices: [
      {
        id: `practice-${id}`,
        kind: 'promising-practice',
        title: '@night patrols',
        body: [],
        evidence: evidence(261, 280, 4),
      },
    ],
    findings: [
      {
        id: `finding-${id}`,
        title: "'-5 is cold",
        body: [{ type: 'paragraph', text: 'Emoji 🚓, tab\there.', evidence: evidence(290, 300, 5) }],
        evidence: evidence(281, 300, 5),
      },
    ],
    evidence: evidence(90, 300, 3),
  }
}

function madeStatistic(id: string, comparedWith: readonly string[]): Statistic {
  return {
    id,
    kind: 'fraction',
    written: '67 out of 70',
    value: 67,
    high: null,
    denominator: 70,
    denominatorStated: true,
    unit: 'case',
    bound: 'exact',
    role: 'measured',
    measure: null,
    subject: { entity: 'force', written: 'the force' },
    period: { written: 'year ending 31 March 2021', kind: 'year-ending', start: '2020-04-01', end: '2021-03-31' },
    comparisons: comparedWith.map(other => ({ with: other, relation: 'higher', degree: null })),
    interval: comparedWith[0] ?? null,
    sentence: 'In 67 out of 70 cases, it was −0.5 or 1.25e3.',
    area: 'response',
    within: 'finding-response',
    evidence: evidence(282, 290, 5),
  }
}

export function evidence(start: number, end: number, page: number | null): Evidence {
  return { page, start, end, ranges: [{ start, end }], rule: 'made/up', certainty: 'stated', boxes: [] }
}
