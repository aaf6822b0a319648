import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { unfinishedMark } from '../export/whole-file.ts'
import { ArchiveError } from './archive-error.ts'

export interface OutputFolder {
  readonly path: string
  /** `reports/`: one JSON file per report. */
  readonly reports: string
  /** What a later run goes on from: hidden, and free to be deleted. */
  readonly state: string
  /** One entry per input that was read. */
  readonly store: string
  /** Lets the next run in. */
  readonly release: () => Promise<void>
}

export const stateName = '.peel-extract'

/**
 * Takes a folder as the output of a run: makes it, or checks that it is empty or an earlier run's, clears what a killed run left
 * unfinished, and keeps a second run out.
 *
 * @param startOver forget what earlier runs have read
 * @throws ArchiveError if the folder holds other things, or a run is writing to it
 */
export async function takeOutputFolder(path: string, startOver: boolean): Promise<OutputFolder> {
  const state = join(path, stateName)
  const folder = { path, reports: join(path, 'reports'), state, store: join(state, 'entries') }
  await checkOutputFolder(path)
  await mkdir(state, { recursive: true })
  const release = await lock(join(state, 'lock'), path)
  if (startOver) {
    for (const name of await readdir(state)) {
      if (name !== 'lock') await rm(join(state, name), { recursive: true, force: true })
    }
  }
  for (const part of [path, folder.reports, folder.state, folder.store]) {
    await mkdir(part, { recursive: true })
    for (const name of await readdir(part)) {
      if (name.endsWith(unfinishedMark)) await rm(join(part, name), { force: true })
    }
  }
  return { ...folder, release }
}

/** @throws ArchiveError if the folder holds other things than an earlier run's output */
export async function checkOutputFolder(path: string): Promise<void> {
  const names = await readdir(path).catch((fault: NodeJS.ErrnoException): string[] => {
    if (fault.code === 'ENOENT') return []
    throw fault
  })
  if (names.length > 0 && !names.includes(stateName)) {
    throw new ArchiveError(
      'output/not-ours',
      `${path} is not empty and was not written by an earlier run`,
      'Choose a new or empty folder with --out.',
    )
  }
}

/** A file with the number of the process that holds the folder. One that a killed run left is taken over. */
async function lock(path: string, folder: string): Promise<() => Promise<void>> {
  const holder = `${process.pid} ${hostname()}`
  for (const attempt of [1, 2]) {
    try {
      const handle = await open(path, 'wx')
      await handle.writeFile(holder)
      await handle.close()
      return () => rm(path, { force: true })
    } catch (fault) {
      if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault
      if (attempt === 2 || (await isHeld(path, holder))) break
      await rm(path, { force: true })
    }
  }
  throw new ArchiveError(
    'output/in-use',
    `another run is writing to ${folder}`,
    `Wait for it to end. If there is none, delete ${join(stateName, 'lock')} in that folder.`,
  )
}

async function isHeld(path: string, ownHolder: string): Promise<boolean> {
  const holder = await readFile(path, 'utf8')
  const { pid, host } = /^(?<pid>\d+) (?<host>.*)$/u.exec(holder)?.groups ?? {}
  if (pid === undefined || holder === ownHolder) return false
  if (host !== hostname()) return true
  try {
    process.kill(Number(pid), 0)
    return true
  } catch (fault) {
    // EPERM: the process is there and another user's.
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM'
  }
}
