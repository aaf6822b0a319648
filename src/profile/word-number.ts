const units = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** The alternation of all number words to a hundred, on folded text: "nine", "twenty-one", "one hundred". */
export const numberWords: string = [
  `(?:${tens.slice(2).join('|')})(?:[- ](?:${units.slice(1, 10).join('|')})\\b)?`,
  '(?:one|a) hundred',
  // Longest first: "seventeen" before "seven".
  ...units.toReversed().toSorted((left, right) => right.length - left.length),
].join('|')

const values: ReadonlyMap<string, number> = new Map([
  ...units.map((word, value) => [word, value] as const),
  ...tens.slice(2).flatMap((word, index) => compounds(word, (index + 2) * 10)),
  ['one hundred', 100],
  ['a hundred', 100],
])

/** "nine" → 9, "twenty-one" → 21, "12" → 12, "1,000" → 1000; what is no whole number → null. */
export function wordNumber(written: string): number | null {
  const folded = written.trim().toLowerCase()
  if (/^\d{1,3}(?:,\d{3})*$|^\d+$/.test(folded)) return Number(folded.replaceAll(',', ''))
  return values.get(folded.replace(/[\s\u2010-\u2015-]+/g, ' ')) ?? null
}

function compounds(word: string, value: number): [string, number][] {
  return [
    [word, value],
    ...units.slice(1, 10).map((unit, index): [string, number] => [`${word} ${unit}`, value + index + 1]),
  ]
}
