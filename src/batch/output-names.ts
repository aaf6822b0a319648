import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { groupBy } from './group-by.ts'

/** Characters of a name at most: with the ending it fits any file system, also in letters of three bytes. */
const longestName = 80

/** Names that Windows keeps for devices. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu

/**
 * A name for `reports/<name>.json` for each file of an archive. It is the file's own name; where two files would share one, all
 * of them get their ending (`kent.pdf`, `kent.html`), and where that is not enough, twelve digits that stand for the whole path.
 * It depends on the paths of the archive alone, so that every shard gives a file the same name.
 */
export function outputNames(files: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  let open = files
  for (const nameOf of [stem, withEnding, withDigits]) {
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

function withDigits(file: string): string {
  return `${stem(file).slice(0, longestName - 13)}~${digits(file)}`
}

/** Composed letters (so that a Welsh ŵ is one name on every system), nothing that a file system forbids, not too long. */
function safe(name: string, file: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, '-')
    .replace(/^\.+|[. ]+$/gu, '')
  if (plain === '' || deviceName.test(plain)) return `report~${digits(file)}`
  if (plain.length <= longestName) return plain
  return `${[...plain].slice(0, longestName - 13).join('')}~${digits(file)}`
}

function digits(file: string): string {
  return createHash('sha256').update(file).digest('hex').slice(0, 12)
}
