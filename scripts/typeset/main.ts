import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainOutputs } from './outputs.ts'
import { printInBrowser } from './pdf/print-in-browser.ts'
import { writePdf } from './pdf/write-pdf.ts'
import { parseReport } from './source/parse-report.ts'
import { parseStyle } from './style.ts'

/** `npm run typeset -- fixtures/<id> …`: writes every flavour of each made report (all of them, if none is named) beside its report.md. */
const named = process.argv.slice(2)
const made = readdirSync('fixtures').map(name => join('fixtures', name))
const folders = named.length > 0 ? named : made.filter(folder => existsSync(join(folder, 'report.md')))
for (const folder of folders) await typeset(folder)

async function typeset(folder: string): Promise<void> {
  const read = (name: string): string | null => {
    const path = join(folder, name)
    return existsSync(path) ? readFileSync(path, 'utf8') : null
  }
  const markdown = read('report.md')
  if (markdown === null) throw new Error(`${folder}: no report.md`)
  const written: string[] = []
  const write = (name: string, content: string | Uint8Array): void => {
    writeFileSync(join(folder, name), content)
    written.push(name)
  }
  for (const [name, content] of plainOutputs({ markdown, numbers: read('numbers.yaml'), style: read('style.yaml') }))
    write(name, content)
  const style = parseStyle(read('style.yaml'))
  for (const pdf of style.pdf) write(pdf.file, await writePdf(parseReport(markdown), pdf))
  const [first] = style.pdf
  if (first && hasProgram('pdftotext')) {
    write('report.pages.txt', pdfText(join(folder, first.file), []))
    write('report.layout.txt', pdfText(join(folder, first.file), ['-layout']))
  }
  if (style.browser && hasProgram('chromium')) {
    printInBrowser(join(folder, 'report.html'), join(folder, 'report-browser.pdf'))
    written.push('report-browser.pdf')
  }
  console.log(`${folder}: ${written.join(', ')}`)
}

function hasProgram(name: string): boolean {
  return (process.env.PATH ?? '').split(':').some(folder => existsSync(join(folder, name)))
}

function pdfText(path: string, options: readonly string[]): Buffer {
  return execFileSync('pdftotext', ['-enc', 'UTF-8', ...options, path, '-'])
}
