import { type AsyncZippable, strToU8, type Zippable, zipSync } from 'fflate'

/** A ZIP of texts. Names go in as they are, so that they can be hostile. */
export function zipOf(files: Readonly<Record<string, unknown>>, options: AsyncZippable = {}): Uint8Array {
  const parts: Zippable = {}
  for (const [name, content] of Object.entries(files)) {
    parts[name] = content instanceof Uint8Array ? content : strToU8(JSON.stringify(content))
  }
  return zipSync({ ...parts, ...(options as Zippable) })
}
