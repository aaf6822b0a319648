import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { forces } from '../src/data/compiled/forces.ts'
import { frameworks } from '../src/data/compiled/frameworks.ts'
import { gradesStated } from '../src/profile/grades-stated.ts'
import { areaIdSchema, cycleSchema, gradeSchema, pillarIdSchema } from '../src/record/area-id.ts'
import { fold } from '../src/text/fold.ts'

const partSchema = z.union([areaIdSchema, pillarIdSchema])
const entrySchema = z.strictObject({
  text: z.string(),
  cycle: cycleSchema,
  force: z.string(),
  under: partSchema.nullable(),
  grades: z.array(z.strictObject({ grade: gradeSchema, of: partSchema })),
  graded: z.literal(false).optional(),
  carried: z.string().optional(),
  why: z.enum(['history', 'other-force', 'many-forces', 'word', 'wish', 'scale']).optional(),
})
const path = join(import.meta.dirname, '..', 'fixtures', 'grade-sentences.yaml')
const entries = z.array(entrySchema).parse(parse(readFileSync(path, 'utf8')))

function stated(entry: z.infer<typeof entrySchema>) {
  const framework = frameworks.find(each => each.cycle === entry.cycle)
  const force = forces.forces.find(each => [each.name, ...each.formerly.map(one => one.name)].includes(entry.force))
  if (framework === undefined || force === undefined) throw new Error(`${entry.cycle} or ${entry.force} is not known`)
  return gradesStated(entry.text, framework, { id: force.id, name: entry.force }, entry.under)
}

describe('the grades that a sentence states', () => {
  test.each(entries.filter(entry => entry.grades.length > 0))('$cycle: $text', entry => {
    expect(stated(entry)?.grades).toEqual(entry.grades)
  })
})

describe('a sentence that says there is no grade', () => {
  test.each(entries.filter(entry => entry.graded === false))('$cycle: $text', entry => {
    expect(stated(entry)).toMatchObject({ grades: [], graded: false })
  })
})

describe('a sentence that says an earlier judgment stands', () => {
  test.each(entries.filter(entry => entry.carried !== undefined))('$cycle: $text', entry => {
    expect(stated(entry)?.carriedOverFrom).toBe(fold(entry.carried ?? ''))
  })
})

describe('a sentence that states no grade of this report', () => {
  test.each(entries.filter(entry => entry.why !== undefined))('$why: $text', entry => {
    expect(stated(entry)).toBeNull()
  })
})

test('there are at least a hundred sentences of either sort, each once', () => {
  expect(entries.filter(entry => entry.grades.length > 0).length).toBeGreaterThanOrEqual(100)
  expect(entries.filter(entry => entry.why !== undefined).length).toBeGreaterThanOrEqual(100)
  expect(new Set(entries.map(entry => JSON.stringify([entry.text, entry.under]))).size).toBe(entries.length)
})
