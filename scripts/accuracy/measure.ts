import { readFileSync } from 'node:fs'
import { extractReport } from '../../src/index.ts'
import type { FoundNumber, NumberContext } from '../../src/numbers/found-number.ts'
import { readPassage } from '../../src/numbers/read-passage.ts'
import { score } from '../score/score.ts'
import type { Figures } from '../score/score-structure.ts'
import { peers } from './peers.ts'
import { type CorpusPart, type ExpectedPassage, readCorpus } from './read-corpus.ts'
import { type Scores, scorePassages } from './score-passages.ts'

const root = new URL('../..', import.meta.url).pathname

/** The made-up force of the corpus and its neighbour. */
export const CORPUS_CONTEXT: NumberContext = {
  forceNames: ['Wexmoor Police', 'Wexmoor'],
  otherForceNames: ['Northmere Constabulary'],
  published: null,
}

export function corpus(): CorpusPart[] {
  return readCorpus(`${root}/fixtures/numbers`)
}

export function readOwn(passage: ExpectedPassage): readonly FoundNumber[] {
  return readPassage(passage.units, CORPUS_CONTEXT)
}

/** Share right of each metric, by corpus part, of this library. */
export function measureCorpus(): Record<string, Record<string, number>> {
  return Object.fromEntries(corpus().map(part => [part.name, shares(scorePassages(part.passages, readOwn).scores)]))
}

/** As `measureCorpus`, of the general extractors. */
export function measurePeers(): Record<string, Record<string, Record<string, number>>> {
  const byPeer = peers.map(({ name, read }) => {
    const readAll = (passage: ExpectedPassage): FoundNumber[] =>
      passage.units.flatMap(({ text }, unit) => read(text).map(number => ({ ...number, unit })))
    return [
      name,
      Object.fromEntries(corpus().map(part => [part.name, shares(scorePassages(part.passages, readAll).scores)])),
    ]
  })
  return Object.fromEntries(byPeer) as Record<string, Record<string, Record<string, number>>>
}

export function shares(scores: Scores): Record<string, number> {
  return Object.fromEntries(
    Object.entries(scores).map(([metric, { right, of }]) => [metric, Math.floor((right / of) * 10_000) / 10_000]),
  )
}

/** The figures of a real report with answers for its numbers, from its text. */
export async function measureReport(fixture: string): Promise<Figures> {
  const folder = `${root}/fixtures/${fixture}`
  const report = await extractReport(readFileSync(`${folder}/report.txt`))
  return score(report, JSON.parse(readFileSync(`${folder}/gold.json`, 'utf8'))).figures
}
