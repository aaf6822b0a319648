import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { forces } from '../../src/data/compiled/forces.ts'
import { chooseForce } from '../../src/profile/choose-force.ts'

const nothing = { title: null, headings: [], text: '' }

describe('by title', () => {
  test.each([
    ['PEEL 2023–2025: An inspection of Merseyside Police', 'merseyside', 'Merseyside Police'],
    ['PEEL 202325: An inspection of Devon & Cornwall Police', 'devon-and-cornwall', 'Devon & Cornwall Police'],
    [
      'PEEL 2021/22: An inspection of Kent Police - Her Majesty’s Inspectorate of Constabulary and Fire & Rescue Services',
      'kent',
      'Kent Police',
    ],
    ['An inspection of the Metropolitan Police Service', 'metropolitan', 'Metropolitan Police Service'],
    ['An inspection of Hampshire Constabulary', 'hampshire-and-isle-of-wight', 'Hampshire Constabulary'],
    ['Staffordshire Police PEEL Assessment 2023-2025', 'staffordshire', 'Staffordshire Police'],
    ['Cheshire 2018/19', 'cheshire', 'Cheshire'],
    [
      'Police effectiveness 2015 – Avon and Somerset Constabulary',
      'avon-and-somerset',
      'Avon and Somerset Constabulary',
    ],
  ])('%s', (title, id, name) => {
    const { choice } = chooseForce({ ...nothing, title })
    expect([choice?.force?.id, choice?.name, choice?.rule]).toEqual([id, name, 'force/title'])
  })

  // Whatever line a title is broken at, and though only its first line was taken for a heading.
  test.each(forces.forces.map(force => [force.name, force.id] as const))('%s, broken anywhere', (name, id) => {
    const words = `PEEL 2023–2025: An inspection of ${/^Metropolitan/.test(name) ? 'the ' : ''}${name}`.split(' ')
    for (let at = 6; at < words.length; at++) {
      const lines = [words.slice(0, at).join(' '), words.slice(at).join(' ')]
      const { choice } = chooseForce({
        title: null,
        headings: [lines[0] ?? ''],
        text: `${lines.join('\n')}\n\nContents\n`,
      })
      expect([lines, choice?.force?.id]).toEqual([lines, id])
    }
  })

  test('a heading does as well', () => {
    const { choice } = chooseForce({
      ...nothing,
      headings: ['Contents', 'PEEL 2021/22: An inspection of Gwent Police'],
    })
    expect([choice?.force?.id, choice?.rule]).toEqual(['gwent', 'force/title'])
  })

  test('a body that is none of the 43 keeps its name, with a message', () => {
    for (const name of ['British Transport Police', 'Borsetshire Constabulary']) {
      const { choice, notes } = chooseForce({ ...nothing, title: `PEEL 2021/22: An inspection of ${name}` })
      expect([choice?.force, choice?.name]).toEqual([null, name])
      expect(notes.map(note => note.code)).toEqual(['force/not-listed'])
    }
  })

  test('a territory is completed from the text', () => {
    const text = 'Read more about Cheshire. Cheshire Constabulary told us that Merseyside Police had helped.'
    const { choice } = chooseForce({ ...nothing, title: 'Cheshire 2018/19', text })
    expect(choice).toMatchObject({ name: 'Cheshire Constabulary', range: { start: 26, end: 47 } })
  })
})

