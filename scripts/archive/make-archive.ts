import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { forces } from '../../src/data/compiled/forces.ts'
import { plainOutputs } from '../typeset/outputs.ts'
import { writePdf } from '../typeset/pdf/write-pdf.ts'
import { parseReport } from '../typeset/source/parse-report.ts'
import { parseStyle } from '../typeset/style.ts'
import { brokenFile } from './broken-files.ts'
import { randomOf } from './random.ts'
import { varyReport } from './vary-report.ts'

export const flavours = ['pdf', 'txt', 'html'] as const
export type Flavour = (typeof flavours)[number]

export interface ArchiveMakeup {
  /** The same seed gives the same bytes. */
  readonly seed: number
  readonly flavours: readonly Flavour[]
  /** How many of the 43 forces, and of the made reports to vary. */
  readonly forces: number
  readonly reports: number
  /** Stops at so many good files. */
  readonly files: number
  /** Broken files for each good one: 0.05 adds five percent. */
  readonly broken: number
}

const fixtures = new URL('../../fixtures/', import.meta.url).pathname

/**
 * Writes an archive of made-up reports: every force × every made report × every flavour, names and figures varied, with some broken
 * files among them. None of its figures is about a real force, as the first line of each report says.
 *
 * @returns paths of the good and of the broken files, inside the folder
 */
export async function makeArchive(
  folder: string,
  makeup: ArchiveMakeup,
): Promise<{ good: string[]; broken: string[] }> {
  const random = randomOf(makeup.seed)
  const good: string[] = []
  let lastPdf: Uint8Array = new TextEncoder().encode('%PDF-1.7\n')
  const sources = madeReports().slice(0, makeup.reports)
  for (const force of forces.forces.slice(0, makeup.forces)) {
    for (const { id, markdown, style } of sources) {
      const own = forces.forces.find(each => markdown.includes(`id: ${each.id},`))
      if (own === undefined) throw new Error(`${id}: no force in its front matter`)
      const varied = varyReport(markdown, own, force, random)
      const plain = plainOutputs({ markdown: varied, numbers: null, style })
      for (const flavour of makeup.flavours) {
        if (good.length >= makeup.files) continue
        const [pdf] = parseStyle(style).pdf
        const content =
          flavour === 'pdf' && pdf !== undefined
            ? await writePdf(parseReport(varied), pdf)
            : (plain.get(`report.${flavour}`) ?? '')
        if (typeof content !== 'string') lastPdf = content
        good.push(await put(folder, `${force.id}/${id}.${flavour}`, content))
      }
    }
  }
  const broken: string[] = []
  for (let index = 0; index < Math.round(good.length * makeup.broken); index += 1) {
    const { ending, bytes } = brokenFile(index, lastPdf, random)
    broken.push(await put(folder, `broken/${index}.${ending}`, bytes))
  }
  return { good, broken }
}

/** One made report for each cycle, so that a force has no two of one. */
function madeReports(): { id: string; markdown: string; style: string | null }[] {
  const cycles = new Set<string>()
  return readdirSync(fixtures)
    .sort()
    .filter(id => existsSync(join(fixtures, id, 'report.md')))
    .map(id => {
      const style = join(fixtures, id, 'style.yaml')
      const markdown = readFileSync(join(fixtures, id, 'report.md'), 'utf8')
      const cycle = /^cycle: (?<cycle>.+)$/mu.exec(markdown)?.groups?.cycle ?? id
      return { id: cycle.replaceAll('"', ''), markdown, style: existsSync(style) ? readFileSync(style, 'utf8') : null }
    })
    .filter(({ id }) => (cycles.has(id) ? false : cycles.add(id)))
}

async function put(folder: string, name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(path, content)
  return name
}
