/**
 * A title without the number that a report gives its parts.
 *
 * ```text
 * > | 2.1 Responding to the public
 *         ^^^^^^^^^^^^^^^^^^^^^^^^
 * > | 101 calls are answered
 *     ^^^ no number of a part
 * ```
 */
export function unnumbered(title: string): string {
  return title.replace(/^\s{0,20}\d{1,2}(?:\.\d{1,2}){0,3}[.):]?\s{1,20}(?=\p{Lu})/u, '')
}
