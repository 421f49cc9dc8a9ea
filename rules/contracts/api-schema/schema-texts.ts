import type { FileContext } from '@stratalint/rule'
import { isDeclaredFor, schemaLibraryOf, zodImportFor, type SchemaLibrary } from '@stratalint/rule/analysis'
import type { Field } from './field.ts'
import type { SchemaLanguage } from './schema-languages.ts'

/** The library of the file's schemas, else of its package; `null` where neither has one. */
export function libraryOf({ project, inspection }: Pick<FileContext, 'project' | 'inspection'>): SchemaLibrary | null {
  for (const { specifier } of inspection.module.edges) {
    const library = schemaLibraryOf(specifier)
    if (library !== null && library !== 'unknown') return library
  }
  const declared = project.resolver.manifestOf(inspection.file)?.declared
  const names = ['zod', 'valibot', 'arktype', '@sinclair/typebox', 'typebox', 'effect', 'yup', 'ajv']
  const name = names.find((one) => declared?.has(one) === true)
  return name === undefined ? null : schemaLibraryOf(name)
}

/** The package of a language: Typebox has two names, and its type provider for Fastify exports it too. */
export function packageOf(
  { project, inspection }: Pick<FileContext, 'project' | 'inspection'>,
  { package: name }: Pick<SchemaLanguage, 'package'>,
): string {
  if (name !== '@sinclair/typebox') return name
  const specifiers = new Set(inspection.module.edges.map(({ specifier }) => specifier))
  const declared = project.resolver.manifestOf(inspection.file)?.declared
  const names = [name, 'typebox', '@fastify/type-provider-typebox']
  return names.find((one) => specifiers.has(one)) ?? names.find((one) => declared?.has(one) === true) ?? name
}

/** The import that a file still needs for a schema, in parentheses; in short, only a package that has to be added. */
export function importNote(
  context: Pick<FileContext, 'project' | 'inspection'>,
  language: Pick<SchemaLanguage, 'package' | 'names'>,
  fields: readonly Field[],
  isWhole = true,
): string {
  const { project, inspection } = context
  const name = packageOf(context, language)
  const isImported = inspection.module.edges.some(
    ({ specifier, typeOnly }) => !typeOnly && (specifier === name || specifier.startsWith(`${name}/`)),
  )
  if (name === '' || isImported) return ''
  const { names, specifier } =
    name === 'zod' ? zodImportFor(project, inspection.module) : { names: language.names(fields), specifier: name }
  const isDeclared =
    project.resolver.manifestOf(inspection.file) === null || isDeclaredFor(project, inspection.file, name)
  if (!isWhole && !isDeclared) return ` (add ${name} to package.json)`
  return ` (import ${names} from '${specifier}'${isDeclared ? '' : '; add it to package.json'})`
}

/** The names of properties that can be keys as they are, each once. */
export function namesOf(fields: readonly { name: string }[]): string[] {
  return [...new Set(fields.map(({ name }) => name))].filter((name) => /^[A-Za-z_$][\w$]*$/.test(name))
}

/** The longest of some texts that a message has room for. */
export function fitting(make: (most: number) => string, room = 294, least = 0): string {
  for (const most of [6, 3, 2, 1, 0]) {
    const text = make(most)
    if (text.length <= room || most <= least) return text
  }
  return ''
}

/** A schema of zod of the file that has exactly some properties. */
export function schemaOfFile(
  { sourceCode }: Pick<FileContext, 'sourceCode'>,
  fields: readonly { name: string }[],
): string | null {
  const wanted = namesOf(fields).sort().join()
  if (wanted === '') return null
  for (const [, name, members] of sourceCode.text.matchAll(
    /^(?:export )?const (\w+) = z(?:\.strictObject|\.object)\(\{([^{}]*)\}\)(?:\.strict\(\))?;?$/gm,
  )) {
    const keys = [...members!.matchAll(/(?:^|,)\s*['"]?([\w$]+)['"]?\s*:/g)].map(([, key]) => key!)
    if (keys.sort().join() === wanted) return name!
  }
  return null
}
