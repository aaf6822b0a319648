/** Two texts are the same when they differ only in case, white space, hyphens and dashes, quotes' shape, and an end mark. */
export function normal(text: string | null | undefined): string {
  return (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\s\-‐‑‒–—\u00ad•]+/g, '')
    .replace(/^[.:;]+|[.:;]+$/g, '')
}

/** A quantity's words, white space folded. */
export function quantity(text: string | null | undefined): string {
  return (text ?? '').normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
}

export interface Counts {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly of: number
}

/** How much of what was found is right, and how much of what is right was found. */
export function counts(right: number, found: number, wanted: number): Counts {
  const precision = found > 0 ? right / found : wanted > 0 ? 0 : 1
  const recall = wanted > 0 ? right / wanted : 1
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
  return { precision: round(precision), recall: round(recall), f1: round(f1), of: wanted }
}

/** Compares two lists as bags. */
export function bagCounts(
  found: readonly string[],
  wanted: readonly string[],
  say: (what: string, key: string) => void,
): Counts {
  const left = new Map<string, number>()
  for (const key of found) left.set(key, (left.get(key) ?? 0) + 1)
  let right = 0
  for (const key of wanted) {
    const count = left.get(key) ?? 0
    if (count > 0) {
      right += 1
      left.set(key, count - 1)
    } else say('missed', key)
  }
  for (const [key, count] of left) for (let extra = 0; extra < count; extra++) say('extra', key)
  return counts(right, found.length, wanted.length)
}

/** The share of `items` for which it holds; 1 where there are none. */
export function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.length === 0 ? 1 : round(items.filter(holds).length / items.length)
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
