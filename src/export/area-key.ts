import type { AreaId } from '../record/area-id.ts'
import type { Area } from '../record/schema.ts'
import { keyOf } from './passage.ts'
import type { TableSource } from './table.ts'

/** An area with the id of its record: `area/response`, and `area/other-2` for the second of one name. */
export interface KeyedArea {
  readonly area: Area
  readonly recordId: string
  readonly key: string
}

export function keyedAreas(source: TableSource): readonly KeyedArea[] {
  const seen = new Map<AreaId, number>()
  return source.report.areas.map(area => {
    const count = (seen.get(area.id) ?? 0) + 1
    seen.set(area.id, count)
    const recordId = count === 1 ? `area/${area.id}` : `area/${area.id}-${count}`
    return { area, recordId, key: keyOf(source, recordId) }
  })
}
