import { setFlagsFromString } from 'node:v8'

/** Percent of what lives that may be added before all of it is collected again. */
const heapGrowth = 100

/**
 * Lets the memory of the workers grow a little before the engine looks through it. Left to itself it does so after every few
 * reports, in threads of its own, which take the cores that other workers need. More than this lets memory rise with the
 * archive. For the command only: a library does not change the engine of its host.
 */
export function tuneEngine(): void {
  setFlagsFromString(`--heap-growing-percent=${heapGrowth}`)
}
