import { createLocator, isSourceFile } from '@stratalint/core'
import { createCheckedFiles, createResolver } from '@stratalint/graph'
import { compilePolicy, readRegularText } from '@stratalint/policy'
import { join } from 'node:path'
import { below, literalGlob } from '../../paths.ts'
import type { Survey } from '../../survey/survey.ts'
import { notes } from '../../texts/notes.ts'
import type { Draft } from '../draft.ts'

/** Imports that lead nowhere until a generator or a bundler runs. */
export interface Provided {
  /** Globs of the specifiers. */
  specifiers: string[]
  imports: number
  by: 'git' | 'React Router' | 'bundler'
  /** What git ignores, or the config that names the specifier. */
  path: string | null
}

const TYPES_OF_ROUTES = /^(?:\.\.?\/)+\+types\//
const BUNDLER_CONFIG =
  /(?:^|\/)(?:vite|vitest|nuxt|nitro|astro|svelte|rollup|rolldown|webpack|rspack|rsbuild|esbuild|metro|electron\.vite|vue|app)\.config\.[cm]?[jt]s$/

/** Finds the generated and the provided modules among the imports that do not resolve. */
export function findProvided({ config }: Draft, survey: Survey): Provided[] {
  const { root, missing } = survey
  const policy = compilePolicy(config, { file: join(root, 'stratalint.config.json') })
  const locate = createLocator(policy)
  const explain = explainer(survey)
  const found = new Map<string, Provided>()
  for (const { from, specifier } of missing) {
    const why = locate(from) === null ? null : explain(from, specifier)
    if (why === null) continue
    const { glob, by, path } = why
    const key = path === null ? `${by}\0${glob}` : `${by}\0${path}`
    const known = found.get(key) ?? { specifiers: [], imports: 0, by, path }
    found.set(key, {
      ...known,
      specifiers: [...new Set([...known.specifiers, glob])].sort(),
      imports: known.imports + 1,
    })
  }
  return [...found.values()].sort((a, b) => b.imports - a.imports || (a.specifiers[0]! < b.specifiers[0]! ? -1 : 1))
}

/** Adds them to a draft: `virtual` while they are not there, and `outside` for what a generator has written. */
export function withProvided(draft: Draft, provided: readonly Provided[]): Draft {
  if (provided.length === 0) return draft
  const generated = provided.flatMap(({ by, path }) =>
    by === 'git' && path !== null && !path.startsWith('../') ? globsOf(path) : [],
  )
  const { architecture } = draft.config
  const outside = [...new Set([...(architecture?.outside ?? []), ...generated])].sort()
  const virtual = [...new Set(provided.flatMap(({ specifiers }) => specifiers))].sort()
  return {
    ...draft,
    config: { ...draft.config, architecture: { ...architecture, ...(outside.length > 0 && { outside }), virtual } },
    notes: {
      ...draft.notes,
      ...(outside.length > 0 && { 'architecture.outside': notes.outside }),
      'architecture.virtual': notes.virtual,
    },
  }
}

type Explanation = { glob: string } & Pick<Provided, 'by' | 'path'>

function explainer({ root, toolConfigs }: Survey): (from: string, specifier: string) => Explanation | null {
  const resolver = createResolver(root)
  const everything = compilePolicy(
    { files: ['**'], architecture: { places: { all: { pattern: '**', role: 'shared' } } } },
    { file: join(root, 'stratalint.config.json') },
  )
  const { unchecked } = createCheckedFiles({ root, policy: everything })
  const isIgnored = (path: string): boolean => unchecked(path) === 'git'
  const configs = toolConfigs
    .filter((file) => BUNDLER_CONFIG.test(file))
    .map((file) => [file, textOf(root, file)] as const)
  return (from, specifier) => {
    if (TYPES_OF_ROUTES.test(specifier))
      return { glob: specifier.replace(/\+types\/.*$/s, '+types/**'), by: 'React Router', path: null }
    for (const path of resolver.expectedPaths(from, specifier)) {
      const ignored = ignoredPart(path, from, isIgnored)
      if (ignored !== null) return { glob: globFor(specifier, path, ignored), by: 'git', path: ignored }
    }
    // No package has such a name.
    if (specifier.startsWith('virtual:')) return { glob: 'virtual:*', by: 'bundler', path: null }
    // An undeclared package is a mistake, whatever a bundler does with it.
    const isName = /^(?:[#~$]|[a-z][\w+.-]*:)[^*{}\\]*$/.test(specifier)
    const config = isName
      ? configs.find(([, text]) => new RegExp(`(['"\`])${escape(specifier)}\\1`).test(text))
      : undefined
    return config === undefined ? null : { glob: literalGlob(specifier), by: 'bundler', path: config[0] }
  }
}

/** The folder that git ignores, else the file. */
function ignoredPart(path: string, from: string, isIgnored: (path: string) => boolean): string | null {
  if (path.startsWith('../')) return null
  const segments = path.split('/')
  for (let length = 1; length < segments.length; length++) {
    const folder = segments.slice(0, length).join('/')
    // The files of a rule such as `*.js` are not in an ignored folder.
    if (isIgnored(below(folder, 'a.ts')) && isIgnored(below(folder, 'b.txt'))) return folder
  }
  return filesFor(path, from).find(isIgnored) ?? null
}

/** The files that a path may mean. Where git ignores all JavaScript beside TypeScript, that is build output and nothing generated. */
function filesFor(path: string, from: string): string[] {
  const isScript = /\.[cm]?jsx?$/.test(path)
  const isTypeScript = !/\.[cm]?jsx?$/.test(from)
  const bare = path.replace(/\.[cm]?jsx?$/, '')
  const extensions = isTypeScript ? ['.ts', '.tsx'] : ['.js', '.mjs', '.ts']
  return [...(isScript && isTypeScript ? [] : [path]), ...extensions.map((extension) => `${bare}${extension}`)]
}

/** The specifiers of everything in an ignored folder, or of one file. */
function globFor(specifier: string, path: string, ignored: string): string {
  const request = specifier.replace(/(?<=.)[?#].*$/s, '')
  const inside = path.startsWith(`${ignored}/`) ? path.slice(ignored.length + 1) : null
  const isTail = inside !== null && request.endsWith(`/${inside}`)
  return isTail ? `${literalGlob(request.slice(0, -inside.length - 1))}/**` : literalGlob(request)
}

function globsOf(path: string): string[] {
  const isAsset = /\.\w+$/.test(path) && !isSourceFile(path)
  if (isAsset || path.split('/').some((segment) => literalGlob(segment) === '*')) return []
  return [isSourceFile(path) ? literalGlob(path) : `${literalGlob(path)}/**`]
}

function textOf(root: string, file: string): string {
  try {
    return readRegularText(join(root, file))
  } catch {
    return ''
  }
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
