import { describe, expect, test } from 'vitest'
import { forces } from '../../src/data/compiled/forces.ts'
import { bodyNamed, findForces } from '../../src/profile/find-forces.ts'

/** "Kent Police → kent name", one a mention. */
function mentions(text: string): string[] {
  return findForces(text).map(
    ({ range, force, body, form }) => `${text.slice(range.start, range.end)} → ${force?.id ?? body.name} ${form}`,
  )
}

describe('the list', () => {
  test('holds the 43 forces, each once', () => {
    expect(forces.forces).toHaveLength(43)
    expect(new Set(forces.forces.map(force => force.id)).size).toBe(43)
  })

  test.each(forces.forces.map(force => [force.name, force] as const))('%s is found by every name', (_, force) => {
    for (const written of [force.name, ...force.formerly.map(former => former.name), force.short, ...force.aliases]) {
      expect([written, bodyNamed(written)?.force?.id]).toEqual([written, force.id])
      const text = `In 2019, ${written} told us`
      expect([written, ...findForces(text).map(mention => mention.force?.id)]).toEqual([written, force.id])
    }
  })

  test.each(forces.others.map(body => [body.name, body] as const))('%s is none of the 43', (_, body) => {
    for (const written of [body.name, ...body.aliases])
      expect(findForces(`We met ${written}.`).map(mention => [mention.force, mention.body])).toEqual([[null, body]])
  })
})

test.each([
  [
    'Dorset Police and Devon and Cornwall Police',
    ['Dorset Police → dorset name', 'Devon and Cornwall Police → devon-and-cornwall name'],
  ],
  ['Devon & Cornwall Police', ['Devon & Cornwall Police → devon-and-cornwall name']],
  ['Avon and\nSomerset Constabulary’s plan', ['Avon and\nSomerset Constabulary → avon-and-somerset name']],
  ['South Yorkshire Police', ['South Yorkshire Police → south-yorkshire name']],
  ['North Yorkshire Police', ['North Yorkshire Police → north-yorkshire name']],
  ['West Yorkshire Police', ['West Yorkshire Police → west-yorkshire name']],
  ['North Wales’ officers', ['North Wales → north-wales territory']],
  [
    'South Wales Police and West Mercia Police',
    ['South Wales Police → south-wales name', 'West Mercia Police → west-mercia name'],
  ],
  [
    'Northumbria Police, unlike Northamptonshire police,',
    ['Northumbria Police → northumbria name', 'Northamptonshire police → northamptonshire name'],
  ],
  ['NORTHAMPTONSHIRE POLICE', ['NORTHAMPTONSHIRE POLICE → northamptonshire name']],
  ['Norfolk and Suffolk constabularies', ['Norfolk → norfolk territory', 'Suffolk → suffolk territory']],
  ['Hampshire Constabulary', ['Hampshire Constabulary → hampshire-and-isle-of-wight former-name']],
  [
    'Hampshire & Isle of Wight Constabulary',
    ['Hampshire & Isle of Wight Constabulary → hampshire-and-isle-of-wight name'],
  ],
  ['Cambridgeshire Police', ['Cambridgeshire Police → cambridgeshire name']],
  ['the City of London Police', ['City of London Police → city-of-london name']],
  ['the Metropolitan Police', ['Metropolitan Police → metropolitan name']],
  ['the Met told us', ['the Met → metropolitan abbreviation']],
  ['they met the Met.', ['the Met → metropolitan abbreviation']],
  ['GMP and gmp', ['GMP → greater-manchester abbreviation']],
  ['British Transport Police', ['British Transport Police → British Transport Police name']],
  ['Heddlu De Cymru', ['Heddlu De Cymru → south-wales name']],
  ['Kent Police and Crime Commissioner', []],
  ['the Essex Police, Fire and Crime Commissioner', []],
  ['Kent Police and crime scene staff', ['Kent Police → kent name']],
  ['Sussex Police Federation', []],
  ['the West Midlands region', []],
  ['Staffordshire University and the University of Kent', []],
  ['Durham County Council', []],
  ['Surrey Fire and Rescue Service', []],
  ['New South Wales', []],
  ['East Sussex and North East Lincolnshire', []],
  ['London', []],
  ['the metropolitan borough', []],
  ['Northumberland', []],
  ['a kent mark', []],
  ['/peel-reports/northamptonshire-2021-22/', []],
  ['Kentish Town', []],
])('%s', (text, expected) => {
  expect(mentions(text)).toEqual(expected)
})

test('names are found in 100 kB in a few milliseconds', () => {
  const line =
    'In the year ending 31 March 2021, Dorset Police and Devon & Cornwall Police answered calls in the South West. '
  const text = line.repeat(Math.ceil(100_000 / line.length))
  findForces(text)
  const started = performance.now()
  const found = findForces(text)
  expect(performance.now() - started).toBeLessThan(100)
  expect(found).toHaveLength(2 * Math.ceil(100_000 / line.length))
})
