import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { compareText } from './compare-text.ts'
import type { Refusal } from './input.ts'

export interface FoundFile {
  /** Path from the folder that was asked for, with `/`. */
  readonly file: string
  readonly path: string
}

export interface Walk {
  readonly files: readonly FoundFile[]
  /** Folders below that cannot be read, and links that lead nowhere. */
  readonly refusals: readonly Refusal[]
}

type ReadFolder = (path: string) => Promise<Dirent[]>
const readFolderOfDisk: ReadFolder = path => readdir(path, { withFileTypes: true })

/**
 * Every file below a folder, in a fixed order. Hidden names and what archivers leave (`__MACOSX`) are passed over. Links are
 * followed, after the folders themselves, and none twice, so that links in a circle come to an end.
 *
 * @throws the fault of the file system, if the folder itself cannot be read
 */
export async function walkFolder(folder: string, readFolder: ReadFolder = readFolderOfDisk): Promise<Walk> {
  const files: FoundFile[] = []
  const refusals: Refusal[] = []
  const visited = new Set<string>()
  const links: FoundFile[] = []

  const refuse = (file: string, fault: unknown) => refusals.push({ file, failure: unreachable(fault) })
  const visit = async (path: string, prefix: string) => {
    visited.add(await realpath(path))
    const entries = await readFolder(path)
    for (const entry of entries.sort((a, b) => compareText(a.name, b.name))) {
      if (entry.name.startsWith('.') || entry.name === '__MACOSX') continue
      const found = { file: `${prefix}${entry.name}`, path: join(path, entry.name) }
      if (entry.isSymbolicLink()) links.push(found)
      else if (entry.isFile()) files.push(found)
      else if (entry.isDirectory()) {
        await visit(found.path, `${found.file}/`).catch((fault: unknown) => refuse(found.file, fault))
      }
    }
  }

  await visit(folder, '')
  for (let link = links.shift(); link !== undefined; link = links.shift()) {
    const { file, path } = link
    try {
      const target = await stat(path)
      if (target.isFile()) files.push(link)
      else if (target.isDirectory() && !visited.has(await realpath(path))) await visit(path, `${file}/`)
    } catch (fault) {
      refuse(file, fault)
    }
  }
  return { files, refusals }
}

export function unreachable(fault: unknown): Refusal['failure'] {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : 'unknown fault'
  return code === 'ENOENT' || code === 'ELOOP'
    ? {
        code: 'input/not-found',
        reason: `the file or the target of a link is not there (${code})`,
        advice: 'Check the path, or take the link away.',
      }
    : {
        code: 'input/no-access',
        reason: `the file or folder cannot be read (${code})`,
        advice: 'Check that you may read it.',
      }
}
