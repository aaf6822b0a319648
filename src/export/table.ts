import type { Report } from '../record/schema.ts'

/** `json` is an array, written as JSON text in one cell. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'json'
export type Cell = string | number | boolean | null

export interface Column<Type extends ColumnType = ColumnType, Required extends boolean = boolean> {
  readonly type: Type
  /** True: no row leaves this cell empty. */
  readonly required: Required
  readonly description: string
}

export interface ForeignKey {
  readonly column: string
  /** The table whose `id` the column holds. */
  readonly table: string
}

/** A row: one cell per column of its table, in the table's order. */
export type Row = Readonly<Record<string, Cell>>

/** What stands outside a report when its rows are written: its place in the dataset. */
export interface ReportPlace {
  /** First part of every key of the report's rows. */
  readonly id: string
  /** The name of `reports/<name>.json`. */
  readonly name: string
  /** The input file, as a path inside the archive. */
  readonly file: string
  /** Id of the newer report of the same force and cycle that stands in its stead, or null. */
  readonly supersededBy: string | null
  /** What that report grades otherwise, or null. */
  readonly gradesChanged: string | null
}

export interface TableSource {
  readonly report: Report
  readonly place: ReportPlace
}

/** One table of the dataset, as data: what the writers, the data package and the documentation are made from. */
export interface Table {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly columns: Readonly<Record<string, Column>>
  readonly foreignKeys: readonly ForeignKey[]
  /** The rows of one report, in printed order. */
  readonly rows: (source: TableSource) => readonly Row[]
}

type CellOf<C> =
  C extends Column<infer Type, infer Required>
    ?
        | (Type extends 'integer' | 'number' ? number : Type extends 'boolean' ? boolean : string)
        | (Required extends true ? never : null)
    : never
export type RowOf<Columns> = { readonly [Name in keyof Columns]: CellOf<Columns[Name]> }

/** Holds a table's rows to its columns: a missing, surplus or mistyped cell does not compile. Every table's key is `id`. */
export function defineTable<const Columns extends { readonly id: Column<'string', true> } & Record<string, Column>>(
  table: Omit<Table, 'columns' | 'rows'> & {
    readonly columns: Columns
    readonly rows: (source: TableSource) => readonly RowOf<Columns>[]
  },
): Table {
  return table
}

/** A column that every row fills. */
export function required<const Type extends ColumnType>(type: Type, description: string): Column<Type, true> {
  return { type, required: true, description }
}

/** A column that may be empty: empty says that the report does not state it. */
export function optional<const Type extends ColumnType>(type: Type, description: string): Column<Type, false> {
  return { type, required: false, description }
}
