import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { extractReport, loadFramework, reportSchema } from '../src/index.ts'

/** A cycle that does not exist, as a newcomer would write it, and a made-up report of it. */
const folder = new URL('./own-cycle/', import.meta.url)
const yaml = readFileSync(new URL('2031-33.yaml', folder), 'utf8')
const text = readFileSync(new URL('report.txt', folder), 'utf8')
const frameworks = [await loadFramework(yaml, '2031-33.yaml')]

describe('a cycle of one’s own, by one YAML file', () => {
  test('is told by its cover', async () => {
    const { report } = await extractReport(text, { frameworks })
    expect([report.cycle, report.force?.id, report.published]).toEqual(['2031-33', 'kent', '2031-05-14'])
  })

  test('is told by its own wording, without a cover', async () => {
    const { report } = await extractReport(text.slice(text.indexOf('In brief')), { frameworks })
    expect([report.cycle, report.force?.id]).toEqual(['2031-33', 'kent'])
  })

  test('gives its areas their ids, grades, boxes and findings', async () => {
    const { areas } = await extractReport(text, { frameworks })
    expect(
      areas.map(({ id, title, judgment, areasForImprovement, findings }) => ({
        id,
        title,
        grade: judgment.grade,
        boxes: areasForImprovement.map(box => box.title),
        findings: findings.map(finding => finding.title),
      })),
    ).toEqual([
      {
        id: 'response',
        title: 'Being there when it matters',
        grade: 'good',
        boxes: ['The force should tell callers how long they will wait'],
        findings: ['The force answers emergency calls quickly'],
      },
      {
        id: 'other',
        title: 'Policing the digital street',
        grade: 'inadequate',
        boxes: [],
        findings: ['Few officers are trained to work online'],
      },
    ])
  })

  test('names its sections, counts what the report states, and loses nothing', async () => {
    const extracted = await extractReport(text, { frameworks })
    const named = extracted.sections.filter(({ kind }) => kind !== 'other')
    expect(named.map(({ kind, title }) => [kind, title])).toEqual([
      ['summary', 'In brief'],
      ['summary', 'What we judge'],
      ['about-data', 'Where our numbers come from'],
    ])
    expect(extracted.report.statedCounts).toEqual({ areas: 2, graded: 2 })
    expect(extracted.accounting.characters.unaccounted).toBe(0)
  })

  test('gives a report that the schema takes', async () => {
    expect(reportSchema.safeParse(await extractReport(text, { frameworks })).success).toBe(true)
  })

  test('may be chosen by the caller, and only if it is there', async () => {
    const { report } = await extractReport(text.slice(text.indexOf('Being there')), { frameworks, cycle: '2031-33' })
    expect(report.cycle).toBe('2031-33')
    await expect(extractReport(text, { cycle: '2031-33' })).rejects.toThrow(/expected a cycle of 2014, .*, got 2031-33/)
  })

  test('is not known without the option', async () => {
    const { report } = await extractReport(text)
    expect(report.cycle).toBeNull()
  })
})
