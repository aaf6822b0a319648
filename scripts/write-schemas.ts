/** Writes schemas/report.json from the zod schema; a test fails when the file is stale. */
import { writeFileSync } from 'node:fs'
import { reportJsonSchema } from '../src/record/json-schema.ts'

writeFileSync(new URL('../schemas/report.json', import.meta.url), `${JSON.stringify(reportJsonSchema(), null, 2)}\n`)
