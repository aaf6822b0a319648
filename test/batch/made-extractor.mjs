// Reads made-up reports written as a line of JSON: { force, cycle, published, areas, kind }. Stands in for the package's own
// extractReport where a test is about the archive and not about the reports.
import { createHash } from 'node:crypto'

export async function extractReport(bytes, { name, password, withText }) {
  const text = Buffer.from(bytes).toString('utf8')
  if (!text.startsWith('{')) {
    throw Object.assign(new Error('no report'), { code: 'report/not-peel', advice: 'Give a report.' })
  }
  const { force, cycle, published, corrected, grade = 'good', areas = [], does, wait = 0 } = JSON.parse(text)
  if (does === 'loop') for (;;);
  if (does === 'fill') for (const all = []; ; ) all.push(Array.from({ length: 1e5 }, Math.random))
  if (does === 'fault') throw new TypeError('x is not a function')
  if (does === 'locked' && password !== 'open') {
    throw Object.assign(new Error('locked'), { code: 'pdf/encrypted', advice: 'Give the password.' })
  }
  await new Promise(resolve => setTimeout(resolve, wait))
  const evidence = (start, end) => ({
    page: 1,
    start,
    end,
    ranges: [{ start, end }],
    rule: 'made/up',
    certainty: 'stated',
    boxes: [],
  })
  return {
    schema: 'peel-report/1',
    status: does === 'partial' ? 'partial' : 'complete',
    source: {
      name,
      mediaType: name.endsWith('.pdf') ? 'application/pdf' : name.endsWith('.html') ? 'text/html' : 'text/plain',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
      pages: null,
      generator: 'made 1',
      ...(withText ? { text } : {}),
    },
    report: {
      title: `PEEL ${cycle} ${force}`,
      force: force === undefined ? null : { id: force, name: `${force} police` },
      cycle: cycle ?? null,
      published: published ?? null,
      corrected: corrected ?? null,
      inspector: null,
      statedCounts: null,
    },
    sections: [],
    pillars: [],
    areas: areas.map((id, index) => ({
      id,
      title: `About ${id}`,
      pillar: null,
      judgment: { graded: true, grade, statement: `Good at ${id}.`, carriedOverFrom: null, evidence: null },
      introduction: [],
      areasForImprovement: [],
      causesOfConcern: [],
      practices: [],
      findings: [
        {
          id: `finding-${index + 1}`,
          title: `=Finding of ${id}`,
          body: [],
          evidence: evidence(index * 10, index * 10 + 9),
        },
      ],
      evidence: evidence(index * 10, index * 10 + 10),
    })),
    statistics: [],
    numbers: [],
    figures: [],
    links: [],
    messages: [],
    accounting: {
      characters: { total: 1, body: 1, furniture: 0, links: 0, outline: 0, unaccounted: 0 },
      numbers: { total: 0, byClass: {}, unaccounted: 0 },
    },
  }
}
