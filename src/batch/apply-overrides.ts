import { forces } from '../data/compiled/forces.ts'
import type { Message, Report } from '../record/schema.ts'
import type { Overrides } from './config.ts'

/**
 * The report with what a person says about its file in place of what was read, and a message for each thing that was said.
 * What the report itself says stays in the message.
 */
export function applyOverrides(report: Report, { force, cycle, notes }: Overrides): Report {
  const messages: Message[] = []
  const note = (code: string, reason: string) => messages.push({ code, severity: 'info', reason, evidence: null })
  const { force: readForce, cycle: readCycle } = report.report

  const isSameForce = force === undefined || force === readForce?.id || force === readForce?.name
  if (force !== undefined) {
    note('override/force', `force set to "${force}" by hand; the report says ${written(readForce?.name)}`)
  }
  if (cycle !== undefined)
    note('override/cycle', `cycle set to ${cycle} by hand; the report says ${written(readCycle)}`)
  if (notes !== undefined) note('override/notes', notes)
  if (messages.length === 0) return report
  return {
    ...report,
    report: {
      ...report.report,
      force: isSameForce ? readForce : forceOf(force),
      cycle: cycle ?? readCycle,
    },
    messages: [...report.messages, ...messages],
  }
}

function written(value: string | null | undefined): string {
  return value === null || value === undefined ? 'nothing' : `"${value}"`
}

/** One of the 43 by id, name or territory; anything else keeps the name it was given. */
function forceOf(written: string): { id: string | null; name: string } {
  const known = forces.forces.find(({ id, name, short, aliases }) => [id, name, short, ...aliases].includes(written))
  return { id: known?.id ?? null, name: known?.name ?? written }
}
