import type { TableFormat } from './format.ts'
import type { ColumnType, Table } from './table.ts'

const fieldTypes: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  json: 'array',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
}

/**
 * The content of `datapackage.json` (Data Package 2.0): files, columns, types, keys, licence.
 *
 * @param format the format whose files it describes
 */
export function dataPackage(tables: readonly Table[], format: TableFormat): Record<string, unknown> {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'peel-reports',
    title: 'PEEL inspections of police forces',
    description:
      'Grades, areas for improvement, causes of concern, findings and statistics of police inspection reports, each with its quote and page.',
    keywords: ['police', 'inspection', 'PEEL', 'HMICFRS'],
    licenses: [
      {
        name: 'OGL-UK-3.0',
        title: 'Open Government Licence v3.0 (the text of the reports)',
        path: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
      },
    ],
    resources: tables.map(table => ({
      name: table.name,
      title: table.title,
      description: table.description,
      type: 'table',
      ...fileOf[format](table),
      schema: {
        $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
        fields: Object.entries(table.columns).map(([name, column]) => ({
          name,
          type: fieldTypes[column.type],
          description: column.description,
          ...(column.required ? { constraints: { required: true, ...(name === 'id' ? { unique: true } : {}) } } : {}),
        })),
        missingValues: [''],
        primaryKey: ['id'],
        ...(table.foreignKeys.length === 0
          ? {}
          : { foreignKeys: table.foreignKeys.map(key => foreignKey(table, key)) }),
      },
    })),
  }
}

const fileOf: Readonly<Record<TableFormat, (table: Table) => Record<string, unknown>>> = {
  csv: ({ name }) => ({
    path: `${name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
  }),
  parquet: ({ name }) => ({
    path: `${name}.parquet`,
    format: 'parquet',
    mediatype: 'application/vnd.apache.parquet',
  }),
  sqlite: ({ name }) => ({
    path: 'peel.sqlite',
    format: 'sqlite',
    mediatype: 'application/vnd.sqlite3',
    dialect: { table: name },
  }),
  xlsx: ({ name }) => ({
    path: 'peel.xlsx',
    format: 'xlsx',
    mediatype: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    dialect: { sheetName: name, header: true },
  }),
}

/** A key that points into its own table names the empty resource, as the standard has it. */
function foreignKey(table: Table, key: { column: string; table: string }): Record<string, unknown> {
  return {
    fields: [key.column],
    reference: { resource: key.table === table.name ? '' : key.table, fields: ['id'] },
  }
}
