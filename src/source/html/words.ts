/**
 * The words that tell a page's furniture from its body, and a box's label from a heading of the flow. Used only where
 * structure leaves the question open, and only on whole lines: a sentence that mentions cookies is a sentence.
 */

/** A line of its own that is no part of the report. Matched on the whole line, in lower case with plain quotes and dashes. */
export const FURNITURE_LINES: readonly RegExp[] = [
  /^(?:skip|jump|go) (?:straight )?to (?:the )?(?:main )?(?:content|navigation|search|menu)$/,
  /^(?:back|return|go) to (?:the )?(?:top|contents?)(?: of (?:the |this )?page)?(?: of (?:the |this )?(?:page|report))?$/,
  /^[↑^↩⤴]? ?(?:top|back to (?:top|text|reference))? ?[↑^↩⤴]$/,
  /^print(?: or save)?(?: this)?(?: document| page| report)?$/,
  /^(?:download|get|view|read|open|see) (?:this |the |a )?(?:full |printable |pdf )?(?:document|report|page|version)?(?: in full)?(?: as| as a|:)?(?: pdf| pdf document)?(?: \(?pdf\b[^.]{0,30})?$/,
  /^(?:share|share this|tweet|email|e-mail|facebook|twitter|linkedin|whatsapp|copy link)(?: (?:this )?(?:page|report|document|on|via|by|with|to)\b.{0,40})?:?$/,
  /^loading (?:graph|chart|content|data|map|table)s?(?:\.{1,3}|…)?$/,
  /^(?:please )?(?:wait|loading)(?:\.{1,3}|…)?$/,
  /^(?:first )?(?:published|publication date|date published|last updated|last modified|page last reviewed|updated|date)(?: on| at)?:? ?(?:\w{3,9}day,? )?\d{1,2}(?:st|nd|rd|th)?[ /.-][\w]{1,9}[ /.-]\d{2,4}(?:,? (?:at )?\d{1,2}[:.]\d{2}(?: ?[ap]m)?)?$/,
  /^(?:first )?(?:published|publication date|last updated|updated)(?: on)?:?$/,
  /^os hoffech chi (?:ddarllen|weld) .{0,100}$/,
  /^(?:read|view) (?:this (?:page|report|document) )?in (?:welsh|english)(?: \(.{0,40}\))?$|^cymraeg$/,
  /^(?:©|\(c\)|copyright) ?.{0,120}$|^(?:©|crown copyright).{0,120}(?:\d{4}|reserved)\.?$/,
  /^(?:next|previous|prev)(?: page| section| chapter)?(?: ?[:>»→-].{0,80})?$|^[<«←] ?(?:previous|back)\b.{0,80}$|^.{1,60} (?:next|previous) ?[»→>]$/,
  /^(?:menu|search|home|close|open|hide|show|show all(?: sections)?|hide all(?: sections)?|expand all|collapse all|show this section|hide this section|open all|close all|toggle|toggle (?:menu|navigation|section))(?: ?[+-])?$/,
  /^(?:you are here|home ?[>»›/|]).{0,200}$/,
  /^(?:accept|reject|allow)(?: all| additional| analytics)?(?: cookies)?$/,
  /^(?:is|was) this (?:page|information) (?:useful|helpful)\??.{0,60}$/,
  /^report a problem with this page$|^(?:give|leave) (?:us )?feedback(?: on this page)?$|^sign up for (?:email )?(?:alerts|updates).{0,60}$/,
  /^subscribe(?: to .{0,60})?$/,
  /^(?:opens? in (?:a )?new (?:window|tab)|external link)$/,
  /^your browser (?:does not|doesn't) support .{0,100}$/,
]

/** The same for lines that are links and nothing else. */
export const FURNITURE_LINKS: readonly RegExp[] = [
  /^(?:read|find out|learn|see|view) more\b.{0,80}$|^more (?:about|information|news|reports)\b.{0,80}$|^contact .{1,60}$/,
  /^(?:see|view|browse) all\b.{0,80}$|^all (?:reports|publications|inspections|forces|news)\b.{0,60}$/,
  /^(?:x|home|about us|accessibility|privacy(?: (?:policy|notice))?|terms(?: and conditions)?|site ?map|help|login|log in|sign in|register)$/,
  /^.{0,100}\(?(?:pdf|word|docx?|xlsx?|csv|ods)\b[^.]{0,40}\)?$/,
]

/** A grade and nothing else: what stands under a question of the older cycles. Bold as it is, it heads nothing. */
export const GRADE_LINE = /^(?:outstanding|good|adequate|requires improvement|inadequate|not graded|ungraded)$/i

/** A heading over a list of links that is navigation. */
export const FURNITURE_HEADINGS: readonly RegExp[] = [
  /^(?:table of )?contents(?: of this (?:page|report))?:?$/,
  /^(?:on|in) this (?:page|section|report|document|publication|inspection)s?:?$/,
  /^jump to(?: (?:a )?section)?:?$/,
  /^(?:related|similar|recommended|see also|more|latest|further|other|recent|popular)(?: (?:content|links?|pages?|publications?|reports?|documents?|news|information|inspections?|items?|resources?|topics?|reading|posts?|articles?|stories)){1,2}:?$/,
  /^(?:see also|related|you (?:might|may) also (?:like|be interested in))(?: .{0,40})?:?$/,
  /^share(?: this(?: page| report| document)?)?(?: on| via)?:?$/,
  /^(?:downloads?|documents?|attachments?|get the (?:report|document)|supporting documents?|publication type|tags?|categories|filed under|quick links|useful links|site (?:map|links)|follow us(?: on .{0,30})?|connect with us|stay connected|navigation|main menu|menu|breadcrumbs?|search|support links|footer|site information|explore|about us|contact(?: us)?)(?: \(.{0,30}\))?:?$/,
  /^(?:read more|find out more|more) about .{1,60}$/,
  /^print this (?:page|document|report)$/,
]

/** Words of a cookie banner: counted only in small elements that also hold a button or a link. */
export const COOKIE_WORDS = /\bcookies?\b/

/** A note inside a line, for the ear or about the link alone. */
export const INLINE_FURNITURE =
  /^\(?(?:this (?:link )?)?opens? in (?:a )?new (?:window|tab)\)?$|^\((?:external link|pdf document)\)$|^[↩↑⤴]$/

/**
 * The label of a box: alone on its line, or before a colon.
 *
 * ```text
 * Areas for improvement
 * Accelerated cause of concern: investigations
 * ```
 */
export const BOX_LABELS: readonly RegExp[] = [
  /^(?:accelerated )?(?:areas? for improvement|causes? (?:of|for) concern)(?: ?[:(–-].{0,80})?(?: ?\d{1,2})?$/,
  /^(?:innovative|promising|notable|good|positive)(?: and (?:innovative|promising|notable))? practice(?:s| examples?)?(?: ?[:–-].{0,80})?$/,
  /^recommendations?(?: ?\d{1,2})?$/,
  /^areas? (?:for|of) improvement(?: \d{1,2})?$/,
]

/** Labels that open the flow again. */
export const FLOW_LABELS: readonly RegExp[] = [/^(?:our )?(?:main|other|key|detailed|summary of) findings\b.{0,80}$/]

/** A list, a graph or a picture under this line: its caption. */
export const CAPTION_OPENING =
  /^(?:figure|fig\.|chart|graph|table|diagram|map)\s{0,2}(?:\d{1,3}(?:\.\d{1,2})?|[a-z])\s{0,2}[:.–-]/

/** Whether a whole line is one of `patterns`. The line is compared in lower case, quotes and dashes made plain. */
export function isLine(line: string, patterns: readonly RegExp[]): boolean {
  if (line.length > 240) return false
  const plain = line.toLowerCase().replace(/[‘’]/g, "'").replace(/[‐-―]/g, '-').replace(/\s+/g, ' ').trim()
  return patterns.some(pattern => pattern.test(plain))
}
