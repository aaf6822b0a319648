import type { OpenTableWriter } from './table-writer.ts'

/** The formats of a dataset's tables. */
export const tableFormats = ['csv', 'parquet', 'sqlite', 'xlsx'] as const
export type TableFormat = (typeof tableFormats)[number]

/** Loads the writer of a format; the libraries of the other formats stay unloaded. */
export async function tableWriterOf(format: TableFormat): Promise<OpenTableWriter> {
  switch (format) {
    case 'csv':
      return (await import('./csv.ts')).openCsv
    case 'parquet':
      return (await import('./parquet.ts')).openParquet
    case 'sqlite':
      return (await import('./sqlite.ts')).openSqlite
    case 'xlsx':
      return (await import('./excel.ts')).openExcel
  }
}
