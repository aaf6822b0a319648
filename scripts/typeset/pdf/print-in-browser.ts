import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** Prints a saved web page to PDF as a reader's browser does: bullets are drawn, boxes may have no fill. Not the same bytes each time. */
export function printInBrowser(html: string, pdf: string): void {
  const profile = mkdtempSync(join(tmpdir(), 'typeset-'))
  // A browser prints a closed part as its heading alone: a reader opens them all first.
  const page = join(profile, 'page.html')
  writeFileSync(page, readFileSync(html, 'utf8').replaceAll('<details ', '<details open '))
  const options = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync']
  const print = ['--generate-pdf-document-outline', '--no-pdf-header-footer', `--print-to-pdf=${resolve(pdf)}`]
  execFileSync('chromium', [...options, `--user-data-dir=${profile}`, ...print, page], { stdio: 'ignore' })
  rmSync(profile, { recursive: true, force: true })
}
