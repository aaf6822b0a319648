import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import packageFile from '../../package.json' with { type: 'json' }
import { extractFile, extractPages, extractReport, reportSchema, reportTree, treeText } from '../../src/index.ts'
import { madePdf, rawPdf } from '../source/made-pdf.ts'
import { northamptonshire, root, runCommand } from './run-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'peel-extract-'))
afterAll(() => rmSync(folder, { recursive: true }))
const bytes = readFileSync(northamptonshire)
const secret = await madePdf(document => document.text('Only for those who know.'), { userPassword: 'open' })
const pictures = await madePdf(document => document.rect(100, 100, 200, 200).fill('#336699'))
const noPages = rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>'])

describe('a complete report', () => {
  test('goes to standard output as one line of JSON, the same as from the library; exit 0', async () => {
    const { code, data, messages } = await runCommand([northamptonshire])
    expect(code).toBe(0)
    expect(data).toBe(`${JSON.stringify(await extractFile(northamptonshire))}\n`)
    expect(messages.split('\n').filter(line => line !== '' && !line.startsWith('extract: report.txt: '))).toEqual([])
  })

  test('- reads standard input, and the report has no name', async () => {
    const { code, data } = await runCommand(['-'], { input: bytes })
    expect(code).toBe(0)
    expect(data).toBe(`${JSON.stringify(await extractReport(bytes))}\n`)
  })

  test('--pretty indents the same JSON', async () => {
    const { data } = await runCommand(['--pretty', northamptonshire])
    expect(data).toBe(`${JSON.stringify(await extractFile(northamptonshire), null, 2)}\n`)
  })

  test('--with-text adds the canonical text, which for text is the file', async () => {
    const report = reportSchema.parse(JSON.parse((await runCommand(['--with-text', northamptonshire])).data))
    expect(report.source.text).toBe(bytes.toString('utf8'))
  })

  test('--tree prints the tree', async () => {
    const { code, data } = await runCommand(['--tree', northamptonshire])
    expect(code).toBe(0)
    expect(data).toBe(treeText(await reportTree(bytes, { name: 'report.txt' })))
  })

  test('--explain prints rule, place and quote of a record', async () => {
    const { code, data } = await runCommand(['--explain', 'response', northamptonshire])
    expect(code).toBe(0)
    expect(data).toMatch(/^response\n/)
    expect(data).toContain('judgment “requires improvement”: rule judgment/')
    expect(data).toContain('“Northamptonshire Police requires improvement at responding to the public.”')
  })

  test('--quiet leaves standard error empty', async () => {
    expect((await runCommand(['--quiet', northamptonshire])).messages).toBe('')
  })

  test('a reader that has seen enough ends it quietly', async () => {
    const { code, messages } = await runCommand(['--quiet', '--with-text', '--pretty', northamptonshire], {
      stopAfter: true,
    })
    expect(code).toBe(0)
    expect(messages).toBe('')
  })
})

describe('--out', () => {
  test('writes the file and prints nothing', async () => {
    const out = join(folder, 'report.json')
    const { code, data } = await runCommand(['--out', out, northamptonshire])
    expect([code, data]).toEqual([0, ''])
    expect(readFileSync(out, 'utf8')).toBe(`${JSON.stringify(await extractFile(northamptonshire))}\n`)
    expect(readdirSync(folder).filter(name => name.includes('.part'))).toEqual([])
  })

  test('leaves what was there where the input cannot be used', async () => {
    const out = join(folder, 'kept.json')
    writeFileSync(out, 'kept')
    const { code } = await runCommand(['--out', out, join(folder, 'none.txt')])
    expect(code).toBe(2)
    expect(readFileSync(out, 'utf8')).toBe('kept')
  })

  test('says in one line that a place cannot be written', async () => {
    const out = join(folder, 'no', 'such', 'report.json')
    const { code, data, messages } = await runCommand(['--quiet', '--out', out, northamptonshire])
    expect([code, data]).toEqual([2, ''])
    expect(messages).toMatch(/^extract: .* cannot be written \(ENOENT\) \[output\/not-written\]\. .+\n$/)
  })
})

test('a part of a report is partial: JSON on standard output, the reason on standard error, exit 1', async () => {
  const { code, data, messages } = await runCommand(['-'], { input: bytes.subarray(0, 4000) })
  expect(code).toBe(1)
  const report = reportSchema.parse(JSON.parse(data))
  expect(report.status).toBe('partial')
  const errors = report.messages.filter(message => message.severity === 'error')
  expect(errors.length).toBeGreaterThan(0)
  for (const { code: name, reason } of errors) expect(messages).toContain(`extract: -: error: ${reason} [${name}]\n`)
})

