import type { ResolvedModule } from '@stratalint/graph'
import { posix } from 'node:path'
import type { Project } from '../../project/project-interface.ts'
import { fileNameReader } from '../frameworks/frameworks.ts'
import { toCamelCase, toKebabCase, toPascalCase } from '../naming/words.ts'
import { findType, mayImport, mayImportPackage, specifierTo, typesFolderOf } from './known-schemas.ts'
import { isDeclaredFor, zodImportFor } from './package-imports.ts'
import { schemaLibraryOf, type SchemaLibrary } from './schema-libraries.ts'

/** A schema that should be written. */
export interface NewSchema {
  schema: string
  type: string
  file: string
  /** Whether the file exists, so that the schema is added to it. */
  exists: boolean
  specifier: string
  library: Exclude<SchemaLibrary, 'unknown'>
  /** What files near this one import of the library: `zod/v4`. */
  libraryPath: string
  /** The package.json that has to list the library; `null` where it does. */
  missingIn: string | null
  /** The file imports the type, which stays where it is declared. */
  isImported: boolean
  /** Whether the policy lets the file itself import the library. */
  isUsable: boolean
  /** Whether there is a file that may import the library and that the file may import: `file`. */
  isAllowed: boolean
  /** How the type is declared by hand today, which the schema replaces: `interface Order`; `null` where it is new. */
  replaces: string | null
  /** The file with that declaration, where it may not import the library and the type moves to `file`. */
  movesFrom: string | null
  /** Whether that declaration is exported. */
  isExported: boolean
  /** The type, or one in it, has a `Date`, which data from outside has as a text. */
  hasDates: boolean
}

/** The packages of schema libraries in the order in which a new schema uses one of them. */
const LIBRARIES = [
  ['zod', 'zod'],
  ['valibot', 'valibot'],
  ['arktype', 'arktype'],
  ['@sinclair/typebox', 'typebox'],
  ['typebox', 'typebox'],
  ['effect', 'effect'],
  ['@effect/schema', 'effect'],
  ['yup', 'yup'],
  ['ajv', 'ajv'],
] as const

/**
 * The schema to write for a type: in the file that declares the type, in the layer `types` of the domain, else next to
 * the file. Next to a file whose name makes a route, another one would be a route too: there it goes into the file.
 * With `isTypeUsed`, the schema of an imported type has that type.
 */
export function newSchema(project: Project, module: ResolvedModule, type: string, isTypeUsed = true): NewSchema {
  const name = toPascalCase(type)
  const folder = typesFolderOf(project.judge, module.file)
  const written = writtenType(project, module, type, folder)
  const extension = /\.[mc]?js$/.exec(module.file)?.[0].slice(1) ?? 'ts'
  const beside = posix.normalize(`${posix.dirname(module.file)}/${toKebabCase(name)}-schema.${extension}`)
  const own = fileNameReader(project, beside) === null ? beside : module.file
  const importing = module.edges.find(({ names }) => names.some(({ local }) => local === type))
  const isImported = importing !== undefined
  const shared = folder === null ? own : `${folder}/${toKebabCase(name)}.ts`
  const origin = isTypeUsed && importing?.target.type === 'file' ? importing.target.path : null
  const library = libraryFor(project, module)
  const mayUse = (path: string): boolean => mayImportPackage(project, path, library.libraryPath)
  // The schema of a type that the `types` layer may not import stays beside its use.
  const open = origin !== null && !mayImport(project, shared, origin, true) ? module.file : shared
  const isMoved = written !== null && !mayUse(written.file)
  const path = isMoved ? shared : (written?.file ?? open)
  return {
    schema: schemaNameFor(type),
    type: written === null ? name : type,
    file: path,
    exists: project.facts.exists(path),
    specifier: specifierTo(module, path),
    ...library,
    isUsable: mayUse(module.file),
    isAllowed: mayUse(path) && (path === module.file || mayImport(project, module.file, path, false)),
    isImported: isImported && written === null,
    replaces: written?.declaration ?? null,
    movesFrom: isMoved ? written.file : null,
    isExported: written?.isExported === true,
    hasDates: typeHasDates(project, module.file, type),
  }
}

/** The name of a new schema for a type: `orderSchema` for `Order`, `TOrder` and `IOrder`. */
export const schemaNameFor = (type: string): string =>
  `${toCamelCase(toPascalCase(type.replace(/^[TI](?=[A-Z][a-z\d])/, '')))}Schema`

