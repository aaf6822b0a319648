import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** Prints a saved web page to PDF as a reader's browser does: bullets are drawn, boxes may have no fill. Not the same bytes each time. */
export function printInBrowser(html: string, pdf: string): void {
  const profile = mkdtempSync(join(tmpdir(), 'typeset-'))
  const options = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync']
  const print = ['--generate-pdf-document-outline', '--no-pdf-header-footer', `--print-to-pdf=${resolve(pdf)}`]
  execFileSync('chromium', [...options, `--user-data-dir=${profile}`, ...print, resolve(html)], { stdio: 'ignore' })
  rmSync(profile, { recursive: true, force: true })
}
