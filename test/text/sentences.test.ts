import { describe, expect, it } from 'vitest'
import { sentencesOf } from '../../src/text/sentences.ts'

function split(text: string): string[] {
  return sentencesOf(text).map(({ start, end }) => text.slice(start, end))
}

describe('sentencesOf', () => {
  it.each([
    ['One here. Two there.', ['One here.', 'Two there.']],
    ['It was 7.5 percent. That is low.', ['It was 7.5 percent.', 'That is low.']],
    ['We saw it (e.g. a statement) there. It was clear.', ['We saw it (e.g. a statement) there.', 'It was clear.']],
    ['Is it good? ‘Yes.’ It is.', ['Is it good?', '‘Yes.’', 'It is.']],
    ['It is good (very good.) It is.', ['It is good (very good.)', 'It is.']],
    ['see no. 3 of this', ['see no. 3 of this']],
    ['We said no. This stands.', ['We said no.', 'This stands.']],
    ['No stop at the end', ['No stop at the end']],
    ['It fell. £3m was saved. 12 officers left.', ['It fell.', '£3m was saved.', '12 officers left.']],
    ['', []],
  ])('cuts "%s"', (text, sentences) => {
    expect(split(text)).toEqual(sentences)
  })
})