describe('by the text', () => {
  test('a cover, wrapped, beats every neighbour', () => {
    const text =
      'PEEL 2021/22\nPolice effectiveness, efficiency\nand legitimacy\nAn inspection of Devon and Cornwall\nPolice\n\nContents\nDorset Police Dorset Police Dorset Police'
    const { choice } = chooseForce({ ...nothing, text })
    expect([choice?.force?.id, choice?.name, choice?.rule]).toEqual([
      'devon-and-cornwall',
      'Devon and Cornwall Police',
      'force/cover',
    ])
    expect(text.slice(choice?.range?.start, choice?.range?.end)).toBe('Devon and Cornwall\nPolice')
  })

  test.each([
    ['force/how-good', 'Our inspection assessed how good Gwent\nPolice is in 10 areas of policing.'],
    [
      'force/extent',
      'The extent to which Gwent Police is effective at keeping people safe and reducing crime is good.',
    ],
    ['force/tranche', 'Gwent Police was inspected in tranche two and we found:'],
    ['force/grade-at', 'Responding to the public\nGwent Police requires improvement at responding to the public.'],
    ['force/assessed-as', 'Gwent Police has been assessed as good in respect of its effectiveness.'],
    ['force/majority', 'Gwent Police is here. Gwent Police is there. Gwent Police is near.'],
  ])('%s, whatever stands first', (rule, sentence) => {
    const { choice, notes } = chooseForce({ ...nothing, text: `South Wales Police helped. ${sentence}` })
    expect([choice?.force?.id, choice?.rule, notes]).toEqual(['gwent', rule, []])
  })

  test('a running head counts from its third page on', () => {
    const page = (number: number) => `text of a page\nPEEL 2021/22: An inspection of Gwent Police ${number}\n`
    const text = `${'Kent Police is near. '.repeat(300)}\n`
    expect(chooseForce({ ...nothing, text: text + page(1) + page(2) }).choice?.force?.id).toBe('kent')
    const { choice } = chooseForce({ ...nothing, text: text + page(1) + page(2) + page(3) })
    expect([choice?.force?.id, choice?.rule]).toEqual(['gwent', 'force/running-head'])
  })

  test('the columns of a page are not one name', () => {
    const text = 'This is the first PEEL Assessment of Gwent          how the force answers.\nPolice.  and more.'
    expect(chooseForce({ ...nothing, text }).choice?.name ?? '').not.toMatch(/how/)
  })

  test('of two forces with grades the one with more', () => {
    const grade = (name: string) => `${name} is good at investigating crime. `
    const text = grade('Kent Police') + grade('Essex Police').repeat(3)
    expect(chooseForce({ ...nothing, text }).choice?.force?.id).toBe('essex')
  })

  test('an unknown force by its sentences', () => {
    const text =
      'Kent Police helped. Overall, Borsetshire Constabulary is adequate at responding to the public. Kent Police agreed.'
    const { choice, notes } = chooseForce({ ...nothing, text })
    expect([choice?.force, choice?.name, notes.map(note => note.code)]).toEqual([
      null,
      'Borsetshire Constabulary',
      ['force/not-listed'],
    ])
  })

  test('"the force" is no name', () => {
    const text = 'Overall, the force is good at investigating crime. How good the force is in 9 areas of policing.'
    expect(chooseForce({ ...nothing, text }).choice).toBeNull()
  })

  test('the first name seen decides nothing', () => {
    const { choice, notes } = chooseForce({ ...nothing, text: 'Kent Police and Essex Police share a unit.' })
    expect([choice, notes.map(note => note.code)]).toEqual([null, ['force/undecided']])
  })

  test('territories decide nothing', () => {
    const { choice, notes } = chooseForce({ ...nothing, text: 'Kent, Kent, Kent and Kent.' })
    expect([choice, notes.map(note => note.code)]).toEqual([null, ['force/not-found']])
  })

  test('a title and a sentence that disagree give a message', () => {
    const { choice, notes } = chooseForce({
      title: 'PEEL 2021/22: An inspection of Norfolk Constabulary',
      headings: [],
      text: 'Our inspection assessed how good Suffolk Constabulary is in 12 areas of policing.',
    })
    expect(choice?.force?.id).toBe('norfolk')
    expect(notes.map(note => note.code)).toEqual(['force/disagrees'])
  })

  test('a real report, without its cover', () => {
    const text = readFileSync(new URL('../../fixtures/northamptonshire-2021-22/report.txt', import.meta.url), 'utf8')
    for (const [part, rule] of [
      [text, 'force/how-good'],
      [text.slice(text.length / 2), 'force/grade-at'],
    ] as const) {
      const { choice, notes } = chooseForce({ ...nothing, text: part })
      expect([choice?.force?.id, choice?.name, choice?.rule, notes]).toEqual([
        'northamptonshire',
        'Northamptonshire Police',
        rule,
        [],
      ])
    }
  })
})
