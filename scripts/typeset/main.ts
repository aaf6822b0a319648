import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainOutputs } from './outputs.ts'

/** `npm run typeset -- fixtures/<id> …`: writes every flavour of each made report (all of them, if none is named) beside its report.md. */
const named = process.argv.slice(2)
const made = readdirSync('fixtures').map(name => join('fixtures', name))
const folders = named.length > 0 ? named : made.filter(folder => existsSync(join(folder, 'report.md')))
for (const folder of folders) {
  const read = (name: string): string | null => {
    const path = join(folder, name)
    return existsSync(path) ? readFileSync(path, 'utf8') : null
  }
  const markdown = read('report.md')
  if (markdown === null) throw new Error(`${folder}: no report.md`)
  const outputs = plainOutputs({ markdown, numbers: read('numbers.yaml'), style: read('style.yaml') })
  for (const [name, content] of outputs) writeFileSync(join(folder, name), content)
  console.log(`${folder}: ${[...outputs.keys()].join(', ')}`)
}
