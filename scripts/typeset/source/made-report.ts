import { z } from 'zod'
import { areaIdSchema, cycleSchema, gradeSchema, pillarIdSchema } from '../../../src/record/area-id.ts'
import { sectionKindSchema } from '../../../src/record/section-kind.ts'

/** The front matter of report.md: what the report says of itself, as a person wrote it down. */
export const frontMatterSchema = z
  .object({
    notice: z.string().startsWith('This report is made up for testing.'),
    title: z.string(),
    force: z.strictObject({ id: z.string().nullable(), name: z.string() }),
    cycle: z.union([z.string(), z.number()]).transform(String).pipe(cycleSchema),
    published: z.iso.date().nullable(),
    inspector: z.tuple([z.string(), z.string()]).nullable(),
    areas_stated: z.number().int().nullable(),
    graded_stated: z.number().int().nullable(),
    pillars: z.array(z.strictObject({ id: pillarIdSchema, grade: gradeSchema.nullable() })).default([]),
    /** "pillar": set as several web pages too, one for each pillar, one for what comes before and one for what follows. */
    pages: z.enum(['pillar']).nullable().default(null),
  })
  .strict()
export type FrontMatter = z.infer<typeof frontMatterSchema>

export const boxKindSchema = z.enum([
  'area-for-improvement',
  'cause-of-concern',
  'innovative-practice',
  'promising-practice',
])
export type BoxKind = z.infer<typeof boxKindSchema>

/** Running text with the links on it: `links` are ranges of `text` (UTF-16, end exclusive). */
export interface RichText {
  readonly text: string
  readonly links: readonly { readonly start: number; readonly end: number; readonly url: string }[]
}

/** What a heading is, besides being printed as one. */
export type HeadingRole =
  | { readonly is: 'section'; readonly kind: z.infer<typeof sectionKindSchema> }
  | { readonly is: 'pillar'; readonly id: z.infer<typeof pillarIdSchema>; readonly grade: Grade | null }
  | { readonly is: 'area'; readonly id: z.infer<typeof areaIdSchema>; readonly grade: Grade | null }
  | { readonly is: 'label' }
  | { readonly is: 'finding' }
  | { readonly is: 'box-title' }
  | { readonly is: 'sub-heading' }
type Grade = z.infer<typeof gradeSchema>

export interface HeadingItem {
  readonly type: 'heading'
  readonly rank: number
  readonly text: string
  readonly role: HeadingRole
}
export interface ParagraphItem {
  readonly type: 'paragraph'
  readonly rich: RichText
  readonly grade: boolean
  /** Ids of the areas whose grades this sentence states, where it stands outside them: `{grade="finance affordability"}`. */
  readonly gradeOf: readonly z.infer<typeof areaIdSchema>[]
  readonly gradeLine: boolean
  readonly carried: string | null
  /** In a cause of concern: from here on recommendations. */
  readonly recommendations: boolean
}
export interface BulletItem {
  readonly type: 'bullet'
  readonly depth: number
  readonly rich: RichText
  /** As of a paragraph: a list of what was found may state the grades. */
  readonly gradeOf: readonly z.infer<typeof areaIdSchema>[]
}
export interface TableItem {
  readonly type: 'table'
  readonly rows: readonly (readonly string[])[]
}
export interface CaptionItem {
  readonly type: 'caption'
  readonly text: string
}
export interface JudgmentsItem {
  readonly type: 'judgments'
}
export interface BoxItem {
  readonly type: 'box'
  readonly kind: BoxKind
  readonly label: string | null
  readonly accelerated: boolean
  readonly items: readonly FlatItem[]
}
/** Everything that may stand in a box as well as in the flow. */
export type FlatItem = HeadingItem | ParagraphItem | BulletItem | TableItem | CaptionItem
export type Item = FlatItem | JudgmentsItem | BoxItem

export interface MadeReport {
  readonly front: FrontMatter
  readonly items: readonly Item[]
}

export const attributeSchemas = {
  section: sectionKindSchema,
  area: areaIdSchema,
  pillar: pillarIdSchema,
  grade: gradeSchema,
}
