import { stat } from 'node:fs/promises'
import { basename, join, resolve, sep } from 'node:path'
import fastGlob from 'fast-glob'
import { ArchiveError } from './archive-error.ts'
import { compareText } from './compare-text.ts'
import type { Input, Refusal } from './input.ts'
import { isReportName, isZipName } from './report-name.ts'
import { type FoundFile, unreachable, walkFolder } from './walk-folder.ts'
import { listZip } from './zip-entries.ts'

export interface Listing {
  /** Sorted by `file`, each with a name of its own. */
  readonly inputs: readonly Input[]
  readonly refusals: readonly Refusal[]
}

/** How many files are looked up at a time. */
const lookUpsAtOnce = 64

/**
 * Finds the files of an archive. Nothing is read but folders and the directories of ZIP files.
 *
 * @param given files, folders, globs and ZIP files. From folders, globs and ZIP files those are taken whose names end like a
 *   report's; a file that is named itself is always taken.
 * @param passOver a folder that is left out: the output of the run
 * @throws ArchiveError if a path does not exist, a folder cannot be read, or nothing is found
 */
export async function listInputs(given: readonly string[], passOver: string | null = null): Promise<Listing> {
  const inputs: Input[] = []
  const refusals: Refusal[] = []
  for (const path of given) {
    const listing = await listOne(path)
    const outside = listing.files.filter(found => passOver === null || !isInside(found.path, passOver))
    refusals.push(...listing.refusals)
    for (let start = 0; start < outside.length; start += lookUpsAtOnce) {
      const looked = await Promise.all(outside.slice(start, start + lookUpsAtOnce).map(lookUp))
      for (const part of looked) {
        for (const input of part.inputs) inputs.push(input)
        refusals.push(...part.refusals)
      }
    }
  }
  if (inputs.length + refusals.length === 0) {
    throw new ArchiveError(
      'archive/no-input',
      `no report was found in ${given.length === 0 ? 'an empty list' : given.join(', ')}`,
      'Give folders, files or ZIP files with names that end in .pdf, .html or .txt; put quotes around globs.',
    )
  }
  return { inputs: withOwnNames(inputs), refusals: [...refusals].sort((a, b) => compareText(a.file, b.file)) }
}

async function listOne(given: string): Promise<{ files: readonly FoundFile[]; refusals: readonly Refusal[] }> {
  try {
    const found = await stat(given)
    if (!found.isDirectory()) return { files: [{ file: basename(given), path: given }], refusals: [] }
    const walk = await walkFolder(given)
    return { files: walk.files.filter(({ file }) => isReportName(file) || isZipName(file)), refusals: walk.refusals }
  } catch (fault) {
    const failure = unreachable(fault)
    if (failure.code === 'input/not-found' && fastGlob.isDynamicPattern(given)) return listGlob(given)
    throw new ArchiveError(
      failure.code === 'input/not-found' ? 'archive/not-found' : 'archive/unreadable',
      `${given}: ${failure.reason}`,
      failure.advice,
      { cause: fault },
    )
  }
}

async function listGlob(pattern: string): Promise<{ files: readonly FoundFile[]; refusals: readonly Refusal[] }> {
  const posix = sep === '\\' ? fastGlob.convertPathToPattern(pattern) : pattern
  const base = fastGlob.generateTasks(posix)[0]?.base ?? '.'
  // A linked folder could lead in a circle: those are followed in folders that are named, not in globs.
  const paths = await fastGlob(posix, { followSymbolicLinks: false })
  const files = paths.filter(path => isReportName(path) || isZipName(path))
  return {
    files: files.map(path => ({ file: base === '.' ? path : path.slice(base.length + 1), path })),
    refusals: [],
  }
}

async function lookUp({ file, path }: FoundFile): Promise<Listing> {
  try {
    const { size, mtimeNs, ctimeNs, ino } = await stat(path, { bigint: true })
    const fingerprint = `${size} ${mtimeNs} ${ctimeNs} ${ino}`
    if (isZipName(file)) return await listZip(path, file, fingerprint, Number(size))
    return { inputs: [{ file, source: { kind: 'file', path }, fingerprint }], refusals: [] }
  } catch (fault) {
    return { inputs: [], refusals: [{ file, failure: unreachable(fault) }] }
  }
}

/** Sorts, drops what was given twice, and numbers the second file of a name: `kent.pdf`, `kent.pdf (2)`. */
function withOwnNames(inputs: readonly Input[]): Input[] {
  const places = new Set<string>()
  const names = new Map<string, number>()
  return inputs
    .filter(({ source }) => {
      const place = `${resolve(source.path)}${source.kind === 'zip' ? `:${source.offset}` : ''}`
      return places.has(place) ? false : places.add(place)
    })
    .map(input => {
      const count = (names.get(input.file) ?? 0) + 1
      names.set(input.file, count)
      return count === 1 ? input : { ...input, file: `${input.file} (${count})` }
    })
    .sort((a, b) => compareText(a.file, b.file))
}

function isInside(path: string, folder: string): boolean {
  return resolve(path).startsWith(join(resolve(folder), sep))
}
