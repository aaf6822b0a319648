import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWholeFile } from '../export/whole-file.ts'
import type { Failure, Input } from './input.ts'
import { largestFile } from './input.ts'
import { readSource } from './read-source.ts'
import { unreachable } from './walk-folder.ts'

export type Hashed =
  | { readonly sha256: string; readonly bytes: number; readonly failure: null }
  | { readonly sha256: null; readonly bytes: null; readonly failure: Failure }

const chunkSize = 1024 * 1024

/** What an earlier run has hashed, by file: its fingerprint then, SHA-256 and size. */
type Seen = ReadonlyMap<string, readonly [fingerprint: string, sha256: string, bytes: number]>

/**
 * The SHA-256 of every input. One whose fingerprint is that of an earlier run is not read again.
 *
 * @param state folder that keeps the fingerprints
 */
export async function hashInputs(
  inputs: readonly Input[],
  state: string,
  signal: AbortSignal | null,
): Promise<readonly Hashed[]> {
  const seen = await readSeen(join(state, seenName))
  const hashed: Hashed[] = []
  let isNew = seen.size !== inputs.length
  for (const input of inputs) {
    signal?.throwIfAborted()
    const [fingerprint, sha256, bytes] = seen.get(input.file) ?? []
    if (fingerprint === input.fingerprint && sha256 !== undefined && bytes !== undefined) {
      hashed.push({ sha256, bytes, failure: null })
    } else {
      isNew = true
      hashed.push(await hashInput(input))
    }
  }
  if (isNew) await writeSeen(join(state, seenName), inputs, hashed)
  return hashed
}

const seenName = 'seen.ndjson'

async function readSeen(path: string): Promise<Seen> {
  const text = await readFile(path, 'utf8').catch(() => '')
  const lines = text.split('\n').filter(line => line !== '')
  return new Map(
    lines.map(line => {
      const [file, ...rest] = JSON.parse(line) as [string, string, string, number]
      return [file, rest] as const
    }),
  )
}

async function writeSeen(path: string, inputs: readonly Input[], hashed: readonly Hashed[]): Promise<void> {
  const lines = inputs.flatMap(({ file, fingerprint }, index) => {
    const { sha256, bytes } = hashed[index] ?? { sha256: null, bytes: null }
    return sha256 === null ? [] : [`${JSON.stringify([file, fingerprint, sha256, bytes])}\n`]
  })
  await writeWholeFile(path, lines.join(''))
}

async function hashInput({ source }: Input): Promise<Hashed> {
  const hash = createHash('sha256')
  if (source.kind === 'zip') {
    const found = await readSource(source)
    if ('failure' in found) return failed(found.failure)
    return { sha256: hash.update(found.bytes).digest('hex'), bytes: found.bytes.length, failure: null }
  }
  try {
    let bytes = 0
    for await (const chunk of createReadStream(source.path, { highWaterMark: chunkSize })) {
      bytes += (chunk as Buffer).length
      if (bytes > largestFile) return failed(tooLarge)
      hash.update(chunk as Buffer)
    }
    return { sha256: hash.digest('hex'), bytes, failure: null }
  } catch (fault) {
    return failed(unreachable(fault))
  }
}

const tooLarge: Failure = {
  code: 'input/too-large',
  reason: `the file has more than ${largestFile} bytes`,
  advice: 'Split it, or take out its images.',
}

function failed(failure: Failure): Hashed {
  return { sha256: null, bytes: null, failure }
}
