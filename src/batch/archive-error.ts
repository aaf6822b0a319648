/** Why an archive run cannot start or go on. The codes are stable: scripts may test them. */
export type ArchiveErrorCode =
  | 'archive/no-input'
  | 'archive/not-found'
  | 'archive/unreadable'
  | 'archive/bad-shard'
  | 'archive/bad-option'
  | 'config/invalid'
  | 'config/unknown-file'
  | 'archive/stopped'
  | 'output/not-given'
  | 'output/not-ours'
  | 'output/in-use'
  | 'output/disk-full'
  | 'output/not-writable'
  | 'merge/not-a-part'
  | 'merge/unlike-parts'
  | 'merge/missing-part'

const ofTheMachine: ReadonlySet<ArchiveErrorCode> = new Set([
  'output/disk-full',
  'output/not-writable',
  'archive/stopped',
])

/**
 * A run that cannot start or go on. `message` is one line that says what is wrong; `advice` says what to do. What a single file
 * does wrong is a failure in the result and never one of these.
 */
export class ArchiveError extends Error {
  readonly code: ArchiveErrorCode
  readonly advice: string

  constructor(code: ArchiveErrorCode, message: string, advice: string, options: { cause?: unknown } = {}) {
    super(message, options)
    this.name = 'ArchiveError'
    this.code = code
    this.advice = advice
  }

  /** The status that the command ends with: 2 for what the caller can put right in the command, 1 for a fault of the machine. */
  get exitCode(): 1 | 2 {
    return ofTheMachine.has(this.code) ? 1 : 2
  }
}

/** A fault of the file system while the output is written, as an error that says what to do; other faults as they are. */
export function asOutputError(fault: unknown, folder: string): unknown {
  const code = fault instanceof Error && 'code' in fault ? fault.code : null
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new ArchiveError(
      'output/disk-full',
      `no space is left to write to ${folder}`,
      'Make space and run the same command again: finished reports are not read again.',
      { cause: fault },
    )
  }
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM' || code === 'ENOTDIR' || code === 'EEXIST') {
    return new ArchiveError(
      'output/not-writable',
      `${folder} cannot be written to (${code})`,
      'Choose a folder that you may write to with --out.',
      { cause: fault },
    )
  }
  return fault
}
