import type { FoundNumber, FoundStatistic } from './found-number.ts'

/** Something about the numbers of a passage that a reader should know. */
export interface NumberMessage {
  readonly code:
    | 'number/percentage-contradicts'
    | 'number/part-exceeds-whole'
    | 'number/direction-contradicts'
    | 'number/ambiguous'
    | 'number/unreadable'
  readonly severity: 'warning' | 'info'
  readonly reason: string
  /** Indices of the numbers that it is about. */
  readonly numbers: readonly number[]
}

/**
 * Checks the figures of a passage against each other: a percentage against the count and the whole that it is of, a part
 * against its whole, "higher" and "lower" against the values; and says which numbers were left without a reading.
 */
export function checkNumbers(numbers: readonly FoundNumber[]): NumberMessage[] {
  const messages: NumberMessage[] = []
  for (const [index, number] of numbers.entries()) {
    const { statistic, doubt } = number
    if (doubt !== null)
      messages.push({
        code: doubt.code,
        severity: 'info',
        reason: `"${number.written}" is not read: ${doubt.reason}`,
        numbers: [index],
      })
    if (statistic === null) continue
    checkWhole(statistic, index, messages)
    if (statistic.kind === 'percentage') checkPercentage(numbers, statistic, index, messages)
    checkDirections(numbers, statistic, index, messages)
  }
  return messages
}

function checkWhole(statistic: FoundStatistic, index: number, messages: NumberMessage[]): void {
  const { kind, value, denominator, written } = statistic
  if ((kind !== 'fraction' && kind !== 'count') || denominator === null || denominator <= 1 || value <= denominator)
    return
  messages.push({
    code: 'number/part-exceeds-whole',
    severity: 'warning',
    reason: `"${written}" is ${value} of ${denominator}`,
    numbers: [index],
  })
}

/** Numbers before a percentage in which its count may stand. */
const REACH = 3

/**
 * ```text
 * 390 vetting applications; 15 of which were rejected, 14 percent of the total
 *                           ^^ of 390 is 3.8 percent   ^^^^^^^^^^
 * ```
 */
function checkPercentage(
  numbers: readonly FoundNumber[],
  statistic: FoundStatistic,
  index: number,
  messages: NumberMessage[],
): void {
  for (let other = Math.max(0, index - REACH); other <= Math.min(numbers.length - 1, index + REACH); other++) {
    const part = numbers[other]
    const share = part?.statistic
    if (share === null || share === undefined || other === index || !sameSentence(part, numbers[index])) continue
    if ((share.kind !== 'fraction' && share.kind !== 'count') || share.denominator === null || share.denominator <= 1)
      continue
    const belongs =
      share.kind === 'count' ? statistic.denominator === share.denominator : isBracketed(numbers, index, other)
    if (!belongs) continue
    const actual = (100 * share.value) / share.denominator
    if (Math.abs(actual - statistic.value) <= tolerance(statistic)) continue
    messages.push({
      code: 'number/percentage-contradicts',
      severity: 'warning',
      reason: `${share.value} of ${share.denominator} is ${Number(actual.toFixed(1))} percent, printed is "${statistic.written}"`,
      numbers: [index, other],
    })
  }
}

function sameSentence(left: FoundNumber | undefined, right: FoundNumber | undefined): boolean {
  return left?.unit === right?.unit && left?.sentence.start === right?.sentence.start
}

/** "(67 out of 70, 96 percent)", "96 percent (67 out of 70)": nothing but a mark between the two. */
function isBracketed(numbers: readonly FoundNumber[], index: number, other: number): boolean {
  const [first, second] = index < other ? [numbers[index], numbers[other]] : [numbers[other], numbers[index]]
  if (first === undefined || second === undefined || second.start - first.end > 5) return false
  const sentence = (numbers[index]?.statistic?.sentence ?? '').slice(
    first.end - first.sentence.start,
    second.start - first.sentence.start,
  )
  return /^(?: [a-z]+){0,2}\s?[,(;–-]?\s?(?:or\s)?\(?$/.test(sentence) && sentence.trim() !== ''
}

/** Half a unit of the last digit printed, and as much again for "about". */
function tolerance(statistic: FoundStatistic): number {
  const decimals = /\.(?<digits>\d+)/.exec(statistic.written)?.groups?.digits?.length ?? 0
  const half = 0.5 * 10 ** -decimals + 1e-9
  return statistic.bound === 'exact' ? half * 2 : Math.max(2, half * 4)
}

function checkDirections(
  numbers: readonly FoundNumber[],
  statistic: FoundStatistic,
  index: number,
  messages: NumberMessage[],
): void {
  for (const { with: other, relation } of statistic.comparisons) {
    const compared = numbers[other]?.statistic
    if (compared === null || compared === undefined || compared.kind !== statistic.kind || statistic.high !== null)
      continue
    const wrong =
      (relation === 'higher' && statistic.value < compared.value) ||
      (relation === 'lower' && statistic.value > compared.value)
    if (!wrong || statistic.kind === 'duration' || statistic.kind === 'fraction') continue
    messages.push({
      code: 'number/direction-contradicts',
      severity: 'warning',
      reason: `"${statistic.written}" is said to be ${relation} than "${compared.written}"`,
      numbers: [index, other],
    })
  }
}
