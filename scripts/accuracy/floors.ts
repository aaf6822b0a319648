import { readFileSync } from 'node:fs'

/** Lowest accepted share of each metric, by corpus part. They only rise. */
export type Floors = Record<string, Record<string, number>>

export const FLOORS = new URL('../../test/numbers/floors.json', import.meta.url)

export function readFloors(): Floors {
  return JSON.parse(readFileSync(FLOORS, 'utf8')) as Floors
}

/** `floors` with each one raised to what was measured; a measure below its floor throws: a floor is never lowered. */
export function raiseFloors(floors: Floors, measured: Floors): Floors {
  const raised: Floors = {}
  for (const [part, metrics] of Object.entries(measured)) {
    raised[part] = {}
    for (const [metric, value] of Object.entries(metrics)) {
      const floor = floors[part]?.[metric] ?? 0
      if (value < floor) throw new Error(`${part}: ${metric} is ${value}, below its floor of ${floor}`)
      raised[part][metric] = value
    }
  }
  return raised
}
