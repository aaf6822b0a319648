import type { Column, Table } from '../src/export/table.ts'
import { tables } from '../src/export/tables.ts'

/** The text of docs/dataset.md, made from the definitions of the tables. */
export function datasetPage(): string {
  return `${opening}\n${tables.map(section).join('\n')}`
}

const opening = `<!-- Made by scripts/write-dataset-page.ts from src/export/tables: change those, then run \`npm run build\`. -->
# The dataset

\`npx extract ARCHIVE… --out DIR --format csv,parquet,sqlite,xlsx\` writes into DIR:

| file | what |
| --- | --- |
| \`reports/<name>.json\` | every report, as the command prints it for one file |
| \`reports.ndjson\` | the same, one report a line |
| \`<table>.csv\` | the tables below: RFC 4180, UTF-8, a header line, an empty cell where the report states nothing |
| \`<table>.parquet\` | the same, typed, Snappy |
| \`peel.sqlite\` | the same, one database with primary and foreign keys |
| \`peel.xlsx\` | the same, one workbook with a sheet per table, header frozen, filters on |
| \`datapackage.json\` | a Data Package 2.0: columns, types, keys, descriptions, licence |
| \`manifest.json\` | every input file, its SHA-256 and what became of it |

The grades of all forces, as one query and as one line:

\`\`\`sql
SELECT force, cycle, published, title, grade, page FROM areas WHERE graded ORDER BY force, cycle, position;
\`\`\`

\`\`\`sh
sqlite3 -box DIR/peel.sqlite 'SELECT force, cycle, published, title, grade, page FROM areas WHERE graded ORDER BY force, cycle, position'
\`\`\`

- **Keys.** Every table has the primary key \`id\`. It does not change from run to run: it is made from the file's SHA-256 and the place of the record in the report.
- **Evidence.** A row that stands for a passage has its page, its quote, and its offsets into the canonical text of the report.
- **Grades of different cycles are not comparable.** The scale had four grades up to 2018-19 and has five from 2021-22.
- **Two files of one report.** Files with the same bytes are read once. Of several reports of one force and cycle the newer publication stands in the tables, if it covers every area that the older one covers; the older one stays in \`reports\` with \`superseded_by\` filled, and in \`reports/\`. A notice of a correction counts as its day; where the two grade an area otherwise, \`grades_changed\` says which. Two that cover different areas both stand: up to 2017 there was a report for each pillar.
- **Text in CSV that opens with \`=\`, \`+\`, \`-\`, \`@\`** has an apostrophe in front, since a spreadsheet would run it as a formula. Take one away to have the report's own words. The other formats store the text as it is. In a spreadsheet open the workbook, or import the CSV as UTF-8.
- **Licence.** The text of the reports is the inspectorate's, under the [Open Government Licence v3.0](https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/).
`

function section(table: Table): string {
  const rows = Object.entries(table.columns).map(([name, column]) => line(table, name, column))
  return [
    `## ${table.name}`,
    '',
    table.description,
    '',
    '| column | type | | what |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
}

function line(table: Table, name: string, column: Column): string {
  const target = table.foreignKeys.find(key => key.column === name)?.table
  const key = name === 'id' ? 'key' : target === undefined ? '' : `→ \`${target}.id\``
  const fill = column.required ? key : `${key === '' ? '' : `${key}, `}may be empty`
  return `| \`${name}\` | ${column.type} | ${fill} | ${column.description.replaceAll('|', '\\|')} |`
}
