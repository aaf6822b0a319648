import type { Evidence, Report } from '../../src/index.ts'

/** Every evidence of a report with the words that the record gives for it, or null where it gives none of its own. */
export function everyEvidence(report: Report): readonly { evidence: Evidence; words: string | null }[] {
  const found: { evidence: Evidence; words: string | null }[] = []
  walk(report, value => {
    if (!isEvidence(value.evidence)) return
    const words = value.type === 'paragraph' ? value.text : (value.written ?? null)
    found.push({ evidence: value.evidence, words: typeof words === 'string' ? words : null })
  })
  return found
}

/** White space and the hyphen at a line's end do not count. */
export function foldQuote(text: string): string {
  return text.replace(/[\s\u00ad]+/g, '')
}

/** The words under an evidence. */
export function quoteOf(text: string, evidence: Evidence): string {
  return evidence.ranges.map(range => text.slice(range.start, range.end)).join(' ')
}

function walk(value: unknown, visit: (value: Record<string, unknown>) => void): void {
  if (Array.isArray(value)) for (const each of value) walk(each, visit)
  else if (typeof value === 'object' && value !== null) {
    visit(value as Record<string, unknown>)
    for (const each of Object.values(value)) walk(each, visit)
  }
}

function isEvidence(value: unknown): value is Evidence {
  return typeof value === 'object' && value !== null && 'ranges' in value
}
