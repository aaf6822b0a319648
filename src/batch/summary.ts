import type { Dataset } from './dataset.ts'

/** What a run wrote, counted in files of the archive. */
export interface ArchiveSummary {
  readonly files: number
  readonly complete: number
  readonly partial: number
  readonly failed: number
  /** Files with the same bytes as another one. */
  readonly copies: number
  /** Reports that a newer one of the same force and cycle stands in for. */
  readonly superseded: number
  /** Files read in this run; the others an earlier run had finished. */
  readonly read: number
  /** Files of the dataset, without `reports/`. */
  readonly outputs: readonly string[]
}

export function summaryOf({ files }: Dataset, outputs: readonly string[], read: number): ArchiveSummary {
  const count = (outcome: Dataset['files'][number]['outcome']) => files.filter(file => file.outcome === outcome).length
  return {
    files: files.length,
    complete: count('complete'),
    partial: count('partial'),
    failed: count('failed'),
    copies: count('copy'),
    superseded: files.filter(({ supersededBy }) => supersededBy !== null).length,
    read,
    outputs,
  }
}
