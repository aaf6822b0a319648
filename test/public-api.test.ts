import { expect, expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import type { Area, ExtractOptions, Grade, Report, ReportTree, Statistic } from '../src/index.ts'
import * as api from '../src/index.ts'

test('the package gives these names and no others', () => {
  expect(Object.keys(api).sort()).toMatchInlineSnapshot(`
    [
      "ArchiveError",
      "ReportError",
      "draw",
      "explain",
      "extractArchive",
      "extractFile",
      "extractPages",
      "extractReport",
      "findNumbers",
      "loadFramework",
      "mergeArchives",
      "peelParse",
      "peelRead",
      "peelReport",
      "readInputFile",
      "reportSchema",
      "reportTree",
      "tables",
      "toTables",
      "treeText",
      "writeArchive",
    ]
  `)
})

test('extractReport takes bytes or a text and promises a report', () => {
  expectTypeOf(api.extractReport).parameter(0).toEqualTypeOf<Uint8Array | string>()
  expectTypeOf(api.extractReport).parameter(1).toEqualTypeOf<ExtractOptions | undefined>()
  expectTypeOf(api.extractReport).returns.toEqualTypeOf<Promise<Report>>()
})

test('extractFile takes a path; reportTree gives a tree', () => {
  expectTypeOf(api.extractFile).parameter(0).toEqualTypeOf<string>()
  expectTypeOf(api.extractFile).returns.toEqualTypeOf<Promise<Report>>()
  expectTypeOf(api.reportTree).returns.toEqualTypeOf<Promise<ReportTree>>()
})

test('the schema and the type are one', () => {
  expectTypeOf<z.infer<typeof api.reportSchema>>().toEqualTypeOf<Report>()
  expectTypeOf<Area['judgment']['grade']>().toEqualTypeOf<Grade | null>()
  expectTypeOf<Statistic['value']>().toEqualTypeOf<number>()
  expectTypeOf<Report['schema']>().toEqualTypeOf<'peel-report/1'>()
})
