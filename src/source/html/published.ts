import type { Root } from 'hast'
import { isoDay, monthNumber } from '../../text/calendar.ts'
import { attribute } from './element.ts'
import { findElements } from './parse.ts'

/**
 * When the page was published, as an ISO date, or null. Strongest evidence first: a line that says so, a `meta` of the page, a
 * `time` element next to the word, and last the date of the last update, which is all that the pages of 2014 to 2018-19 print.
 *
 * ```text
 * Published on: 3 October 2023            Last updated 27/09/2019
 *               ^^^^^^^^^^^^^^ 2023-10-03              ^^^^^^^^^^ 2019-09-27
 * ```
 */
export function publishedOf(root: Root, text: string): string | null {
  return (
    dateAfter(
      text,
      /^(?:first )?(?:published|publication date|date published)(?: on)?[:\s]{0,5}(?<date>[^\n]{6,40})/gim,
    ) ??
    metaDate(root) ??
    timeDate(root) ??
    dateAfter(text, /^(?:page )?(?:last )?(?:updated|modified)(?: on)?[:\s]{0,5}(?<date>[^\n]{6,40})/gim)
  )
}

function dateAfter(text: string, label: RegExp): string | null {
  for (const match of text.matchAll(label)) {
    const date = dateWritten(match.groups?.date ?? '')
    if (date !== null) return date
  }
  return null
}

const META =
  /^(?:article:published_time|og:article:published_time|dc\.date(?:\.issued)?|dcterms\.(?:issued|date|created)|datepublished|date|publication[_-]date)$/i

function metaDate(root: Root): string | null {
  for (const meta of findElements(root, element => element.tagName === 'meta')) {
    const name = attribute(meta, 'property') ?? attribute(meta, 'name') ?? attribute(meta, 'itemProp') ?? ''
    if (META.test(name)) return dateWritten(attribute(meta, 'content') ?? '')
  }
  return null
}

function timeDate(root: Root): string | null {
  const times = findElements(root, element => element.tagName === 'time' && attribute(element, 'dateTime') !== null)
  const first =
    times.find(time => /publish/i.test(attribute(time, 'itemProp') ?? '')) ??
    (times.length === 1 ? times[0] : undefined)
  return first === undefined ? null : dateWritten(attribute(first, 'dateTime') ?? '')
}

/** "3 October 2023", "Tuesday 3rd Oct 2023", "27/09/2019" (day first), "2023-10-03T09:00:00Z"; null for anything else. */
export function dateWritten(written: string): string | null {
  const iso = /^\s{0,5}(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})/.exec(written)?.groups
  if (iso !== undefined) return recent(Number(iso.year), Number(iso.month), Number(iso.day))
  const named =
    /^\s{0,5}(?:[a-z]{3,9}day,?\s{1,3})?(?<day>\d{1,2})(?:st|nd|rd|th)?\s{1,3}(?<month>[a-z]{3,9}),?\s{1,3}(?<year>\d{4})\b/i.exec(
      written,
    )?.groups
  if (named !== undefined) return recent(Number(named.year), monthNumber(named.month ?? ''), Number(named.day))
  const numeric = /^\s{0,5}(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})\b/.exec(written)?.groups
  return numeric === undefined ? null : recent(Number(numeric.year), Number(numeric.month), Number(numeric.day))
}

function recent(year: number, month: number | null, day: number): string | null {
  return month === null || year < 1990 ? null : isoDay(year, month, day)
}
