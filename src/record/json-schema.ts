import { z } from 'zod'
import { reportSchema } from './schema.ts'

/** The JSON Schema (2020-12) of `peel-report/1`, as shipped in `peel-extract/schemas/report.json`. */
export function reportJsonSchema(): Record<string, unknown> {
  return { title: 'peel-report/1', ...z.toJSONSchema(reportSchema, { target: 'draft-2020-12', reused: 'ref' }) }
}
