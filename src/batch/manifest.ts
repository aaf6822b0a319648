import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { tableFormats } from '../export/format.ts'
import { ArchiveError } from './archive-error.ts'

const failureSchema = z.strictObject({ code: z.string(), reason: z.string(), advice: z.string() })

/** A file of the archive and what became of it. */
const fileSchema = z.strictObject({
  file: z.string(),
  name: z.string(),
  /** copy: the same bytes as an earlier file, `copyOf`, which was read for both. */
  outcome: z.enum(['complete', 'partial', 'failed', 'copy']),
  content: z.strictObject({ sha256: z.string(), bytes: z.int(), id: z.string(), key: z.string() }).nullable(),
  copyOf: z.string().nullable(),
  /** Id of the report that stands in the tables in its stead. */
  supersededBy: z.string().nullable(),
  failure: failureSchema.nullable(),
})

/** `manifest.json`: what the run was asked, and every file of the archive in order. */
const manifestSchema = z.strictObject({
  schema: z.literal('peel-archive/1'),
  generator: z.string(),
  withText: z.boolean(),
  formats: z.array(z.enum(tableFormats)),
  shard: z.string().nullable(),
  files: z.array(fileSchema),
})
export type Manifest = z.infer<typeof manifestSchema>
export type ManifestFile = z.infer<typeof fileSchema>

export const manifestName = 'manifest.json'

/** @throws ArchiveError if the file is not there, or no manifest of this version */
export async function readManifest(path: string): Promise<Manifest> {
  const value: unknown = await readFile(path, 'utf8')
    .then(text => JSON.parse(text))
    .catch(() => null)
  const result = manifestSchema.safeParse(value)
  if (result.success) return result.data
  throw new ArchiveError(
    'merge/not-a-part',
    `${path} is not there or is not the manifest of a finished run`,
    'Give the folders that runs with --shard have written, each run to its end.',
  )
}

/** One file a line, so that two manifests can be compared by eye. */
export function writeManifest({ files, ...head }: Manifest): string {
  const opening = JSON.stringify(head, null, 1).slice(0, -2)
  return `${opening},\n "files": [${files.map(file => `\n  ${JSON.stringify(file)}`).join(',')}\n ]\n}\n`
}
