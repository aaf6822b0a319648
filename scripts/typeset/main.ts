import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainOutputs } from './outputs.ts'

/** `npm run typeset -- fixtures/<id> …`: writes every flavour of each made report beside its report.md. */
const folders = process.argv.slice(2)
if (folders.length === 0) throw new Error('usage: npm run typeset -- fixtures/<id> …')
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
