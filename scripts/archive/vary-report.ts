import type { Force } from '../../src/profile/force-schema.ts'

/**
 * A made report in the name of another force and with other figures: its Markdown, to be typeset like any other.
 *
 * @param from the force that the report is about
 * @param random gives the figures
 */
export function varyReport(markdown: string, from: Force, to: Force, random: () => number): string {
  const names: readonly (readonly [string, string])[] = [
    [from.name, to.name],
    [`id: ${from.id},`, `id: ${to.id},`],
    ...from.aliases.map(alias => [alias, to.name] as const),
    [from.short, to.short],
  ]
  const named = names.reduce((text, [own, other]) => text.replaceAll(own, other), markdown)
  return named
    .replace(/\b\d{2}(?=(?:\.\d)? percent\b)/gu, () => String(10 + Math.floor(random() * 89)))
    .replace(/(?<![\d,.£/-])\b\d{2,3}(?= (?:calls|cases|crimes|incidents|officers|people|victims|reports)\b)/gu, () =>
      String(20 + Math.floor(random() * 900)),
    )
}
