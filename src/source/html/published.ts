import type { Root } from 'hast'
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
    const date = isoDate(match.groups?.date ?? '')
    if (date !== null) return date
  }
  return null
}

const META =
  /^(?:article:published_time|og:article:published_time|dc\.date(?:\.issued)?|dcterms\.(?:issued|date|created)|datepublished|date|publication[_-]date)$/i

function metaDate(root: Root): string | null {
  for (const meta of findElements(root, element => element.tagName === 'meta')) {
    const name = attribute(meta, 'property') ?? attribute(meta, 'name') ?? attribute(meta, 'itemProp') ?? ''
    if (META.test(name)) return isoDate(attribute(meta, 'content') ?? '')
  }
  return null
}

function timeDate(root: Root): string | null {
  const times = findElements(root, element => element.tagName === 'time' && attribute(element, 'dateTime') !== null)
  const first =
    times.find(time => /publish/i.test(attribute(time, 'itemProp') ?? '')) ??
    (times.length === 1 ? times[0] : undefined)
  return first === undefined ? null : isoDate(attribute(first, 'dateTime') ?? '')
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** "3 October 2023", "Tuesday 3rd Oct 2023", "27/09/2019" (day first), "2023-10-03T09:00:00Z"; null for anything else. */
export function isoDate(written: string): string | null {
  const iso = /^\s{0,5}(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})/.exec(written)?.groups
  if (iso !== undefined) return valid(Number(iso.year), Number(iso.month), Number(iso.day))
  const named =
    /^\s{0,5}(?:[a-z]{3,9}day,?\s{1,3})?(?<day>\d{1,2})(?:st|nd|rd|th)?\s{1,3}(?<month>[a-z]{3,9}),?\s{1,3}(?<year>\d{4})\b/i.exec(
      written,
    )?.groups
  if (named !== undefined) {
    return valid(
      Number(named.year),
      MONTHS.indexOf((named.month ?? '').slice(0, 3).toLowerCase()) + 1,
      Number(named.day),
    )
  }
  const numeric = /^\s{0,5}(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})\b/.exec(written)?.groups
  return numeric === undefined ? null : valid(Number(numeric.year), Number(numeric.month), Number(numeric.day))
}

function valid(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1990) return null
  return date.toISOString().slice(0, 10)
}
