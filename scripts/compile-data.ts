/**
 * Reads the YAML of src/data, checks it with zod and writes src/data/compiled/*.ts, so that the library reads no file and
 * parses no YAML when it is imported. A fault in the data stops the build and names file, line and column.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readYaml } from '../src/profile/read-yaml.ts'
import { families } from './data-families.ts'

const root = new URL('..', import.meta.url).pathname
const out = join(root, 'src/data/compiled')

mkdirSync(out, { recursive: true })
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  name: string
  version: string
}
writeFileSync(
  join(out, 'generator.ts'),
  `// Made by scripts/compile-data.ts from package.json\nexport const generator = '${name}/${version}'\nexport const version = '${version}'\n`,
)
for (const family of families) {
  const path = join(root, 'src/data', family.path)
  const read = (file: string) => readYaml(readFileSync(file, 'utf8'), family.schema, file).value
  const value = family.path.endsWith('.yaml')
    ? read(path)
    : readdirSync(path)
        .filter(name => name.endsWith('.yaml'))
        .sort()
        .map(name => read(join(path, name)))
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

function camel(name: string): string {
  return name.replace(/-(?<letter>\w)/g, (_, letter: string) => letter.toUpperCase())
}
