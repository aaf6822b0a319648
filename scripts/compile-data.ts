/**
 * Reads the YAML of src/data, checks it with zod and writes src/data/compiled/*.ts, so that the library reads no file and
 * parses no YAML when it is imported. A fault in the data stops the build and names file, line and column.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { families } from './data-families.ts'

const root = new URL('..', import.meta.url).pathname
const out = join(root, 'src/data/compiled')

mkdirSync(out, { recursive: true })
for (const family of families) {
  const path = join(root, 'src/data', family.path)
  const value = family.path.endsWith('.yaml')
    ? readYaml(path, family.schema)
    : readdirSync(path)
        .filter(name => name.endsWith('.yaml'))
        .sort()
        .map(name => readYaml(join(path, name), family.schema))
  writeFileSync(
    join(out, `${family.name}.ts`),
    [
      `// Made by scripts/compile-data.ts from src/data/${family.path}`,
      `import type { ${family.type.name} } from '../../${family.type.module}'`,
      '',
      `export const ${camel(family.name)}: ${family.type.written} = ${JSON.stringify(value, null, 1)}`,
      '',
    ].join('\n'),
  )
}

function readYaml(path: string, schema: z.ZodType): unknown {
  const lines = new LineCounter()
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines })
  const fault = document.errors[0]
  if (fault !== undefined) throw new Error(`${path}: ${fault.message}`)
  const result = schema.safeParse(document.toJS())
  if (result.success) return result.data
  const issue = result.error.issues[0]
  if (issue === undefined) throw result.error
  const node = document.getIn(issue.path, true) as { range?: [number, number, number] } | undefined
  const { line, col } = lines.linePos(node?.range?.[0] ?? 0)
  throw new Error(`${path}:${line}:${col} ${issue.message} at ${issue.path.join('.')}`)
}

function camel(name: string): string {
  return name.replace(/-(?<letter>\w)/g, (_, letter: string) => letter.toUpperCase())
}
