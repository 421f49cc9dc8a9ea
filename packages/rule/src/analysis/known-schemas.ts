import type { ResolvedModule } from '@stratalint/graph'
import { posix } from 'node:path'
import type { Project } from '../project.ts'
import { fileNameReader } from './frameworks.ts'
import { schemaLibraryOf, type SchemaLibrary } from './schemas.ts'
import { toCamelCase, toKebabCase, toPascalCase } from './words.ts'

/** A schema or a type that a file may use. */
export interface KnownType {
  name: string
  /** The path of the file that declares it. */
  file: string
  /** How to import it; `null` where the file declares or imports it already. */
  specifier: string | null
  library: SchemaLibrary
}

/** A schema that should be written. */
export interface NewSchema {
  schema: string
  type: string
  file: string
  /** Whether the file exists, so that the schema is added to it. */
  exists: boolean
  specifier: string
  library: Exclude<SchemaLibrary, 'unknown'>
  /** The package of the file declares no schema library, so that this one is a new dependency. */
  isNewDependency: boolean
  /** The file imports the type, which stays where it is declared. */
  isImported: boolean
  /** How the type is declared by hand today, which the schema replaces: `interface Order`; `null` where it is new. */
  replaces: string | null
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

const keyOf = (name: string): string => name.replace(/Schema$/i, '').toLowerCase()

/**
 * The schema for one of these types, the first that has one: declared or imported in the file, or exported by a file
 * nearby that the policy lets it import, such as the `types` layer of its domain.
 */
export function findSchema(project: Project, module: ResolvedModule, types: readonly string[]): KnownType | null {
  const isSchema = (name: string, text: string): boolean =>
    /schema$/i.test(name) ||
    new RegExp(String.raw`\bconst ${name}\b[^=\n]*= (?:type|scope|Schema\.|S\.|v\.|z\.|Type\.)`).test(text)
  return find(project, module, types, 'value', isSchema)
}

/** The type of one of these names, as `findSchema` finds schemas. */
export function findType(project: Project, module: ResolvedModule, types: readonly string[]): KnownType | null {
  return find(project, module, types, 'type', (name) => !/schema$/i.test(name))
}

function find(
  project: Project,
  module: ResolvedModule,
  types: readonly string[],
  kind: 'type' | 'value',
  isOne: (name: string, text: string) => boolean,
): KnownType | null {
  const text = project.textOf(module.file)
  const own = namesIn(module, text, kind)
  for (const type of types) {
    const here = own.find(({ name }) => keyOf(name) === keyOf(type) && isOne(name, text))
    if (here !== undefined) {
      return { ...here, specifier: null, library: libraryOfFile(project, here.file, module) }
    }
    for (const file of filesNearby(project, module.file)) {
      const found = project.facts
        .exportsOf(file)
        ?.find(
          ({ name, kind: is }) =>
            (is === kind || (kind === 'type' && /^[A-Z]/.test(name))) &&
            keyOf(name) === keyOf(type) &&
            isOne(name, project.textOf(file)),
        )
      if (found === undefined || !mayImport(project, module.file, file, kind === 'type')) continue
      const library = libraryOfFile(project, found.origin?.path ?? file, null)
      return { name: found.name, file, specifier: specifierTo(module, file), library }
    }
  }
  return null
}

/** What a file declares at its top level or imports. */
function namesIn(
  { file, edges }: ResolvedModule,
  text: string,
  kind: 'type' | 'value',
): { name: string; file: string }[] {
  const declared = declaredIn(text, kind).map((name) => ({ name, file }))
  const imported = edges.flatMap(({ target, names }) =>
    names
      .filter(({ local, typeOnly }) => local !== null && (kind === 'type' || !typeOnly))
      .map(({ local }) => ({ name: local!, file: target.type === 'file' ? target.path : file })),
  )
  return [...declared, ...imported]
}

/** The declarations of the last file: a file may have many findings. */
const latest = new Map<'type' | 'value', { text: string; names: string[] }>()

function declaredIn(text: string, kind: 'type' | 'value'): string[] {
  const known = latest.get(kind)
  if (known?.text === text) return known.names
  const declaration =
    kind === 'value'
      ? /^(?:export )?(?:const|class) ([\w$]+)/gm
      : /^(?:export )?(?:type|interface|class|enum) ([\w$]+)/gm
  const names = [...text.matchAll(declaration)].map(([, name = '']) => name)
  latest.set(kind, { text, names })
  return names
}

/** Files that may declare the types of a file, the likeliest folders first. */
function filesNearby({ facts, judge }: Project, file: string): string[] {
  const folder = posix.dirname(file)
  const typesFolder = typesFolderOf(judge, file)
  const folders = [
    ...(typesFolder === null
      ? []
      : [typesFolder, ...(facts.foldersIn?.(typesFolder) ?? []).map((name) => `${typesFolder}/${name}`)]),
    folder,
    ...['types', 'schemas', '../types', '../schemas'].map((name) => posix.join(folder, name)),
  ]
  const files = [...new Set(folders)]
    .filter((each) => !each.startsWith('..'))
    .flatMap((each) => facts.filesIn(each).map((name) => (each === '.' ? name : `${each}/${name}`)))
  return files.filter(
    (path) => /\.[mc]?tsx?$/.test(path) && !/\.(?:d|test|spec|gen)\.[mc]?tsx?$/.test(path) && path !== file,
  )
}

/** The folder of the layer `types` in the domain of a file; `null` where there is none. */
function typesFolderOf(judge: Project['judge'], file: string): string | null {
  const location = judge.locate(file)
  if (location?.layer === undefined || location.layer === null || !judge.policy.layers.names.includes('types'))
    return null
  const { root, layer } = location
  if (root !== layer && !root.endsWith(`/${layer}`)) return null
  return `${root.slice(0, root.length - layer.length)}types`
}

function mayImport({ judge }: Project, from: string, to: string, typeOnly: boolean): boolean {
  const verdict = judge.judge({
    from,
    target: { type: 'file', path: to },
    typeOnly,
    packageByPath: null,
    specifier: `./${to}`,
  })
  return verdict.status !== 'forbidden'
}

function libraryOfFile(project: Project, file: string, module: ResolvedModule | null): SchemaLibrary {
  const specifiers =
    module?.file === file
      ? module.edges.map(({ specifier }) => specifier)
      : [...project.textOf(file).matchAll(/\bfrom ['"]([^'"]+)['"]/g)].map(([, specifier = '']) => specifier)
  for (const specifier of specifiers) {
    const library = schemaLibraryOf(specifier)
    if (library !== null) return library
  }
  return 'unknown'
}

/** The specifier of a file, written as the file writes its other relative imports. */
export function specifierTo({ file, edges }: ResolvedModule, to: string): string {
  const relative = posix.relative(posix.dirname(file), to)
  const path = relative.startsWith('.') ? relative : `./${relative}`
  const ending = edges.map(({ specifier }) => /^\.{1,2}\/.*\.([mc]?[jt]sx?)$/.exec(specifier)?.[1]).find(Boolean)
  if (ending === undefined) return path.replace(/(?<=\w)\/index(?=\.)|\.[mc]?tsx?$/g, '')
  return ending.includes('t') ? path : path.replace(/\.([mc]?)tsx?$/, '.$1js')
}

/**
 * The schema to write for a type: in the file that declares the type, in the layer `types` of the domain, else next to
 * the file. Next to a file whose name makes a route, another one would be a route too: there it goes into the file.
 */
export function newSchema(project: Project, module: ResolvedModule, type: string): NewSchema {
  const name = toPascalCase(type)
  const folder = typesFolderOf(project.judge, module.file)
  const written = writtenType(project, module, type, folder)
  const extension = /\.[mc]?js$/.exec(module.file)?.[0].slice(1) ?? 'ts'
  const beside = posix.normalize(`${posix.dirname(module.file)}/${toKebabCase(name)}-schema.${extension}`)
  const own = fileNameReader(project, beside) === null ? beside : module.file
  const path = written?.file ?? (folder === null ? own : `${folder}/${toKebabCase(name)}.ts`)
  const isImported = module.edges.some(({ names }) => names.some(({ local }) => local === type))
  return {
    schema: schemaNameFor(type),
    type: written === null ? name : type,
    file: path,
    exists: project.facts.exists(path),
    specifier: specifierTo(module, path),
    ...libraryFor(project, module),
    isImported: isImported && written === null,
    replaces: written?.declaration ?? null,
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
): { file: string; declaration: string } | null {
  const missing = module.edges.find(
    ({ target, names, specifier }) =>
      target.type !== 'file' && specifier.startsWith('.') && names.some(({ local }) => local === type),
  )
  if (missing !== undefined) {
    const path = posix.join(posix.dirname(module.file), missing.specifier.replace(/\.[mc]?[jt]s$/, ''))
    const file = `${path}.ts`
    return mayImport(project, module.file, file, false) ? { file, declaration: type } : null
  }
  const known = findType(project, module, [type])
  if (known === null || known.name !== type) return null
  const origin = project.facts.exportsOf(known.file)?.find(({ name }) => name === type)?.origin
  const file = origin?.path ?? known.file
  const isOwn = file === module.file
  if (!isOwn && ((folder !== null && !file.startsWith(`${folder}/`)) || !/\.[mc]?tsx?$/.test(file))) return null
  if (!isOwn && !mayImport(project, module.file, file, false)) return null
  const escaped = type.replaceAll('$', String.raw`\$`)
  const found = new RegExp(String.raw`^\s*(?:export )?(interface|type) ${escaped}(?![\w$<])`, 'm').exec(
    project.textOf(file),
  )
  return found === null ? null : { file, declaration: `${found[1]} ${type}` }
}

/** The schema library of a file's package: what the file imports, else the first one declared. */
function libraryFor(project: Project, module: ResolvedModule): Pick<NewSchema, 'library' | 'isNewDependency'> {
  for (const { specifier } of module.edges) {
    const library = schemaLibraryOf(specifier)
    if (library !== null && library !== 'unknown') return { library, isNewDependency: false }
  }
  const declared = project.resolver.manifestOf(module.file)?.declared
  const known = LIBRARIES.find(([name]) => declared?.has(name) === true)?.[1]
  return { library: known ?? 'zod', isNewDependency: known === undefined && declared !== undefined }
}

/** The call that parses a value with a schema. */
export function parseCallText(library: SchemaLibrary, schema: string, input: string): string {
  switch (library) {
    case 'valibot':
      return `v.parse(${schema}, ${input})`
    case 'typebox':
      return `Value.Parse(${schema}, ${input})`
    case 'effect':
      return `Schema.decodeUnknownSync(${schema})(${input})`
    case 'yup':
      return `${schema}.validateSync(${input})`
    case 'arktype':
      return `${schema}.assert(${input})`
    case 'ajv':
      return `ajv.compile(${schema})(${input})`
    default:
      return `${schema}.parse(${input})`
  }
}

/** The start of a safe parse, and where its result holds the value; `null` where the library only tests. */
export function safeParseText(
  library: SchemaLibrary,
  schema: string,
  input: string,
): { call: string; value: string | null } {
  switch (library) {
    case 'valibot':
      return { call: `v.safeParse(${schema}, ${input})`, value: 'output' }
    case 'typebox':
      return { call: `Value.Check(${schema}, ${input})`, value: null }
    case 'effect':
      return { call: `Schema.is(${schema})(${input})`, value: null }
    case 'yup':
      return { call: `${schema}.isValidSync(${input})`, value: null }
    case 'arktype':
      return { call: `${schema}.allows(${input})`, value: null }
    case 'ajv':
      return { call: `ajv.compile(${schema})(${input})`, value: null }
    default:
      return { call: `${schema}.safeParse(${input})`, value: 'data' }
  }
}

/** The schema of a list whose elements have a schema. */
export function listSchemaText(library: SchemaLibrary, schema: string): string {
  switch (library) {
    case 'valibot':
      return `v.array(${schema})`
    case 'typebox':
      return `Type.Array(${schema})`
    case 'effect':
      return `Schema.Array(${schema})`
    case 'yup':
      return `yup.array().of(${schema})`
    default:
      return `${schema}.array()`
  }
}

/** The declaration of the type of a schema. */
export function typeOfSchemaText(library: SchemaLibrary, schema: string): string {
  switch (library) {
    case 'valibot':
      return `v.InferOutput<typeof ${schema}>`
    case 'typebox':
      return `Static<typeof ${schema}>`
    case 'effect':
      return `typeof ${schema}.Type`
    case 'yup':
      return `yup.InferType<typeof ${schema}>`
    case 'arktype':
      return `typeof ${schema}.infer`
    case 'ajv':
      return `JTDDataType<typeof ${schema}>`
    default:
      return `z.infer<typeof ${schema}>`
  }
}
