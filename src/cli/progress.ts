import type { WriteStream } from 'node:tty'
import cliProgress from 'cli-progress'
import type { Progress } from '../batch/archive-options.ts'

export interface ProgressDisplay {
  readonly show: (progress: Progress) => void
  readonly end: () => void
}

/** Milliseconds between two lines where there is no terminal. */
const lineInterval = 10_000

const stages: Readonly<Record<Progress['stage'], string>> = {
  list: 'looking for reports',
  hash: 'looking for what is new',
  read: 'reading',
  write: 'writing tables',
}

/** Shows how far a run is: a bar on a terminal, a line now and then elsewhere, nothing when it is to be quiet. */
export function progressOn(
  stream: NodeJS.WriteStream,
  quiet: boolean,
  now: () => number = () => performance.now(),
): ProgressDisplay {
  if (quiet) return { show: () => undefined, end: () => undefined }
  return stream.isTTY ? barOn(stream) : linesOn(stream, now)
}

function barOn(stream: WriteStream): ProgressDisplay {
  const bar = new cliProgress.SingleBar({
    stream,
    format: '{bar} {value}/{total} read, {failed} failed, {rate}/s, {eta_formatted} left',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    clearOnComplete: true,
    etaBuffer: 100,
  })
  let started: number | null = null
  const end = () => {
    if (started !== null) bar.stop()
    started = null
  }
  return {
    show: ({ stage, done, failed, total }) => {
      if (stage !== 'read' || total === 0) return
      if (started === null) {
        started = performance.now()
        bar.start(total, done, { failed, rate: '-' })
      }
      bar.update(done, { failed, rate: rateOf(done, performance.now() - started) })
      if (done === total) end()
    },
    end,
  }
}

function linesOn(stream: NodeJS.WriteStream, now: () => number): ProgressDisplay {
  let started = now()
  let last = Number.NEGATIVE_INFINITY
  let stage: Progress['stage'] | null = null
  return {
    show: progress => {
      const { done, failed, total } = progress
      if (progress.stage !== stage) {
        stage = progress.stage
        started = now()
        last = started
        if (stage === 'read' && total > 0) stream.write(`extract: ${stages.read} ${total} files\n`)
      } else if (now() - last >= lineInterval) {
        last = now()
        const elapsed = last - started
        const left = Math.round((elapsed / Math.max(done, 1)) * (total - done) * 0.001)
        stream.write(
          `extract: ${stages[stage]}: ${done} of ${total}, ${failed} failed, ${rateOf(done, elapsed)} a second, ${left} s left\n`,
        )
      }
    },
    end: () => undefined,
  }
}

function rateOf(done: number, milliseconds: number): string {
  return milliseconds === 0 ? '-' : ((done / milliseconds) * 1000).toFixed(1)
}
