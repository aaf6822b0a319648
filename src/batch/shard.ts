import { createHash } from 'node:crypto'
import { ArchiveError } from './archive-error.ts'

/** A fixed part of an archive: `2/8` is the second of eight. */
export interface Shard {
  readonly part: number
  readonly of: number
}

/** @throws ArchiveError if the text is not `n/m` with n from 1 to m, and m up to 100,000 */
export function parseShard(written: string): Shard {
  const { part, of } = /^(?<part>\d{1,6})\/(?<of>\d{1,6})$/u.exec(written)?.groups ?? {}
  const shard = { part: Number(part ?? 0), of: Number(of ?? 0) }
  if (shard.part < 1 || shard.part > shard.of || shard.of > 100_000) {
    throw new ArchiveError('archive/bad-shard', `"${written}" is no part of an archive`, 'Write --shard 2/8.')
  }
  return shard
}

export function writeShard({ part, of }: Shard): string {
  return `${part}/${of}`
}

/** Whether a file belongs to a shard. It depends on the path inside the archive alone. */
export function isInShard(file: string, { part, of }: Shard): boolean {
  return createHash('sha256').update(file).digest().readUInt32BE(0) % of === part - 1
}
