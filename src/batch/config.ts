import { readFile } from 'node:fs/promises'
import { LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { forces } from '../data/compiled/forces.ts'
import { knownCycleSchema } from '../record/area-id.ts'
import { ArchiveError } from './archive-error.ts'

/** A cycle of one year may stand in YAML without quotes, where it is a number. */
const writtenCycle = z.preprocess(value => (typeof value === 'number' ? String(value) : value), knownCycleSchema)

const forceIds: ReadonlySet<string> = new Set(forces.forces.map(({ id }) => id))

const overridesSchema = z.strictObject({
  /** The inspectorate's id of the force: "avon-and-somerset". */
  force: z
    .string()
    .refine(id => forceIds.has(id), 'Expected the id of a force, such as avon-and-somerset')
    .optional(),
  cycle: writtenCycle.optional(),
  /** Opens a locked PDF. It is never written anywhere. */
  password: z.string().optional(),
  /** Goes into the report's messages. */
  notes: z.string().min(1).optional(),
})

const configSchema = z.strictObject({
  /** By path inside the archive, as in the column `file` of the tables. */
  files: z.record(z.string(), overridesSchema).default({}),
})

/** What a person says about one file whose name and text tell too little. */
export type Overrides = Readonly<z.infer<typeof overridesSchema>>
export type ArchiveConfig = z.infer<typeof configSchema>

/** Reads `peel.config.yaml`. @throws ArchiveError with line and column if it is not as it should be */
export async function readConfig(path: string): Promise<ArchiveConfig> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new ArchiveError('config/invalid', `${path} cannot be read`, 'Check the path after --config.', { cause })
  })
  return parseConfig(text, path)
}

/** @param name of the file, for the error */
export function parseConfig(text: string, name: string): ArchiveConfig {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const fault = document.errors[0]
  if (fault !== undefined) throw invalid(name, lines.linePos(fault.pos[0]), fault.code)
  const result = configSchema.safeParse(document.toJS() ?? {})
  if (result.success) return result.data
  const [issue] = result.error.issues
  const path = issue?.path ?? []
  // The innermost part that is written there: a key that is missing or surplus has its place in the part around it.
  const node = path
    .map((_, index) => document.getIn(path.slice(0, path.length - index), true))
    .find((found): found is { range: [number, number, number] } => hasRange(found))
  const where = path.length === 0 ? 'the file' : path.join('.')
  throw invalid(name, lines.linePos(node?.range[0] ?? 0), `${issue?.message ?? 'unknown fault'} at ${where}`)
}

function hasRange(node: unknown): boolean {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
}

function invalid(name: string, { line, col }: { line: number; col: number }, message: string): ArchiveError {
  return new ArchiveError(
    'config/invalid',
    `${name}:${line}:${col} ${message}`,
    'Each file under `files:` takes force, cycle, password and notes.',
  )
}
