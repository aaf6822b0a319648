import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { groupBy } from './group-by.ts'

/** Bytes of a name at most: with what is put in front and behind while it is written it fits any file system (255). */
const longestName = 120
const digitsLength = 13

/** Names that Windows keeps for devices. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu

/**
 * A name for `reports/<name>.json` for each file of an archive. It is the file's own name; where two files would share one, all
 * of them get their ending (`kent.pdf`, `kent.html`), else their folders (`kent-2016`, `kent-2016.pdf`), and where all that is
 * not enough, twelve digits that stand for the whole path. It depends on the paths of the archive alone, so that every shard
 * gives a file the same name.
 */
export function outputNames(files: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  let open = files
  for (const nameOf of [stem, withEnding, withFolders, withFoldersAndEnding, withDigits]) {
    const groups = groupBy(open, file => nameOf(file).toLowerCase())
    const shared: string[] = []
    for (const [key, group] of groups) {
      const [first, ...others] = group
      if (first === undefined || others.length > 0 || taken.has(key)) {
        for (const file of group) shared.push(file)
        continue
      }
      taken.add(key)
      names.set(first, nameOf(first))
    }
    open = shared
  }
  return names
}

function stem(file: string): string {
  return safe(posix.basename(file, posix.extname(file)), file)
}

function withEnding(file: string): string {
  return safe(posix.basename(file), file)
}

function withFolders(file: string): string {
  return safe(file.slice(0, file.length - posix.extname(file).length).replaceAll('/', '-'), file)
}

function withFoldersAndEnding(file: string): string {
  return safe(file.replaceAll('/', '-'), file)
}

function withDigits(file: string): string {
  return `${cut(stem(file), longestName - digitsLength)}~${digits(file)}`
}

/** Composed letters (so that a Welsh ŵ is one name on every system), nothing that a file system forbids, not too long. */
function safe(name: string, file: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, '-')
    .replace(/^\.+|[. ]+$/gu, '')
  if (plain === '' || deviceName.test(plain)) return `report~${digits(file)}`
  if (Buffer.byteLength(plain) <= longestName) return plain
  return `${cut(plain, longestName - digitsLength)}~${digits(file)}`
}

/** The letters that go into so many bytes. */
function cut(name: string, bytes: number): string {
  let room = bytes
  let letters = ''
  for (const letter of name) {
    room -= Buffer.byteLength(letter)
    if (room < 0) break
    letters += letter
  }
  return letters
}

function digits(file: string): string {
  return createHash('sha256').update(file).digest('hex').slice(0, 12)
}
