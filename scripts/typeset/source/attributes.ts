export type Attributes = ReadonlyMap<string, string>

const TRAILING = /^(?<before>.*?)\s*\{(?<inside>[^{}]*)\}$/s
const ATTRIBUTE = /(?<name>[a-z-]+)(?:=(?:"(?<quoted>[^"]*)"|(?<bare>[^\s"]+)))?/g

/** `name=value name="two words" word` → a map; a bare word has the value "true". */
export function parseAttributes(written: string): Attributes {
  const attributes = new Map<string, string>()
  for (const match of written.matchAll(ATTRIBUTE)) {
    const { name = '', quoted, bare } = match.groups ?? {}
    attributes.set(name, quoted ?? bare ?? 'true')
  }
  return attributes
}

/**
 * The attributes in braces at the end of a line, and the line without them.
 *
 * ```text
 * > | # Responding to the public {area=response grade="requires improvement"}
 *                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * ```
 */
export function splitAttributes(line: string): { readonly text: string; readonly attributes: Attributes } {
  let text = line
  const attributes = new Map<string, string>()
  for (let match = TRAILING.exec(text); match?.groups; match = TRAILING.exec(text)) {
    for (const [name, value] of parseAttributes(match.groups.inside ?? '')) attributes.set(name, value)
    text = match.groups.before ?? ''
  }
  return { text, attributes }
}
