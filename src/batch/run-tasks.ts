import { setMaxListeners } from 'node:events'
import { Tinypool } from 'tinypool'
import type { Failure } from './input.ts'
import type { Task, TaskResult } from './task.ts'

export interface PoolSettings {
  readonly jobs: number
  /** Milliseconds that one task may take; then its worker is ended and the file fails. */
  readonly timeLimit: number
  /** Megabytes that a worker may take; beyond it the worker ends and the file fails. */
  readonly memoryLimit: number
  readonly signal: AbortSignal | null
}

export interface Done<Subject> {
  readonly subject: Subject
  readonly result: TaskResult
}

/** The compiled worker: the one beside this file, or the built one when this file runs from its source. */
const workerUrl = import.meta.url.endsWith('.ts')
  ? new URL('../../dist/batch/worker.js', import.meta.url)
  : new URL('./worker.js', import.meta.url)

/** Megabytes for what a worker has just made: with less, what is only passing moves to the old, which is dear to collect. */
const YOUNG_MEMORY = 24

/**
 * Runs tasks in worker threads and gives each result as it is ready. At most one task per worker is under way, and no new one
 * starts while more than one result per worker waits to be taken: nothing piles up, however long the archive.
 *
 * @param subjects what the tasks are for; read as workers come free
 * @throws the signal's reason when it is aborted; the workers are ended first
 */
export async function* runTasks<Subject>(
  subjects: Iterable<Subject>,
  taskOf: (subject: Subject) => Task,
  { jobs, timeLimit, memoryLimit, signal }: PoolSettings,
): AsyncGenerator<Done<Subject>> {
  const pool = new Tinypool({
    filename: workerUrl.href,
    minThreads: 0,
    maxThreads: jobs,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: memoryLimit, maxYoungGenerationSizeMb: YOUNG_MEMORY },
  })
  const waiting = subjects[Symbol.iterator]()
  const ready: Done<Subject>[] = []
  let underWay = 0
  let wake: () => void = () => undefined

  const start = (subject: Subject) => {
    underWay += 1
    void runOne(pool, taskOf(subject), timeLimit, signal).then(result => {
      underWay -= 1
      ready.push({ subject, result })
      wake()
    })
  }
  try {
    for (;;) {
      signal?.throwIfAborted()
      while (underWay < jobs && underWay + ready.length < 2 * jobs) {
        const next = waiting.next()
        if (next.done === true) break
        start(next.value)
      }
      const done = ready.shift()
      if (done !== undefined) yield done
      else if (underWay === 0) return
      else {
        await new Promise<void>(resolve => {
          wake = resolve
        })
      }
    }
  } finally {
    await pool.destroy()
  }
}

async function runOne(pool: Tinypool, task: Task, timeLimit: number, signal: AbortSignal | null): Promise<TaskResult> {
  const timeout = AbortSignal.timeout(timeLimit)
  const either = signal === null ? timeout : AbortSignal.any([timeout, signal])
  setMaxListeners(0, either)
  try {
    return (await pool.run(task, { signal: either })) as TaskResult
  } catch (fault) {
    return { kind: 'failure', failure: timeout.aborted ? tooSlow(timeLimit) : crashed(fault) }
  }
}

function tooSlow(timeLimit: number): Failure {
  return {
    code: 'input/timeout',
    reason: `the file was not read within ${timeLimit / 1000} seconds`,
    advice: 'Give it more time with --timeout, or read it alone.',
  }
}

function crashed(fault: unknown): Failure {
  return {
    code: 'worker/failed',
    reason: `the worker that read the file ended: ${fault instanceof Error ? fault.message : String(fault)}`,
    advice: 'The file may need more memory than there is: read it alone, or with fewer --jobs.',
  }
}
