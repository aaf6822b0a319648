import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { reportJsonSchema } from '../src/record/json-schema.ts'

test('schemas/report.json is what the zod schema gives', () => {
  const written: unknown = JSON.parse(readFileSync(new URL('../schemas/report.json', import.meta.url), 'utf8'))
  expect(written).toEqual(JSON.parse(JSON.stringify(reportJsonSchema())))
})
