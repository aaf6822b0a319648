import type { Figures } from '../score/score-structure.ts'
import type { CorpusPart } from './read-corpus.ts'

const METRICS: readonly { readonly metric: string; readonly says: string; readonly general: boolean }[] = [
  { metric: 'precision', says: 'statistics found that are statistics', general: true },
  { metric: 'recall', says: 'statistics found, with their value', general: true },
  { metric: 'span', says: 'written exactly as marked', general: true },
  { metric: 'kind', says: 'kind', general: true },
  { metric: 'class', says: 'class of every number', general: false },
  { metric: 'period days', says: 'kind, first and last day of a period', general: false },
  { metric: 'high', says: 'upper end of a range', general: false },
  { metric: 'denominator', says: 'denominator, or none', general: false },
  { metric: 'bound', says: 'bound', general: false },
  { metric: 'role', says: 'role', general: false },
  { metric: 'entity', says: 'whose figure', general: false },
  { metric: 'period', says: 'period of the figure, or none', general: false },
  { metric: 'comparisons', says: 'what it is compared with and how, or nothing', general: false },
  { metric: 'interval', says: 'confidence interval, or none', general: false },
]

type ByPart = Record<string, Record<string, number>>

/** docs/accuracy.md. */
export function accuracyPage(
  parts: readonly CorpusPart[],
  own: ByPart,
  others: Record<string, ByPart>,
  reports: readonly { readonly name: string; readonly figures: Figures }[],
): string {
  const names = Object.keys(others)
  const lines = [
    '# Accuracy',
    '',
    'Made by `npm run accuracy`. Shares are of 1, rounded down. A general extractor’s numbers count as statistics unless it calls them dates or ordinals; its spans hold the punctuation that it puts in them.',
    '',
  ]
  for (const part of parts) {
    const statistics = part.passages.flatMap(({ numbers }) =>
      numbers.filter(number => number.statistic !== null),
    ).length
    const all = part.passages.flatMap(({ numbers }) => numbers.filter(number => number.class !== null)).length
    lines.push(
      `## Hand-made passages: ${part.name}`,
      '',
      `${part.passages.length} passages, ${all} numbers, ${statistics} of them statistics. ${ABOUT[part.name]}`,
      '',
      `| metric | peel-extract | ${names.join(' | ')} |`,
      `|---|---|${names.map(() => '---|').join('')}`,
    )
    for (const { metric, says, general } of METRICS) {
      const cells = names.map(name => (general ? format(others[name]?.[part.name]?.[metric]) : '–'))
      lines.push(`| ${says} | ${format(own[part.name]?.[metric])} | ${cells.join(' | ')} |`)
    }
    lines.push('')
  }
  for (const { name, figures } of reports) {
    lines.push(
      `## Report: ${name}`,
      '',
      'From its text, against answers made by hand.',
      '',
      '| metric | value |',
      '|---|---|',
    )
    for (const [metric, value] of Object.entries(figures)) {
      if (!/^(?:stat|number)/.test(metric)) continue
      lines.push(
        `| ${metric} | ${
          typeof value === 'object' && value !== null
            ? Object.entries(value)
                .map(([key, share]) => `${key} ${share}`)
                .join(', ')
            : value
        } |`,
      )
    }
    lines.push('')
  }
  return `${lines.join('\n').trimEnd()}\n`
}

const ABOUT: Record<CorpusPart['name'], string> = {
  development: 'The grammar was developed on these.',
  'held-out': 'Written before the grammar was tuned, and only scored.',
}

function format(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(3)
}
