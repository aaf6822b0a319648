import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { extractReport } from '../../src/extract.ts'
import type { Counts } from './measure.ts'
import { type Score, score } from './score.ts'

/** Reports in every flavour with answers, as "folder/file". A page of a report saved in several pages is none by itself. */
export function fixtureFiles(root: string): readonly string[] {
  const folders = readdirSync(root).filter(name => existsSync(join(root, name, 'gold.json')))
  return folders.flatMap(folder => {
    const files = readdirSync(join(root, folder)).filter(file => /^report[^/]*\.(?:txt|html|pdf)$/.test(file))
    return files.filter(file => !/\.page-\d+\.html$/.test(file)).map(file => `${folder}/${file}`)
  })
}

/** Extracts one of them and holds it against its answers. */
export async function scoreFixture(root: string, path: string): Promise<Score> {
  const [folder = ''] = path.split('/')
  const gold: unknown = JSON.parse(readFileSync(join(root, folder, 'gold.json'), 'utf8'))
  return score(await extractReport(readFileSync(join(root, path))), gold)
}

/** A figure as one number: of precision and recall the lower. */
export function lower(figure: number | Counts): number {
  return typeof figure === 'number' ? figure : Math.min(figure.precision, figure.recall)
}

/** What a figure has to be unless fixture-floors.yaml says otherwise: everything right, and of the paragraphs nearly all. */
export function required(figure: string): number {
  if (figure === 'paragraphs' || figure === 'recommendations') return 0.98
  return /^(?:stat|number)/.test(figure) ? 0 : 1
}

export const floorsSchema = z.record(z.string(), z.record(z.string(), z.number()))
/** By fixture, by figure: what it reaches today where that is less than is required. A floor only rises. */
export type Floors = z.infer<typeof floorsSchema>
