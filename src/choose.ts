import { forces } from './data/compiled/forces.ts'
import { publishedIn, saidPublishedIn } from './layout/published.ts'
import type { Settings } from './options.ts'
import { chooseForce } from './profile/choose-force.ts'
import { chooseFramework, type FrameworkResult } from './profile/choose-framework.ts'
import type { Framework } from './profile/framework-schema.ts'
import { findTitles } from './profile/read-title.ts'
import type { Cycle } from './record/area-id.ts'
import type { Report } from './record/schema.ts'
import type { SourceDocument } from './source/document.ts'
import { FlatText } from './text/flat-text.ts'
import type { Range } from './text/range.ts'
import type { Chosen } from './transform/draft.ts'

export interface ChoiceNote {
  readonly code: string
  readonly severity: 'error' | 'warning' | 'info'
  readonly reason: string
  readonly range: Range | null
}

/** Which force and which cycle a report is of. What the caller says wins, and is said. */
export function chooseReport(
  document: SourceDocument,
  settings: Settings,
  frameworks: readonly Framework[],
  read: FrameworkResult | null,
): { chosen: Chosen; notes: ChoiceNote[] } {
  const { text, metadata } = document
  const headings = document.blocks
    .filter(block => block.kind === 'heading')
    .slice(0, HEADINGS_ASKED)
    .map(block => FlatText.of(text, block.parts).text)
  const framework = read ?? chooseFramework({ title: metadata.title, text, published: metadata.published, frameworks })
  const force = chooseForce({ title: metadata.title, headings, text })
  const notes: ChoiceNote[] = [...framework.notes, ...force.notes]
  let printed: Report['report']['force'] =
    force.choice === null ? null : { id: force.choice.force?.id ?? null, name: force.choice.name }
  if (settings.force !== null) {
    const given = forces.forces.find(each => each.id === settings.force)
    if (given === undefined)
      throw new TypeError(`extractReport expected the id of a force, such as avon-and-somerset, got ${settings.force}`)
    notes.push(override('force', printed?.id ?? printed?.name ?? null, given.id))
    printed = { id: given.id, name: printed?.id === given.id ? printed.name : given.name }
  }
  let kept = framework.framework ?? framework.scores[0]?.framework ?? null
  let cycle: Cycle | null = framework.framework?.cycle ?? null
  if (settings.cycle !== null) {
    const given = frameworks.find(each => each.cycle === settings.cycle)
    if (given === undefined)
      throw new TypeError(
        `extractReport expected a cycle of ${frameworks.map(each => each.cycle).join(', ')}, got ${settings.cycle}`,
      )
    notes.push(override('cycle', cycle, settings.cycle))
    cycle = settings.cycle
    kept = given
  }
  const own = forces.forces.find(each => each.id === printed?.id)
  const names = new Set(
    [printed?.name, own?.name, own?.short, ...(own?.aliases ?? [])].filter(name => name !== undefined),
  )
  return {
    chosen: {
      force: printed,
      forceNames: [...names],
      otherForceNames: forces.forces.filter(each => each !== own).flatMap(each => [each.name, each.short]),
      framework: kept,
      cycle,
      title: metadata.title ?? titleIn(text),
      published: metadata.published ?? publishedAtEdges(document),
    },
    notes,
  }
}

/** The title that the text's first lines print: a cover, or a line that a tool put there. */
function titleIn(text: string): string | null {
  const first = findTitles(text)[0]
  return first === undefined ? null : text.slice(first.range.start, first.range.end).replace(/\s+/g, ' ').trim()
}

/** Plain text has no metadata: its first and last lines may say when it was published. */
function publishedAtEdges(document: SourceDocument): string | null {
  if (document.mediaType !== 'text/plain') return null
  const lines = document.text.split(/\r?\n|\f/).filter(line => line.trim() !== '')
  const edges = [...lines.slice(0, EDGE_LINES), ...lines.slice(-EDGE_LINES)]
  return publishedIn(edges) ?? saidPublishedIn(lines.slice(0, HEAD_LINES))
}

function override(what: 'force' | 'cycle', found: string | null, given: string): ChoiceNote {
  const reason = `${what} set to ${given} by the caller; the text ${found === null ? 'does not say it' : `says ${found}`}`
  return {
    code: `override/${what}`,
    severity: found === null || found === given ? 'info' : 'warning',
    reason,
    range: null,
  }
}

const HEADINGS_ASKED = 12
const EDGE_LINES = 15
/** A page's navigation, its title and its list of contents. */
const HEAD_LINES = 80
