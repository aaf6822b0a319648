import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'

/** A fault in a data file, with its place. `message` reads `forces.yaml:12:5 expected string at forces.3.id`. */
export class DataError extends Error {
  readonly line: number
  readonly column: number

  constructor(name: string, line: number, column: number, fault: string) {
    super(`${name}:${line}:${column} ${fault}`)
    this.name = 'DataError'
    this.line = line
    this.column = column
  }
}

/** What a YAML text holds, and where in it each value stands. */
export interface ReadYaml<Value> {
  readonly value: Value
  /** The error for a fault at a path of keys and indices ("areas", 2, "id"). */
  readonly faultAt: (path: readonly PropertyKey[], fault: string) => DataError
}

/**
 * Parses a YAML text and checks it with a schema. `name` stands in messages. Throws a `DataError` with line and column, both
 * from 1, for broken YAML and for the first value that the schema refuses.
 */
export function readYaml<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  name: string,
): ReadYaml<z.output<Schema>> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const broken = document.errors[0]
  if (broken !== undefined) throw at(name, lines, broken.pos[0], broken.message)
  const faultAt = (path: readonly PropertyKey[], fault: string) =>
    at(name, lines, offsetOf(document, path), path.length === 0 ? fault : `${fault} at ${path.map(String).join('.')}`)
  const result = schema.safeParse(document.toJS())
  if (result.success) return { value: result.data, faultAt }
  const issue = result.error.issues[0]
  throw issue === undefined ? result.error : faultAt(issue.path, issue.message)
}

function at(name: string, lines: LineCounter, offset: number, fault: string): DataError {
  const { line, col } = lines.linePos(offset)
  return new DataError(name, line, col, fault)
}

/** Where the value at `path` begins; of a key that is missing, where its parent does. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}
