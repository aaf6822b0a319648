import { fold, titleKey } from '../text/fold.ts'
import { findPattern } from './compile-pattern.ts'
import type { Framework } from './framework-schema.ts'

/** What is wrong in a framework that has the right shape: where, and what was expected. */
export interface FrameworkFault {
  /** Keys and indices: "areas", 2, "headings", 0. */
  readonly path: readonly (string | number)[]
  readonly fault: string
}

/**
 * The faults that a schema cannot see, in order: two parts with one heading, an area or a section that names what is not there,
 * a fingerprint that is no pattern, misses an example of its own or matches a counterexample.
 */
export function checkFramework(framework: Framework): FrameworkFault[] {
  return [...checkHeadings(framework), ...checkReferences(framework), ...checkFingerprints(framework)]
}

function* checkHeadings(framework: Framework): Iterable<FrameworkFault> {
  const owners = new Map<string, string>()
  for (const kind of ['areas', 'pillars', 'sections'] as const)
    for (const [index, part] of framework[kind].entries())
      for (const [number, heading] of part.headings.entries()) {
        const key = titleKey(heading)
        const owner = owners.get(key)
        if (owner !== undefined)
          yield {
            path: [kind, index, 'headings', number],
            fault: `expected a heading of its own, got that of ${owner}`,
          }
        owners.set(key, `${kind}.${index}`)
      }
  const ids = framework.areas.map(area => area.id)
  for (const [index, id] of ids.entries())
    if (id !== 'other' && ids.indexOf(id) !== index)
      yield { path: ['areas', index, 'id'], fault: `expected every area once, got ${id} again` }
}

function* checkReferences(framework: Framework): Iterable<FrameworkFault> {
  const pillars = framework.pillars.map(pillar => pillar.id)
  for (const [index, area] of framework.areas.entries())
    if (area.pillar !== null && !pillars.includes(area.pillar))
      yield { path: ['areas', index, 'pillar'], fault: `expected a pillar of the cycle, got ${area.pillar}` }
  const headings = framework.sections.flatMap(section => section.headings)
  for (const [index, section] of framework.sections.entries())
    if (section.under !== null && !headings.includes(section.under))
      yield { path: ['sections', index, 'under'], fault: `expected a heading of a section, got ${section.under}` }
}

function* checkFingerprints(framework: Framework): Iterable<FrameworkFault> {
  for (const [index, fingerprint] of framework.fingerprints.entries()) {
    const path = ['fingerprints', index]
    const fault = compileFault(() => findPattern(fingerprint, ''))
    if (fault !== null) {
      yield { path: [...path, 'pattern'], fault }
      continue
    }
    for (const [number, example] of fingerprint.examples.entries())
      if (findPattern(fingerprint, fold(example)) === null)
        yield { path: [...path, 'examples', number], fault: 'expected an example that its pattern matches' }
    for (const [number, example] of fingerprint.counterexamples.entries())
      if (findPattern(fingerprint, fold(example)) !== null)
        yield { path: [...path, 'counterexamples', number], fault: 'expected a text that its pattern does not match' }
  }
}

function compileFault(compile: () => unknown): string | null {
  try {
    compile()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
