import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { extractReport } from '../src/extract.ts'

const root = new URL('../fixtures/documents/', import.meta.url)
const documents = ['developed-on', 'held-out'].flatMap(folder =>
  readdirSync(new URL(`${folder}/`, root)).flatMap(kind =>
    readdirSync(new URL(`${folder}/${kind}/`, root)).map(
      name => [kind, name, withoutNotice(`${folder}/${kind}/${name}`)] as const,
    ),
  ),
)

/** The documents as saved pages: each paragraph one, in the frame of a site. */
const asPage = (text: string) =>
  `<!doctype html><html lang=en><body><nav><ul><li><a href=/>Home</a><li><a href=/p>PEEL assessments</a><li><a href=/f>Fire and rescue</a></ul></nav><main>${text
    .trim()
    .split(/\n\s*\n/)
    .map(paragraph => `<p>${paragraph.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>')}</p>`)
    .join('\n')}</main></body></html>`

describe.each([
  ['text', (text: string) => text],
  ['page', asPage],
])('as %s', (_, written) => {
  test.each(
    documents.filter(([kind]) => kind === 'peel-force-report'),
  )('%s is read: %s', async (_kind, _name, text) => {
    await expect(extractReport(written(text))).resolves.toMatchObject({ schema: 'peel-report/1' })
  })

  test.each(
    documents.filter(([kind]) => kind !== 'peel-force-report'),
  )('%s is refused: %s', async (kind, _name, text) => {
    const code = kind === 'error-page' ? 'report/incomplete-page' : 'report/not-peel'
    await expect(extractReport(written(text))).rejects.toMatchObject({
      code,
      seems:
        code === 'report/not-peel' && kind !== 'not-a-report'
          ? kind
          : expect.toSatisfy(seems => seems === null || seems === 'not-a-report'),
    })
  })
})

test('a document nobody knows is read where the caller says its cycle', async () => {
  const unknown = `A note on our town\n\n${'We walked through the town and found the police station closed. '.repeat(12)}`
  await expect(extractReport(unknown)).rejects.toMatchObject({ code: 'report/not-peel', seems: null })
  await expect(extractReport(unknown, { cycle: '2021-22' })).resolves.toMatchObject({ status: 'partial' })
})

function withoutNotice(path: string): string {
  const file = readFileSync(new URL(path, root), 'utf8')
  return file.slice(file.indexOf('\n') + 1)
}
