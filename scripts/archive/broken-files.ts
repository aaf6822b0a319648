/** What stands in an archive and is no report: name ending and bytes, made from a good PDF of the same archive. */
export function brokenFile(
  index: number,
  goodPdf: Uint8Array,
  random: () => number,
): { ending: string; bytes: Uint8Array } {
  const noise = () => Uint8Array.from({ length: 4_000 }, () => Math.floor(random() * 256))
  const word = new TextEncoder().encode(`PK\u0003\u0004 word/document.xml ${index}`)
  const kinds: readonly (() => { ending: string; bytes: Uint8Array })[] = [
    () => ({ ending: 'txt', bytes: new Uint8Array() }),
    () => ({ ending: 'pdf', bytes: goodPdf.slice(0, Math.floor(goodPdf.length * (0.1 + random() * 0.3))) }),
    () => ({ ending: 'html', bytes: noise() }),
    () => ({ ending: 'pdf', bytes: noise() }),
    () => ({ ending: 'txt', bytes: word }),
  ]
  const kind = kinds[index % kinds.length]
  if (kind === undefined) throw new RangeError(`no kind ${index}`)
  return kind()
}
