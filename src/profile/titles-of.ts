import type { Framework } from './framework-schema.ts'

/** The names of a cycle's parts, for readers that must know a title when they see its lines. */
export function titlesOf(framework: Framework | null): { area: string[]; section: string[]; pillar: string[] } {
  if (framework === null) return { area: [], section: [], pillar: [] }
  return {
    area: framework.areas.flatMap(area => [...area.headings, ...area.questions]),
    section: framework.sections.flatMap(section => [...section.headings, ...section.children]),
    pillar: framework.pillars.flatMap(pillar => [...pillar.headings, ...pillar.questions]),
  }
}
