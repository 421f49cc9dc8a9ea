import { ruleSetting, type EdgeToJudge } from '@stratalint/core'
import type { ResolvedModule } from '@stratalint/graph'
import { posix } from 'node:path'
import type { Project } from '../../project/project-interface.ts'
import { schemaLibraryOf, type SchemaLibrary } from './schema-libraries.ts'

/** A schema or a type that a file may use. */
export interface KnownType {
  name: string
  /** The path of the file that declares it. */
  file: string
  /** How to import it; `null` where the file declares or imports it already. */
  specifier: string | null
  library: SchemaLibrary
}

const keyOf = (name: string): string => name.replace(/Schema$/i, '').toLowerCase()

/**
 * The schema for one of these types, the first that has one: declared or imported in the file, or exported by a file
 * nearby that the policy lets it import, such as the `types` layer of its domain.
 */
export function findSchema(project: Project, module: ResolvedModule, types: readonly string[]): KnownType | null {
  const isSchema = (name: string, text: string): boolean =>
    // Just `schema` may as well be that of a database or of GraphQL.
    /.schema$/i.test(name) ||
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
export function typesFolderOf(judge: Project['judge'], file: string): string | null {
  const location = judge.locate(file)
  if (location?.layer === undefined || location.layer === null || !judge.policy.layers.names.includes('types'))
    return null
  const { root, layer } = location
  if (root !== layer && !root.endsWith(`/${layer}`)) return null
  return `${root.slice(0, root.length - layer.length)}types`
}

export function mayImport(project: Project, from: string, to: string, typeOnly: boolean): boolean {
  return isLegal(project, {
    from,
    target: { type: 'file', path: to },
    typeOnly,
    packageByPath: null,
    specifier: `./${to}`,
  })
}

/** Whether the policy lets a file import a package. */
export function mayImportPackage(project: Project, from: string, name: string): boolean {
  return isLegal(project, {
    from,
    target: { type: 'external', name },
    typeOnly: false,
    packageByPath: null,
    specifier: name,
  })
}

function isLegal({ judge, loaded }: Project, edge: EdgeToJudge): boolean {
  const { from } = edge
  const verdict = judge.judge(edge)
  if (verdict.status !== 'forbidden') return true
  // Nothing reports what a rule that is off forbids.
  return verdict.rule !== null && ruleSetting(loaded.policy, verdict.rule, from, judge.locate(from))?.severity === 'off'
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
