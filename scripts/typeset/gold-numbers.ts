import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import type { FlatItem, MadeReport } from './source/made-report.ts'

/** What numbers.yaml leaves out of a statistic is what most are: measured, and about the force. */
const numberSchema = z.strictObject({
  text: z.string(),
  class: z.enum(['statistic', 'period', 'duration', 'name', 'structural', 'incidental']).optional(),
  form: z.enum(['percentage', 'fraction', 'count', 'rate', 'duration', 'money', 'multiple']).optional(),
  value: z.number().optional(),
  max: z.number().optional(),
  den: z.number().optional(),
  ent: z.enum(['force', 'england_and_wales', 'local_population', 'other_forces', 'national']).optional(),
  per: z.string().optional(),
  cmp: z.string().optional(),
  role: z.enum(['measured', 'sample', 'target', 'forecast', 'standard']).optional(),
})
const numbersSchema = z.array(z.strictObject({ in: z.string(), numbers: z.array(numberSchema) }))

/** numbers.yaml → gold.numbers: each number with its paragraph, which is the one that has the words of `in`. */
export function goldNumbers(report: MadeReport, yaml: string | null): Record<string, unknown>[] {
  if (yaml === null) return []
  const contexts = textsWithArea(report)
  return numbersSchema.parse(parseYaml(yaml)).flatMap(({ in: words, numbers }) => {
    const same = contexts.filter(context => context.text === words)
    const found = same.length > 0 ? same : contexts.filter(context => context.text.includes(words))
    const [context] = found
    if (!context || found.length > 1) throw new Error(`numbers.yaml: "${words}" stands in ${found.length} paragraphs`)
    return numbers.map(number => {
      if (!context.text.includes(number.text)) {
        throw new Error(`numbers.yaml: no "${number.text}" in the paragraph of "${words}"`)
      }
      const defaults = number.form === undefined ? {} : { class: 'statistic', ent: 'force', role: 'measured' }
      if (number.form === undefined && number.class === undefined) {
        throw new Error(`numbers.yaml: "${number.text}" in "${words}" has neither form nor class`)
      }
      return { ...defaults, ...number, area: context.area, context: context.text }
    })
  })
}

function textsWithArea(report: MadeReport): { text: string; area: string | null }[] {
  let area: string | null = null
  const texts: { text: string; area: string | null }[] = []
  const add = (item: FlatItem): void => {
    if (item.type === 'paragraph' || item.type === 'bullet') texts.push({ text: item.rich.text, area })
    else if (item.type === 'heading' || item.type === 'caption') texts.push({ text: item.text, area })
    else for (const cell of item.rows.flat()) texts.push({ text: cell, area })
  }
  for (const item of report.items) {
    if (item.type === 'heading' && item.role.is === 'area') area = item.role.id
    if (item.type === 'heading' && (item.role.is === 'section' || item.role.is === 'pillar')) area = null
    if (item.type === 'box') item.items.forEach(add)
    else if (item.type !== 'judgments') add(item)
  }
  return texts
}
