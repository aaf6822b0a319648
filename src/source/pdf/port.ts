/**
 * The two ends between which pdf.js talks to itself: its reading half and its answering half, in one thread.
 *
 * pdf.js's own stand-in for a worker copies every message; a page's operators are tens of thousands of objects, and the copy
 * takes a third of the time. Both halves only read what the other sends, so here nothing is copied but the two lists that
 * the sender empties for its next chunk; the caller's bytes are neither copied nor detached. And each message is a moment to look at the clock: once `deadline` has passed, messages are
 * dropped, which stops the answering half (it waits for its chunks to be taken), and `onExpired` is called once.
 */
export function portPair(deadline: number, onExpired: () => void): { reading: PdfPort; answering: PdfPort } {
  const clock = { deadline, onExpired, expired: false }
  const reading = new PdfPort(clock)
  const answering = new PdfPort(clock)
  reading.connect(answering)
  answering.connect(reading)
  return { reading, answering }
}

interface Clock {
  readonly deadline: number
  readonly onExpired: () => void
  expired: boolean
}

type Listener = (event: { data: unknown }) => void

export class PdfPort {
  readonly #clock: Clock
  readonly #listeners = new Set<Listener>()
  #other: PdfPort | null = null

  constructor(clock: Clock) {
    this.#clock = clock
  }

  connect(other: PdfPort): void {
    this.#other = other
  }

  postMessage(data: unknown): void {
    if (this.#clock.expired) return
    if (performance.now() > this.#clock.deadline) {
      this.#clock.expired = true
      this.#clock.onExpired()
      return
    }
    const other = this.#other
    const kept = { data: keepOperators(data) }
    queueMicrotask(() => other?.receive(kept))
  }

  receive(event: { data: unknown }): void {
    for (const listener of this.#listeners) listener(event)
  }

  addEventListener(_type: string, listener: Listener, options: { signal?: AbortSignal } | null = null): void {
    this.#listeners.add(listener)
    options?.signal?.addEventListener('abort', () => this.#listeners.delete(listener))
  }

  removeEventListener(_type: string, listener: Listener): void {
    this.#listeners.delete(listener)
  }

  terminate(): void {
    this.#listeners.clear()
  }
}

/** A chunk of operators is sent in two arrays that the sender empties right after. */
function keepOperators(message: unknown): unknown {
  const chunk = (message as { chunk?: { fnArray?: unknown; argsArray?: unknown } } | null)?.chunk
  if (!Array.isArray(chunk?.fnArray) || !Array.isArray(chunk.argsArray)) return message
  return {
    ...(message as object),
    chunk: { ...chunk, fnArray: chunk.fnArray.slice(), argsArray: chunk.argsArray.slice() },
  }
}
