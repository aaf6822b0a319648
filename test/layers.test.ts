import { describe, expect, test } from 'vitest'
import { importsOf, type SourceFile, sourceFiles } from './source-files.ts'

/**
 * What the files of each folder may import: folders, files of src, or packages. A folder may always import itself.
 * "node" stands for what comes with Node. `types` are folders of which only types are taken, so that nothing of them runs.
 */
interface Layer {
  readonly imports: readonly string[]
  readonly types: readonly string[]
}

const layers: Readonly<Record<string, Layer>> = {
  text: { imports: ['unist'], types: [] },
  record: { imports: ['zod', 'text', 'data/compiled'], types: ['tree'] },
  tree: { imports: ['unist', 'text'], types: ['record'] },
  source: {
    imports: ['text', 'errors.ts', 'node/zlib', 'hast', 'rehype-parse', 'unified', 'pdfjs-dist'],
    types: ['options.ts'],
  },
  layout: { imports: ['text'], types: ['source'] },
  profile: { imports: ['text', 'tree', 'record', 'data/compiled', 'errors.ts', 'zod', 'yaml'], types: [] },
  numbers: { imports: ['text', 'data/compiled', 'zod'], types: ['profile', 'record'] },
  parse: { imports: ['text', 'tree', 'profile', 'data/compiled', 'source/plain'], types: ['source', 'record'] },
  transform: { imports: ['text', 'tree', 'numbers', 'profile', 'data/compiled'], types: ['record', 'source'] },
  export: {
    imports: ['csv-stringify', 'fflate', 'hyparquet-writer', 'node-sqlite3-wasm', 'write-excel-file', 'node'],
    types: ['record'],
  },
  batch: {
    imports: [
      'export',
      'record',
      'errors.ts',
      'data/compiled',
      'fast-glob',
      'tinypool',
      'yaml',
      'yauzl',
      'zod',
      'node',
    ],
    types: ['options.ts', 'index.ts'],
  },
  cli: {
    imports: [
      'index.ts',
      'errors.ts',
      'batch',
      'tree',
      'data/compiled',
      'commander',
      'cli-progress',
      'fast-glob',
      'node',
    ],
    types: ['export'],
  },
}

/** Packages that one place knows, so that another can be put in its stead. */
const only: Readonly<Record<string, RegExp>> = {
  'pdfjs-dist': /^src\/source\/pdf\.ts$/,
  'rehype-parse': /^src\/source\/html\/parse\.ts$/,
  hast: /^src\/source\/html(?:\.ts|\/)/,
  unified: /^src\/(?:source\/html\/parse|processor|plugins)\.ts$/,
  commander: /^src\/cli\//,
  yauzl: /^src\/batch\//,
  tinypool: /^src\/batch\//,
}

const files = sourceFiles('src')

/** Why a file may not import what it imports; empty where all is well. */
function breaches(file: SourceFile): string[] {
  const folder = file.path.split('/')[1] ?? ''
  const layer = layers[folder]
  if (layer === undefined) return []
  return importsOf(file)
    .filter(({ target, typeOnly }) => {
      const place = target.replace(/^src\//, '').replace(/^node:/, 'node/')
      const within = (name: string) => place === name || place.startsWith(`${name}/`)
      return !(within(folder) || layer.imports.some(within) || (typeOnly && layer.types.some(within)))
    })
    .map(({ target, typeOnly }) => `${file.path} imports ${target}${typeOnly ? ' (types)' : ''}`)
}

describe('layers', () => {
  test('every folder of src has its row in the table', () => {
    const folders = files.map(file => file.path.split('/')).filter(parts => parts.length > 2)
    expect([...new Set(folders.map(parts => parts[1]))].sort()).toEqual(Object.keys(layers).sort())
  })

  test.each(Object.keys(layers))('%s imports only what the table lets it', folder => {
    expect(files.filter(file => file.path.startsWith(`src/${folder}/`)).flatMap(breaches)).toEqual([])
  })

  test.each(Object.entries(only))('%s is imported in one place only', (name, place) => {
    const importers = files.filter(file =>
      importsOf(file).some(({ target }) => target === name || target.startsWith(`${name}/`)),
    )
    expect(importers.length).toBeGreaterThan(0)
    expect(importers.map(file => file.path).filter(path => !place.test(path))).toEqual([])
  })

  test('no file reaches a thing that the table forbids without being told', () => {
    const stray = {
      path: 'src/text/stray.ts',
      text: "import { readFile } from 'node:fs'\nimport type { A } from '../layout/line.ts'\n",
    }
    expect(breaches(stray)).toEqual([
      'src/text/stray.ts imports node:fs',
      'src/text/stray.ts imports src/layout/line.ts (types)',
    ])
  })

  test('the library opens no connection and evaluates nothing', () => {
    const far = /\b(?:fetch|eval)\(|new Function\(|node:(?:http|https|net|dgram|vm|child_process)'/
    expect(files.filter(file => far.test(file.text)).map(file => file.path)).toEqual([])
  })
})

describe('import cycles', () => {
  const graph = new Map(files.map(file => [file.path, importsOf(file)]))

  test('no import that runs goes in a circle', () => {
    expect(cycleIn(new Map([...graph].map(([path, made]) => [path, running(made)])))).toBeNull()
  })

  test('a circle is found', () => {
    const circle = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b']],
    ])
    expect(cycleIn(circle)).toEqual(['b', 'c', 'b'])
  })
})

function running(imports: ReturnType<typeof importsOf>): string[] {
  return imports.filter(each => !each.typeOnly).map(each => each.target)
}

/** The first circle in a graph, from a node back to itself, or null. */
function cycleIn(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>()
  const visit = (node: string, path: readonly string[]): string[] | null => {
    const at = path.indexOf(node)
    if (at !== -1) return [...path.slice(at), node]
    if (done.has(node)) return null
    for (const next of graph.get(node) ?? []) {
      const found = visit(next, [...path, node])
      if (found !== null) return found
    }
    done.add(node)
    return null
  }
  for (const node of graph.keys()) {
    const found = visit(node, [])
    if (found !== null) return found
  }
  return null
}
