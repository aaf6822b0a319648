import { readFileSync, writeFileSync } from 'node:fs'
import { parse, stringify } from 'yaml'
import { type Floors, fixtureFiles, floorsSchema, lower, required, scoreFixture } from './score/fixture-scores.ts'

/**
 * `npm run score:fixtures -- [WORD] [--verbose] [--floors]`: scores every fixture whose path has the word and prints what falls
 * short. With --floors it raises the floors in test/fixture-floors.yaml to what is reached; it lowers none.
 */
const words = process.argv.slice(2)
const word = words.find(one => !one.startsWith('--')) ?? ''
const HEAD = `# What is reached today where that is less than is required (scripts/score/fixture-scores.ts). A floor only rises:
# \`npm run score:fixtures -- --floors\` raises them to what is reached and takes out those that are needed no more.
`
const floorsPath = 'test/fixture-floors.yaml'
const floors: Floors = words.includes('--floors')
  ? floorsSchema.parse(parse(readFileSync(floorsPath, 'utf8')) ?? {})
  : {}
for (const path of fixtureFiles('fixtures').filter(one => one.includes(word))) {
  const scored = await scoreFixture('fixtures', path).catch((error: unknown) => String(error))
  if (typeof scored === 'string') {
    console.log(`${path}: ${scored.slice(0, 300)}`)
    continue
  }
  const { figures, differences } = scored
  const short = Object.entries(figures).filter(([name, figure]) => lower(figure) < Math.max(required(name), 0.98))
  console.log(
    `${path}: ${short.length === 0 ? 'all' : short.map(([name, figure]) => `${name} ${lower(figure)}`).join(', ')}`,
  )
  if (words.includes('--verbose')) for (const line of differences) console.log(`  ${line}`)
  floors[path] = Object.fromEntries(
    Object.entries(floors[path] ?? {}).flatMap(([name, floor]): [string, number][] => {
      const figure = figures[name]
      const reached = figure === undefined ? floor : lower(figure)
      return reached >= required(name) ? [] : [[name, Math.max(floor, down(reached))]]
    }),
  )
}
if (words.includes('--floors')) {
  const kept = Object.fromEntries(Object.entries(floors).filter(([, figures]) => Object.keys(figures).length > 0))
  writeFileSync(floorsPath, HEAD + stringify(kept, { lineWidth: 160, collectionStyle: 'any' }))
}

/** To the tenth below. */
function down(figure: number): number {
  return Math.floor(figure * 10) / 10
}