/** The declaration of a type without parameters, in a file to which its schema can be added. */
function writtenType(
  project: Project,
  module: ResolvedModule,
  type: string,
  folder: string | null,
): { file: string; declaration: string; isExported: boolean } | null {
  const missing = module.edges.find(
    ({ target, names, specifier }) =>
      target.type !== 'file' && specifier.startsWith('.') && names.some(({ local }) => local === type),
  )
  if (missing !== undefined) {
    const path = posix.join(posix.dirname(module.file), missing.specifier.replace(/\.[mc]?[jt]s$/, ''))
    const file = `${path}.ts`
    return mayImport(project, module.file, file, false) ? { file, declaration: type, isExported: true } : null
  }
  const known = findType(project, module, [type])
  if (known === null || known.name !== type) return null
  const origin = project.facts.exportsOf(known.file)?.find(({ name }) => name === type)?.origin
  const file = origin?.path ?? known.file
  const isOwn = file === module.file
  if (!isOwn && ((folder !== null && !file.startsWith(`${folder}/`)) || !/\.[mc]?tsx?$/.test(file))) return null
  if (!isOwn && !mayImport(project, module.file, file, false)) return null
  const escaped = type.replaceAll('$', String.raw`\$`)
  const found = new RegExp(String.raw`^\s*(export )?(?:declare )?(interface|type) ${escaped}(?![\w$<])`, 'm').exec(
    project.textOf(file),
  )
  return found === null ? null : { file, declaration: `${found[2]} ${type}`, isExported: found[1] !== undefined }
}

/** Types in types are followed this far. */
const MOST_TYPES = 3

/** Whether the declaration of a type, in a file or where that imports it from, mentions `Date`. */
function typeHasDates({ facts, textOf }: Pick<Project, 'facts' | 'textOf'>, file: string, type: string): boolean {
  const search = (from: string, name: string, left: number): boolean => {
    const edge = facts
      .importsOf?.(from)
      ?.find(({ target, names }) => target.type === 'file' && names.some(({ local }) => local === name))
    const imported = edge?.target.type === 'file' ? edge.target.path : from
    const original = edge?.names.find(({ local }) => local === name)?.name ?? name
    const path = facts.exportsOf(imported)?.find((one) => one.name === original)?.origin?.path ?? imported
    const text = declarationOf(facts.exists(path) ? textOf(path) : '', original)
    if (/\bDate\b/.test(text)) return true
    const parts = new Set(text.match(/\b[A-Z]\w+/g) ?? [])
    return left > 0 && [...parts].slice(0, 12).some((part) => part !== name && search(path, part, left - 1))
  }
  return /^[A-Z]\w*$/.test(type) && search(file, type, MOST_TYPES)
}

/** The text of an interface or an alias, up to the next declaration. */
function declarationOf(text: string, name: string): string {
  const start = new RegExp(String.raw`^\s*(?:export )?(?:interface|type) ${name}\b`, 'm').exec(text)
  if (start === null) return ''
  const rest = text.slice(start.index + start[0].length)
  const end = /\n(?:export|interface|type|const|function|class|import)\b/.exec(rest)
  return rest.slice(0, end?.index ?? 4_000)
}

/** The schema library of a file's package: what the file imports, else the first one declared. */
function libraryFor(
  project: Project,
  module: ResolvedModule,
): Pick<NewSchema, 'library' | 'libraryPath' | 'missingIn'> {
  const { library, missingIn } = declaredLibrary(project, module)
  const libraryPath = library === 'zod' ? zodImportFor(project, module).specifier : library
  return { library, libraryPath, missingIn }
}

function declaredLibrary(project: Project, module: ResolvedModule): Pick<NewSchema, 'library' | 'missingIn'> {
  for (const { specifier } of module.edges) {
    const library = schemaLibraryOf(specifier)
    if (library !== null && library !== 'unknown') return { library, missingIn: null }
  }
  const manifest = project.resolver.manifestOf(module.file)
  const [name, library] = LIBRARIES.find(([one]) => manifest?.declared.has(one) === true) ?? LIBRARIES[0]
  const isMissing = manifest !== null && !isDeclaredFor(project, module.file, name)
  return { library, missingIn: isMissing ? posix.join(manifest.folder, 'package.json') : null }
}
