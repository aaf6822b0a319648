import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const root = join(import.meta.dirname, '..')

/** A file of our own: its path from the root of the project, with slashes, and its text. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** Every TypeScript file under a folder of the project; what the build makes is no file of ours. */
export function sourceFiles(folder: string): readonly SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.endsWith('compiled'))
    .map(entry => {
      const path = join(entry.parentPath, entry.name)
      return { path: relative(root, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }
    })
    .sort((left, right) => (left.path < right.path ? -1 : 1))
}

/** One import or re-export of a file. */
export interface Import {
  /** "zod", "node:path", or for a file of ours its path from the root of the project. */
  readonly target: string
  /** Nothing is left of it when the program runs. */
  readonly typeOnly: boolean
}

/** What a file imports, statically or when it is needed. */
export function importsOf({ path, text }: SourceFile): readonly Import[] {
  return [...text.matchAll(IMPORT)].map(({ groups = {} }) => {
    const written = groups.target ?? groups.later ?? groups.bare ?? ''
    return {
      target: written.startsWith('.') ? join(path, '..', written).replaceAll('\\', '/') : written,
      typeOnly: groups.type !== undefined || onlyTypes(groups.names),
    }
  })
}

/** `{ type A, type B }`: each name says that it is a type. */
function onlyTypes(names: string | undefined): boolean {
  const inside = names?.match(/^\s*\{(?<list>[^}]*)\}\s*$/)?.groups?.list
  if (inside === undefined) return false
  const list = inside.split(',').map(name => name.trim())
  return list.filter(name => name !== '').every(name => name.startsWith('type '))
}

const IMPORT =
  /^(?:import|export) (?<type>type )?(?<names>[^'";]*?)\s?from '(?<target>[^']+)'|\bimport\('(?<later>[^']+)'|^import '(?<bare>[^']+)'/gm
