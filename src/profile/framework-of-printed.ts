import type { Framework } from './framework-schema.ts'

/**
 * The framework of a cycle as a title prints it, or null.
 *
 * "2021/22", "2021-22", "2021–2022" and "202122" are the same; so is "2018", in the addresses and titles of 2018/19 pages, when
 * no cycle is that year alone.
 */
export function frameworkOfPrinted(printed: string, frameworks: readonly Framework[]): Framework | null {
  const wanted = years(printed)
  if (wanted === null) return null
  const exact = frameworks.find(framework => {
    const own = years(framework.cycle)
    return own !== null && own.from === wanted.from && own.to === wanted.to
  })
  if (exact !== undefined || wanted.to !== wanted.from) return exact ?? null
  return frameworks.find(framework => years(framework.cycle)?.from === wanted.from) ?? null
}

function years(written: string): { from: number; to: number } | null {
  const match = /^\s*(?<from>20\d{2})(?:\s*[/\u2010-\u2015-]?\s*(?:20)?(?<to>\d{2}))?\s*$/.exec(written)
  if (match?.groups?.from === undefined) return null
  const from = Number(match.groups.from)
  return { from, to: match.groups.to === undefined ? from : 2000 + Number(match.groups.to) }
}
