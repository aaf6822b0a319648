/** `npx tsx scripts/make-archive.ts DIR [seed]`: a made-up archive of 43 forces × 8 cycles × PDF, text and HTML, and 5 % broken files. */
import { flavours, makeArchive } from './archive/make-archive.ts'

const [folder, seed = '1'] = process.argv.slice(2)
if (folder === undefined) throw new Error('give the folder to write to')
const all = Number.POSITIVE_INFINITY
const made = await makeArchive(folder, {
  seed: Number(seed),
  flavours,
  forces: 43,
  reports: all,
  files: all,
  broken: 0.05,
})
console.log(`${made.good.length} reports and ${made.broken.length} broken files in ${folder}`)
