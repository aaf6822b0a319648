/** Writes docs/dataset.md from the definitions of the tables; a test fails when the page is stale. */
import { writeFileSync } from 'node:fs'
import { datasetPage } from './dataset-page.ts'

writeFileSync(new URL('../docs/dataset.md', import.meta.url), datasetPage())
