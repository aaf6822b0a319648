import type { Framework } from './framework-schema.ts'

/**
 * Reads an inspection cycle that does not come with the package, for the option `frameworks`.
 *
 * `yaml` is the text of a file in the form of those under src/data/frameworks; `name` stands in messages. Rejects with a
 * `DataError` that says line, column and what was expected: for broken YAML, a wrong shape, two parts with one heading, a
 * fingerprint that misses its examples. YAML and the schema are loaded only when this is called.
 *
 * @example const framework = await loadFramework(await readFile('2027-29.yaml', 'utf8'), '2027-29.yaml')
 *          await extractReport(bytes, { frameworks: [framework] })
 */
export async function loadFramework(yaml: string, name = 'framework'): Promise<Framework> {
  const [{ readYaml }, { frameworkSchema }, { checkFramework }] = await Promise.all([
    import('./read-yaml.ts'),
    import('./framework-schema.ts'),
    import('./check-framework.ts'),
  ])
  const { value, faultAt } = readYaml(yaml, frameworkSchema, name)
  const [first] = checkFramework(value)
  if (first !== undefined) throw faultAt(first.path, first.fault)
  return value
}