describe('an input that cannot be used: exit 2, one line with file, code and advice', () => {
  const made = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
  const sparse = (name: string, size: number) => {
    const path = made(name, '%PDF-1.7\n')
    truncateSync(path, size)
    return path
  }
  const documents = join(root, 'fixtures', 'documents', 'developed-on')
  test.each([
    ['an empty file', made('empty.txt', ''), 'input/empty'],
    ['white space', made('blank.txt', ' \n\t\n'), 'input/empty'],
    [
      'binary rubbish',
      made(
        'rubbish.pdf',
        Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256),
      ),
      'input/unreadable',
    ],
    ['a cut PDF', made('cut.pdf', '%PDF-1.7\n1 0 obj\n<<'), 'pdf/damaged'],
    ['an encrypted PDF', made('secret.pdf', secret), 'pdf/encrypted'],
    ['a PDF of pictures', made('pictures.pdf', pictures), 'pdf/no-text'],
    ['a PDF without pages', made('none.pdf', noPages), 'pdf/damaged'],
    ['a PDF of more than 100 MiB', sparse('large.pdf', 101 * 2 ** 20), 'input/too-large'],
    ['no file', join(folder, 'none.txt'), 'input/not-found'],
    ['a recipe', join(documents, 'not-a-report', 'recipe.txt'), 'report/not-peel'],
    ['a fire and rescue report', join(documents, 'fire-and-rescue', 'effectiveness.txt'), 'report/not-peel'],
    ['a letter', join(documents, 'letter', 'revisit.txt'), 'report/not-peel'],
    ['a national overview', join(documents, 'national-overview', 'legitimacy-overview.txt'), 'report/not-peel'],
    ['an error page', join(documents, 'error-page', 'forbidden.txt'), 'report/incomplete-page'],
  ])('%s', async (_, path, code) => {
    const run = await runCommand([path])
    expect(run.data).toBe('')
    expect(run.messages.split('\n')).toHaveLength(2)
    expect(run.messages).toContain(`extract: ${path}: `)
    expect(run.messages).toMatch(new RegExp(`\\[${code}\\]\\. [A-Z].+\\.\n$`))
    expect(run.code).toBe(2)
  })
})

describe('the call', () => {
  test('--help names every option and the exit codes', async () => {
    const { code, data, messages } = await runCommand(['--help'])
    expect([code, messages]).toEqual([0, ''])
    for (const word of [
      '--out',
      '--pretty',
      '--with-text',
      '--tree',
      '--explain',
      '--password',
      '--quiet',
      'Exit code 0',
    ])
      expect(data).toContain(word)
  })

  test('--version prints the version of the package', async () => {
    expect(await runCommand(['--version'])).toEqual({ code: 0, data: `${packageFile.version}\n`, messages: '' })
  })

  test.each([
    ['no input', []],
    ['an unknown option', ['--nope', northamptonshire]],
    ['an option without its value', [northamptonshire, '--explain']],
    ['a page that is no number', ['--draw', 'one', northamptonshire]],
  ])('%s is bad usage: exit 2, the reason on standard error', async (_, words) => {
    const { code, data, messages } = await runCommand(words)
    expect([code, data]).toEqual([2, ''])
    expect(messages).toMatch(/^error: /)
  })

  test('an id that the report does not have is said', async () => {
    const { code, messages } = await runCommand(['--quiet', '--explain', 'no-such-record', northamptonshire])
    expect(code).toBe(2)
    expect(messages).toMatch(/no record with the id no-such-record \[record\/not-found\]/)
  })
})

describe('--pages', () => {
  const pages = readdirSync(join(root, 'fixtures/north-yorkshire-2016'))
    .filter(name => /^report\.page-\d\.html$/.test(name))
    .sort()
    .map(name => join(root, 'fixtures/north-yorkshire-2016', name))

  test('reads the web pages of one report together', async () => {
    const { code, data } = await runCommand(['--pages', ...pages])
    const report = await extractPages(pages.map(page => readFileSync(page)))
    expect(data).toBe(`${JSON.stringify(report)}\n`)
    expect(code).toBe(report.status === 'complete' ? 0 : 1)
  })

  test('takes web pages only, and no option that means one file or an archive', async () => {
    const mixed = await runCommand(['--pages', ...pages, northamptonshire])
    expect(mixed.code).toBe(2)
    expect(mixed.messages).toContain('is no web page [input/unsupported]')
    const tree = await runCommand(['--pages', '--tree', ...pages])
    expect([tree.code, tree.data]).toEqual([2, ''])
  })
})

describe('--framework', () => {
  const report = join(root, 'test/own-cycle/report.txt')
  const framework = join(root, 'test/own-cycle/2031-33.yaml')

  test('reads a cycle that does not come with the package', async () => {
    const { data } = await runCommand([report, '--quiet', '--framework', framework])
    expect(reportSchema.parse(JSON.parse(data)).report.cycle).toBe('2031-33')
  })

  test('says what is wrong with its file', async () => {
    const broken = join(folder, 'broken.yaml')
    writeFileSync(broken, 'cycle: 2031-33\nareas: none\n')
    const { code, messages } = await runCommand([report, '--framework', broken])
    expect(code).toBe(2)
    expect(messages).toContain('[framework/unusable]')
    expect(messages).toContain('broken.yaml')
  })
})
