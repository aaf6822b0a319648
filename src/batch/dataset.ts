import { compareText } from './compare-text.ts'
import type { EntryHead } from './entry.ts'
import { type FileRecord, sameContent } from './file-record.ts'
import type { Manifest, ManifestFile } from './manifest.ts'
import { changedGrades, supersede } from './supersede.ts'

/** A report of the dataset, in the order of its tables. */
export interface StandingReport {
  readonly key: string
  /** Path of its input inside the archive. */
  readonly file: string
  /** Of `reports/<name>.json`. */
  readonly name: string
  readonly supersededBy: string | null
  /** Where the report that stands in its stead says otherwise. */
  readonly gradesChanged: string | null
}

/** What a run writes: settled by the files and what became of them, whoever read them and in which order. */
export interface Dataset {
  readonly files: readonly ManifestFile[]
  /** By force, cycle, date and file. */
  readonly reports: readonly StandingReport[]
  /** Of all entries of the store that the dataset stands on. */
  readonly keys: readonly string[]
}

/** @param headOf what became of the content of a key; null for a failure that is not kept, which the record itself then has */
export function datasetOf(records: readonly FileRecord[], headOf: (key: string) => EntryHead | null): Dataset {
  const firstOf = new Map<string, FileRecord>()
  for (const group of sameContent(records)) {
    const [first] = group
    if (first !== undefined) for (const { file } of group) firstOf.set(file, first)
  }
  const heads = new Map<string, EntryHead>()
  const keys: string[] = []
  for (const first of new Set(firstOf.values())) {
    const head = first.content === null ? null : headOf(first.content.key)
    if (head === null || first.content === null) continue
    heads.set(first.file, head)
    keys.push(first.content.key)
  }
  const reportFacts = [...heads.values()].flatMap(head => (head.outcome === 'report' ? [head.facts] : []))
  const supersededBy = supersede(reportFacts)
  const factsOf = new Map(reportFacts.map(facts => [facts.id, facts]))

  const files = records.map((record): ManifestFile => {
    const first = firstOf.get(record.file) ?? record
    const head = heads.get(first.file) ?? null
    const failure = head?.outcome === 'failure' ? head.failure : head === null ? first.failure : null
    const facts = head?.outcome === 'report' ? head.facts : null
    const isCopy = first.file !== record.file
    return {
      file: record.file,
      name: record.name,
      outcome: facts === null ? 'failed' : isCopy ? 'copy' : facts.status,
      content: record.content,
      copyOf: isCopy ? first.file : null,
      supersededBy: facts === null || isCopy ? null : (supersededBy.get(facts.id) ?? null),
      failure,
    }
  })
  const reports = [...new Set(firstOf.values())]
    .flatMap(({ file, content }) => {
      const head = heads.get(file)
      return head?.outcome === 'report' && content !== null ? [{ file, key: content.key, head }] : []
    })
    .sort((a, b) => compareText(orderOf(a.head.facts), orderOf(b.head.facts)) || compareText(a.file, b.file))
    .map(({ file, key, head }) => {
      const standing = factsOf.get(supersededBy.get(head.facts.id) ?? '') ?? null
      return {
        file,
        key,
        name: head.name,
        supersededBy: standing?.id ?? null,
        gradesChanged: standing === null ? null : changedGrades(head.facts, standing),
      }
    })
  return { files, reports, keys }
}

export function manifestOf(
  { files }: Dataset,
  {
    generator,
    withText,
    formats,
    shard,
  }: Omit<Manifest, 'files' | 'schema' | 'formats'> & { readonly formats: readonly Manifest['formats'][number][] },
): Manifest {
  return { schema: 'peel-archive/1', generator, withText, formats: [...formats], shard, files: [...files] }
}

function orderOf({
  force,
  cycle,
  published,
}: {
  force: string | null
  cycle: string | null
  published: string | null
}): string {
  return [force, cycle, published].map(part => part ?? '').join('\u0000')
}
