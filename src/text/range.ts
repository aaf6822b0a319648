/** A stretch of a text: UTF-16 offsets, end exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** The first part's start and the last part's end. `parts` must not be empty and stand in order. */
export function spanOf(parts: readonly Range[]): Range {
  const first = parts[0]
  const last = parts[parts.length - 1]
  if (first === undefined || last === undefined) throw new Error('spanOf expected at least one range, got none')
  return { start: first.start, end: last.end }
}

/** Two ranges share at least one character. */
export function overlaps(left: Range, right: Range): boolean {
  return left.start < right.end && right.start < left.end
}
